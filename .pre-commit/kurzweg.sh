#!/usr/bin/env bash
# What pre-commit runs, from its own clone of this repository: the command is built with the first run.
set -euo pipefail
clone="$(cd "$(dirname "$0")/.." && pwd)"
[ -f "$clone/packages/cli/dist/kurzweg.js" ] || (cd "$clone" && npm ci --no-audit --no-fund >&2)
exec "$clone/node_modules/.bin/node" "$clone/packages/cli/bin/kurzweg.js" "$@"
