/** Run in a fresh process: checks all files of a folder in one thread, and prints what each tenth of them cost. */
import { checkFiles } from "../../packages/cli/src/checking/check-files.ts";
import { regionFiles } from "../../packages/disk/src/index.ts";

const [folder = ""] = process.argv.slice(2);
const found = regionFiles(".", folder);
const files = found.is === "files" ? found.files : [];
const tenth = Math.floor(files.length / 10);
/** CPU seconds of the whole process after each tenth. */
const marks = [used()];

await checkFiles(
  files,
  { today: "2026-11-15", language: "en", folder },
  {
    threads: 1,
    progress: (done) => {
      if (done === marks.length * tenth) marks.push(used());
    },
  },
);
process.stdout.write(JSON.stringify(marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0))));

function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
