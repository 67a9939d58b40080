#!/usr/bin/env bash
# Stands for “npx” in pipelines that are tried out: runs the command line from the sources.
shift
exec "$NODE" "$(dirname "$(readlink -f "$0")")/../../packages/cli/src/entry.ts" "$@"
