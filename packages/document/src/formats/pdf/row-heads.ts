import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";

/** Tags the first cell of each row of each table as the head of its row, which typst cannot do yet. */
export async function withRowHeads(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (root) tagBelow(root, false);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function tagBelow(element: PDFDict, inBody: boolean): void {
  const sort = nameOf(element);
  const children = childrenOf(element);
  if (inBody && sort === "TR") {
    const [head] = children;
    if (head && nameOf(head) === "TD") tagAsHead(head);
  }
  for (const child of children) tagBelow(child, sort === "TBody" || (inBody && sort === "TR"));
}

function tagAsHead(cell: PDFDict): void {
  const name = PDFName.of;
  const scope = cell.context.obj({ O: name("Table"), Scope: name("Row") });
  const before = cell.lookup(name("A"));
  const own = before instanceof PDFArray ? before.asArray() : before ? [before] : [];
  cell.set(name("S"), name("TH"));
  cell.set(name("A"), cell.context.obj([...own.map(withoutHeaders), scope]));
}

/** The head of a row is not one of the cells that the head of a column describes. */
function withoutHeaders(attribute: PDFObject): PDFObject {
  if (attribute instanceof PDFDict) attribute.delete(PDFName.of("Headers"));
  return attribute;
}

function nameOf(element: PDFDict): string {
  return element.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText() ?? "";
}

function childrenOf(element: PDFDict): readonly PDFDict[] {
  const children = element.lookup(PDFName.of("K"));
  const all = children instanceof PDFArray ? children.asArray().map((each) => element.context.lookup(each)) : [children];
  return all.filter((each) => each instanceof PDFDict);
}
