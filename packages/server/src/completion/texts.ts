import { type Document, isBundled } from "@kurzweg/language";
import { type Code, explanationOf, messages } from "@kurzweg/model";
import { CompletionItemKind } from "vscode-languageserver";
import { titleOfNode } from "../names/thing.ts";
import { type Proposal, ranks } from "./proposal.ts";
import { folderOf, type Question } from "./question.ts";

/** The texts that are likely between the quotation marks of a property: what is known, or was written before. */
export function textProposals(rule: string, property: string, question: Question): readonly Proposal[] {
  switch (`${rule} ${property}`) {
    case "Import path":
      return question.paths.map((path) => pathProposal(path, question));
    case "Acceptance code":
      return codeProposals(question);
    case "Law citations":
      return written(question, ({ reading, text }) => citationsIn(text, reading.tokens));
    case "Handoff passes":
      return written(question, (document) => document.all("Handoff").flatMap(({ passes }) => passes));
    case "Handoff channels":
      return written(question, (document) => document.all("Handoff").flatMap(({ channels }) => channels));
    case "Workshop places":
      return written(question, (document) => document.all("Workshop").flatMap(({ places }) => places));
    case "Workshop times":
      return written(question, (document) => document.all("Workshop").flatMap(({ times }) => times));
    case "Contact hours":
      return written(question, (document) => document.all("Contact").flatMap(({ hours }) => hours));
    default:
      return [];
  }
}

function pathProposal(path: string, { elsewhere, language }: Question): Proposal {
  const header = elsewhere.find((each) => each.path === path)?.document.file.header;
  const title = header && titleOfNode(header, language);
  if (path.endsWith("/")) return { label: path, kind: CompletionItemKind.Folder, goesOn: true, rank: ranks.later };
  return { label: path, title, find: title, kind: isBundled(path) ? CompletionItemKind.Module : CompletionItemKind.File, rank: ranks.usual };
}

/** What can be accepted: everything that may be found about people and what they agreed. */
const acceptable = /^(?:coverage|handoff|journey|delegation|contact\/(?!foreign)|workshop|commitment|region|body|catalogue)/;

function codeProposals(question: Question): readonly Proposal[] {
  const { found, language } = question;
  return Object.keys(messages)
    .filter((code) => acceptable.test(code) && code.startsWith(folderOf(question)))
    .map((code) => ({
      label: code,
      about: explanationOf(code as Code, language),
      kind: CompletionItemKind.Constant,
      rank: found.has(code) ? ranks.first : ranks.usual,
    }));
}

/** The laws that a file cites, each once. */
function citationsIn(text: string, { starts, ends }: Document["reading"]["tokens"]): readonly string[] {
  const citations: string[] = [];
  let cites = false;
  for (const [index, start] of starts.entries()) {
    const word = text.slice(start, ends[index]);
    if (word === "law") cites = true;
    else if (cites && word.startsWith('"')) citations.push(word.slice(1, -1));
    else if (word !== ",") cites = false;
  }
  return citations;
}

/** Texts of this file, then of those that it imports; not the one that is being written. */
function written({ snapshot: { linked }, word }: Question, textsIn: (document: Document) => readonly string[]): readonly Proposal[] {
  const current = linked.document.text.slice(word.start, word.end);
  const texts = new Set([linked, ...linked.imported].flatMap(({ document }) => textsIn(document)));
  return [...texts]
    .filter((text) => text !== "" && text !== current && !/["\\\n\r]/.test(text))
    .map((label) => ({ label, kind: CompletionItemKind.Text, rank: ranks.usual }));
}
