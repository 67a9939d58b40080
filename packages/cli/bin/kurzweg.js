#!/usr/bin/env node
// Says which Node is needed before anything newer than it is read, and keeps compiled code for the next start.
const major = Number(process.versions.node.split(".")[0]);
if (major < 22) {
  process.stderr.write(`Kurzweg needs Node 22 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(2);
}
process.getBuiltinModule("node:module").enableCompileCache?.();
await import("../dist/kurzweg.js");
