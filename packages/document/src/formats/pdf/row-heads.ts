import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";

/** Tags the first cell of each row of each table as the head of its row, which typst cannot do yet. What has changed is added at the end. */
export async function withRowHeads(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  const cells = root ? firstCells(root, false) : [];
  if (cells.length === 0) return pdf;
  const changes = document.takeSnapshot();
  for (const { cell, ref } of cells) {
    tagAsHead(cell);
    changes.markRefForSave(ref);
  }
  const added = await document.saveIncremental(changes, { objectsPerTick: Number.POSITIVE_INFINITY });
  return joined(pdf, added);
}

interface Element {
  readonly cell: PDFDict;
  readonly ref: PDFRef;
}

/** The first cells of the rows in the bodies of tables, below some element. */
function firstCells(element: PDFDict, inBody: boolean): readonly Element[] {
  const sort = nameOf(element);
  const children = childrenOf(element);
  const [first] = children;
  const own = inBody && sort === "TR" && first && nameOf(first.cell) === "TD" ? [first] : [];
  return [...own, ...children.flatMap(({ cell }) => firstCells(cell, sort === "TBody" || (inBody && sort === "TR")))];
}

function tagAsHead(cell: PDFDict): void {
  const name = PDFName.of;
  const scope = cell.context.obj({ O: name("Table"), Scope: name("Row") });
  const before = cell.lookup(name("A"));
  const own = before instanceof PDFArray ? before.asArray().map((each) => cell.context.lookup(each)) : before ? [before] : [];
  cell.set(name("S"), name("TH"));
  cell.set(name("A"), cell.context.obj([...own.filter((each) => each !== undefined).map(withoutHeaders), scope]));
}

/** The head of a row is not one of the cells that the head of a column describes. */
function withoutHeaders(attribute: PDFObject): PDFObject {
  if (!(attribute instanceof PDFDict)) return attribute;
  const copy = attribute.clone();
  copy.delete(PDFName.of("Headers"));
  return copy;
}

function nameOf(element: PDFDict): string {
  return element.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText() ?? "";
}

function childrenOf(element: PDFDict): readonly Element[] {
  const children = element.get(PDFName.of("K"));
  const list = children instanceof PDFRef ? element.context.lookup(children) : children;
  const all = list instanceof PDFArray ? list.asArray() : [children];
  return all.flatMap((ref) => {
    const cell = ref instanceof PDFRef ? element.context.lookup(ref) : undefined;
    return ref instanceof PDFRef && cell instanceof PDFDict ? [{ cell, ref }] : [];
  });
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
