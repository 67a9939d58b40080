/** A place to which links may lead: its page, from 1, and how far it is from the left and upper edge, in points. */
export interface Place {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** What a link inside the document stands for until it is known where its place is. */
const SCHEME = "kurzweg-place:";
/** What is read stands that far below the upper edge of the window, in points. */
const ABOVE = 10;

/** Written into the pages as an address: to lead to a place, typst would set all pages again and again until no place moves any more. */
export function linkTo(name: string): string {
  return `${SCHEME}${encodeURIComponent(name)}`;
}

/**
 * Finishes pages of typst in place: nothing becomes longer, so that hundreds of pages need neither be read as a whole nor be written anew.
 * Links lead to their places, and the first cell of each row of a table is the head of its row, which typst cannot say yet.
 * `word` is that for a page. It relies on how typst writes its objects, whose version is pinned.
 */
export function finish(pdf: Uint8Array, places: readonly Place[], word: string): void {
  const pages = pagesIn(pdf);
  const destinations = new Map(places.map((place) => [place.name, destinationOf(place, pages, word)]));
  for (const { from, text } of stretchesOf(pdf)) {
    const write = (at: number, words: string, to: number): void => {
      if (words.length > to - at) throw new Error(`There is no room for ${words}.`);
      new TextEncoder().encodeInto(words.padEnd(to - at), pdf.subarray(from + at));
    };
    markRowHeads(text, write);
    leadLinks(text, destinations, write);
  }
}

/** Writes ASCII from some letter of a text up to another one, filled with blanks. */
type Write = (at: number, words: string, to: number) => void;

/** How many bytes are looked at together, and how many more, so that each object is seen as a whole. */
const STRETCH = 1_000_000;
const OVERLAP = 50_000;

function* stretchesOf(pdf: Uint8Array): Generator<{ readonly from: number; readonly text: string }> {
  const decoder = new TextDecoder("latin1");
  for (let from = 0; from < pdf.length; from += STRETCH) yield { from, text: decoder.decode(pdf.subarray(from, from + STRETCH + OVERLAP)) };
}

/** A cell below the head of the first column, which is no head itself yet. */
const firstCell = /\/S \/(TD)\n {2}\/P \d+ 0 R\n {2}\/A \[<<\n {4}\/O \/Table\n {4}(\/Headers \[\(U\d+x0y0\)\])/dg;

function markRowHeads(text: string, write: Write): void {
  for (const { indices } of text.matchAll(firstCell)) {
    const [, [sort = 0, end = 0] = [], [from = 0, to = 0] = []] = indices ?? [];
    write(sort, "TH", end);
    write(from, "/Scope /Row", to);
  }
}

/** The action of a link, and what is said of it. */
const link = new RegExp(String.raw`(/A <<\n {4}/Type /Action\n {4}/S /URI\n {4}/URI \(${SCHEME}(.*)\)\n {2}>>)(?:\n {2}/.*)*?\n {2}/Contents (\(.*\))`, "dg");

function leadLinks(text: string, destinations: ReadonlyMap<string, Destination>, write: Write): void {
  for (const { indices, 2: name = "" } of text.matchAll(link)) {
    const destination = destinations.get(decodeURIComponent(name));
    if (!destination) throw new Error(`There is no place ${name}.`);
    const [, [from = 0, to = 0] = [], , [saidFrom = 0, saidTo = 0] = []] = indices ?? [];
    write(from, destination.action, to);
    write(saidFrom, destination.said, saidTo);
  }
}

/** Where a link leads, and what it says to those who do not see the page. */
interface Destination {
  readonly action: string;
  readonly said: string;
}

function destinationOf({ page, x, y }: Place, pages: readonly Page[], word: string): Destination {
  const { ref, height } = pages[page - 1] ?? { ref: "", height: Number.NaN };
  const top = height - Math.max(0, y - ABOVE);
  if (Number.isNaN(top)) throw new Error(`There is no page ${page}.`);
  return { action: `/Dest [${ref} /XYZ ${x.toFixed(2)} ${top.toFixed(2)} 0]`, said: `(${word} ${page})` };
}

interface Page {
  readonly ref: string;
  readonly height: number;
}

const size = /\n(\d+ 0) obj\n<<\n {2}\/Type \/Page\n(?: {2}.*\n)*? {2}\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/g;
const kids = /\/Type \/Pages\n(?: {2}.*\n)*? {2}\/Kids \[(.*)\]/;

/** Pages in their order. */
function pagesIn(pdf: Uint8Array): readonly Page[] {
  const heights = new Map<string, number>();
  let refs: readonly string[] = [];
  for (const { text } of stretchesOf(pdf)) {
    for (const [, ref, height] of text.matchAll(size)) heights.set(`${ref} R`, Number(height));
    refs = kids.exec(text)?.[1]?.match(/\d+ 0 R/g) ?? refs;
  }
  return refs.map((ref) => ({ ref, height: heights.get(ref) ?? Number.NaN }));
}
