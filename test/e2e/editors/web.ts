import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../harness/pipeline.ts";
import { type Check, eventually, type Outcome, runChecks } from "../checks.ts";
import { openBrowser, openPage } from "../chromium.ts";
import { webEditor } from "../install.ts";
import { copyOfExamples, freePort, node } from "../place.ts";
import { type Running, startServer } from "../process.ts";
import { answers } from "./code-server.ts";
import { keepPicture } from "./pictures.ts";
import { Workbench } from "./workbench.ts";

/** The extension in VS Code for the web, where everything runs in the browser. */
export async function checkWeb(): Promise<Outcome> {
  const examples = copyOfExamples();
  const { server, address } = await startWeb(examples);
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    await page.goto(address);
    const bench = new Workbench(page);
    await bench.ready();
    return await runChecks(checksOf(bench, examples), (name) => keepPicture(page, name));
  } finally {
    await browser.close();
    await server.end();
  }
}

async function startWeb(folder: string): Promise<{ readonly server: Running; readonly address: string }> {
  const { folder: editor, commit } = await webEditor();
  const port = await freePort();
  const entry = join(editor, "node_modules/@vscode/test-web/out/server/index.js");
  const download = ["--quality", "stable", "--commit", commit, "--testRunnerDataDir", join(editor, "data")];
  const words = [
    "--browser",
    "none",
    ...download,
    "--extensionDevelopmentPath",
    join(root, "packages/vscode/dist"),
    "--host",
    "localhost",
    "--port",
    String(port),
    folder,
  ];
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env["PATH"]}`, HOME: mkdtempSync(join(tmpdir(), "kurzweg-e2e-")) };
  const server = startServer(node, [entry, ...words], { env, cwd: editor });
  const address = `http://localhost:${port}/`;
  await answers(address, server);
  return { server, address };
}

function checksOf(bench: Workbench, examples: string): readonly Check[] {
  const musterstadt = readFileSync(join(examples, "musterstadt/musterstadt.region"), "utf8");
  const bodies = readFileSync(join(examples, "saxony-county/bodies.region"), "utf8");
  const list: Check[] = [];
  const check = (name: string, run: () => Promise<void>): void => void list.push({ name: `VS Code for the web: ${name}`, run });

  check("a gap is underlined and stands among the problems", async () => {
    await bench.openInExplorer("musterstadt", "musterstadt.region");
    await bench.squiggle("error").first().waitFor();
    const problems = await bench.filterProblems("Nobody is responsible for “Housing”");
    if (!problems.some((problem) => problem.includes("coverage/gap"))) throw new Error(`Not among the problems: ${problems.join("\n")}`);
    await bench.filterProblems("");
  });

  check("a missing hand-off is declared, and its finding goes", async () => {
    await bench.goTo(musterstadt, "body jobcenter", 5);
    await bench.fix(/Declare the hand-off .*from “Jobcenter Musterstadt” to “Adult education centre”/);
    await bench.page.keyboard.press("Escape");
    await bench.sees(/from jobcenter\b.* to vhs/);
    const gone = (problems: readonly string[]): boolean =>
      problems.length > 0 && !problems.some((problem) => /“Jobcenter Musterstadt”.*“Adult education centre”/.test(problem));
    await eventually("The finding goes", () => bench.filterProblems("handoff/unarranged"), gone);
    await bench.filterProblems("");
    await bench.save();
  });

  check("a step is completed", async () => {
    const line = "  decision-maker agency/counselling";
    await bench.goTo(musterstadt, line, line.length);
    await bench.type("\n\nresponsible for integration-");
    await bench.complete("integration-course");
    await bench.sees(/responsible for integration-course/);
    await bench.command("Format Document");
    await bench.sees(/^ {2}responsible for integration-course/);
  });

  check("a body is renamed in all files", async () => {
    await bench.openInExplorer("saxony-county", "bodies.region");
    await bench.rename(bodies, "body jobcenter", 5, "job-centre");
    await bench.sees(/body job-centre/);
    await bench.openInExplorer("saxony-county", "handoffs.region");
    await bench.sees(/to job-centre\/intake/);
  });
  return list;
}
