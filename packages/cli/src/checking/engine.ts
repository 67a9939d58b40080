import { analysisOf, findingsOf, isChecked, openSteps } from "@kurzweg/analysis";
import { diskSource, shownPath, uriOf } from "@kurzweg/disk";
import { type Content, type Document, fileNameOf, formFindings, type Library, libraryOf, type LinkedFile, linkAll, load, regionOf } from "@kurzweg/language";
import { type Body, type Finding, type Place, type Region, titleOf, wordingOf } from "@kurzweg/model";
import type { Reported } from "../report/order.ts";
import { packedBodies } from "./bodies.ts";
import { reasonOf } from "./reason.ts";
import type { CheckOptions, Closure, FileReport, Identity } from "./file-report.ts";
import { hashOf } from "./hash.ts";

/** Checks files one after the other; what several of them import is read once. */
export interface Engine {
  /** A part, which is no region by itself, is put off unless it is wanted alone. */
  check(path: string, alone: boolean): Promise<Examined>;
}

/** A report with what it depends on, so that it can be kept as long as that stays the same. */
export interface Examined {
  /** The report, as often as it is asked for. */
  report(): FileReport;
  /** Nothing unless it was asked for. */
  readonly closure: Closure;
}

/** More imported files than these are not kept between two regions. */
const KEPT = 32;

export function createEngine(options: CheckOptions): Engine {
  const sourceFor = diskSource(options.folder);
  const libraries = new Map<string | undefined, Library>();
  const linkedFiles = new WeakMap<Document, LinkedFile>();
  const hashes = new WeakMap<Document, string>();
  const hashOfDocument = (document: Document): string => {
    const hash = hashes.get(document) ?? hashOf(document.text);
    hashes.set(document, hash);
    return hash;
  };
  return {
    async check(path, alone) {
      const source = sourceFor(path);
      let library = libraries.get(source.within);
      if (!library) libraries.set(source.within, (library = libraryOf(source, KEPT)));
      const uri = uriOf(path);
      const asked = new Set<string>();
      const get: Library["get"] = (each) => {
        asked.add(each);
        return library.get(each);
      };
      const loaded = await load(uri, { ...library, get });
      const closure: [string, string][] = [];
      for (const each of options.withClosure ? asked : []) {
        if (!each.startsWith("file:")) continue;
        const found = each === uri ? ("is" in loaded ? loaded : loaded.document) : await library.get(each);
        closure.push([shownPath(each, options.folder), "is" in found ? "" : hashOfDocument(found)]);
      }
      const report = "is" in loaded ? unreadable(uri, loaded, options) : reportOf(linkAll(loaded, linkedFiles), alone, options);
      // Others import what is not a region: it is not read again for them. Of a region nothing is left behind: young garbage
      // that a weak map knows outlives many regions.
      if (report.is === "region") {
        library.forget(uri);
        if (!("is" in loaded)) linkedFiles.delete(loaded.document);
      }
      return { report: () => report, closure };
    },
  };
}

function reportOf(linked: LinkedFile, alone: boolean, options: CheckOptions): FileReport {
  const { asOf, today, language, folder } = options;
  const region = regionOf(linked);
  const day = asOf ?? region.asOf ?? today;
  const file = shownPath(linked.document.uri, folder);
  if (region.is === "part" && !alone) return { file, is: "part", putOff: true, counts: false, asOf: day, steps: 0, uncovered: 0, imports: [], findings: [] };
  const findings = [...formFindings(linked, language), ...findingsOf(analysisOf(region, { asOf: day, today, language }))];
  const open = openSteps(region, findings);
  const documents = new Map([linked, ...linked.imported].map(({ document }) => [document.uri, document]));
  const lineOf = ({ file, range }: Place): string | undefined => {
    const document = documents.get(file);
    if (!document) return undefined;
    const from = document.lines.offsetAt({ line: range.start.line, column: 1 });
    return /^[^\r\n]*/.exec(document.text.slice(from, from + LONGEST))?.[0];
  };
  const shown = (file: string): string => shownPath(file, folder);
  return {
    file,
    is: region.is,
    counts: isChecked(region),
    asOf: day,
    steps: region.steps.length,
    uncovered: open.size,
    imports: region.imports.filter((file) => file.startsWith("file:")).map(shown),
    findings: findings.map((finding) => reported(finding, lineOf(finding.place), shown)),
    identity: region.is === "region" ? identityOf(region, open, shown, options) : undefined,
  };
}

/** Longer lines are shown in part. */
const LONGEST = 2000;

function reported(finding: Finding, excerpt: string | undefined, shown: (file: string) => string): Reported {
  const at = (place: Place): Place => ({ file: shown(place.file), range: place.range });
  return {
    ...finding,
    file: shown(finding.place.file),
    place: at(finding.place),
    related: finding.related.map((related) => ({ ...related, place: at(related.place) })),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

function identityOf(region: Region, open: ReadonlyMap<string, number>, shown: (file: string) => string, { language, withSteps }: CheckOptions): Identity {
  const at = ({ file, range }: Place): Place => ({ file: shown(file), range });
  return {
    name: region.name,
    title: titleOf(region, language),
    key: region.key,
    place: at(region.place),
    steps: withSteps ? region.steps.map((step) => ({ name: step.name, title: titleOf(step, language), open: open.get(step.name) ?? 0 })) : undefined,
    bodies: packedBodies(
      region.bodies.flatMap((body) => {
        const marks = marksOf(body);
        return marks.length > 0 ? [{ name: body.name, title: titleOf(body, language), marks, said: saidOf(body), place: at(body.place) }] : [];
      }),
      shown(region.place.file),
    ),
    catalogues: region.catalogues.map(({ name, checked, imported }) => ({ name, checked, place: at(imported) })),
  };
}

function marksOf({ title, address, website }: Body): readonly string[] {
  const page = website?.text.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
  return [...(page ? [page] : []), ...(title && address ? [JSON.stringify([title.text, address])] : [])];
}

function saidOf({ name, title, kinds, address, website }: Body): string {
  return JSON.stringify([name, title, kinds.map((kind) => kind.name), address, website?.text]);
}

function unreadable(uri: string, content: Exclude<Content, { is: "text" }>, { folder, language, today, asOf }: CheckOptions): FileReport {
  const file = shownPath(uri, folder);
  const nothing = { file, counts: false, asOf: asOf ?? today, steps: 0, uncovered: 0, imports: [], findings: [] };
  if (content.is !== "encoding") return { ...nothing, is: "unreadable", reason: reasonOf(content) };
  const { position, bytes } = content;
  const place = { file, range: { start: position, end: { line: position.line, column: position.column + 1 } } };
  const name = fileNameOf(uri).replace(/\.region$/, "");
  const words = wordingOf("file/encoding", language, { bytes });
  return { ...nothing, is: "part", findings: [{ code: "file/encoding", ...words, file, place, region: name, subject: {}, related: [], accepted: null }] };
}
