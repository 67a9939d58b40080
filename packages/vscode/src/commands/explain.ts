import type { DimensionChoice } from "@kurzweg/server/protocol";
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { activeRegion, type Command } from "./command.ts";

type Person = Readonly<Record<string, string | number>>;

/** Asks for a person, question by question, and shows who is responsible for that person at each step. */
export const explain: Command = {
  name: "kurzweg.explain",
  async run(server) {
    const uri = activeRegion();
    if (uri === undefined) return;
    const person = await describePerson(await server.request("kurzweg/dimensions", { uri }));
    if (!person) return;
    const answer = await server.request("kurzweg/explain", { uri, person });
    if ("problem" in answer) await window.showWarningMessage(answer.problem);
    else await showAnswer(answer.markdown);
  },
};

/** A question that is left open gives no answer; ending the questions early leaves the rest open. */
async function describePerson(dimensions: readonly DimensionChoice[]): Promise<Person | undefined> {
  let person: Person = {};
  for (const [index, dimension] of dimensions.entries()) {
    const title = l10n.t("Explain for a person ({0} of {1})", index + 1, dimensions.length);
    const answer = dimension.values ? await chooseValue(dimension, title) : await askNumber(dimension, title);
    if (answer === undefined) return undefined;
    if (answer === "enough") return person;
    if (answer !== "any") person = { ...person, [dimension.name]: answer.value };
  }
  return person;
}

type Answer = "any" | "enough" | undefined | { readonly value: string | number };

async function chooseValue({ title: name, values = [] }: DimensionChoice, title: string): Promise<Answer> {
  const any: QuickPickItem & { readonly answer: Answer } = { label: l10n.t("Does not matter"), answer: "any" };
  const enough: QuickPickItem & { readonly answer: Answer } = { label: l10n.t("Answer with what was said so far"), answer: "enough" };
  const choices = values.map((value) => ({ label: value.title, description: value.name, answer: { value: value.name } }));
  const chosen = await window.showQuickPick([...choices, any, enough], { title, placeHolder: name, ignoreFocusOut: true, matchOnDescription: true });
  return chosen?.answer;
}

async function askNumber({ title: name, from = 0, to, unit = "" }: DimensionChoice, title: string): Promise<Answer> {
  const prompt = l10n.t("{0} (left empty: does not matter)", unit ? `${name}, ${unit}` : name);
  const wrong = to === undefined ? l10n.t("Write a whole number from {0} on.", from) : l10n.t("Write a whole number from {0} to {1}.", from, to);
  const fits = (text: string): boolean =>
    text.trim() === "" || (/^\s*\d+\s*$/.test(text) && Number(text) >= from && Number(text) <= (to ?? Number.POSITIVE_INFINITY));
  const answer = await window.showInputBox({ title, prompt, ignoreFocusOut: true, validateInput: (text) => (fits(text) ? undefined : wrong) });
  if (answer === undefined) return undefined;
  return answer.trim() === "" ? "any" : { value: Number(answer) };
}

/** Shows an answer as a page beside the text. */
async function showAnswer(markdown: string): Promise<void> {
  const uri = Uri.from({ scheme: "kurzweg-answer", path: `/${l10n.t("For one person")}.md` });
  const provider = workspace.registerTextDocumentContentProvider(uri.scheme, { provideTextDocumentContent: () => markdown });
  try {
    await workspace.openTextDocument(uri);
    await commands.executeCommand("markdown.showPreviewToSide", uri);
  } finally {
    provider.dispose();
  }
}
