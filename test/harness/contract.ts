import { parseHTML } from "linkedom";

/** What is wrong with the text of a page, without a browser. */
export function brokenInText(html: string): readonly string[] {
  return brokenIn(parseHTML(html).document);
}

/**
 * What axe does not see in a page: captions, heads, empty cells, doubled anchors, links that lead nowhere. Needs nothing beside the
 * page, so that it can be sent into a browser as it is.
 */
export function brokenIn(page: Document): readonly string[] {
  const all = (where: ParentNode, what: string): readonly Element[] => [...where.querySelectorAll(what)];
  const says = (element: Element | null): boolean => (element?.textContent ?? "").trim() !== "";
  const ids = all(page, "[id]").map(({ id }) => id);
  const known = new Set(ids);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `doubled: ${id}`);
  const lost = all(page, 'a[href^="#"]')
    .map((link) => decodeURIComponent((link.getAttribute("href") ?? "").slice(1)))
    .filter((to) => !known.has(to))
    .map((to) => `leads nowhere: #${to}`);
  const unnamed = all(page, '[role="region"]').filter((region) => !known.has(region.getAttribute("aria-labelledby") ?? ""));
  const unreached = all(page, ".scroll").filter((region) => region.getAttribute("tabindex") !== "0" || region.getAttribute("role") !== "region");
  const tables = all(page, "table").flatMap((table) => {
    const columns = all(table, "thead > tr > *");
    const rows = all(table, "tbody > tr");
    const is = (cell: Element | undefined, scope: string): boolean => cell?.tagName === "TH" && cell.getAttribute("scope") === scope;
    return [
      ...(says(table.querySelector("caption")) ? [] : ["no caption"]),
      ...columns.filter((cell) => !is(cell, "col") || !says(cell)).map(() => "no head of a column"),
      ...(rows.length === 0 ? ["no rows"] : []),
      ...rows.filter(({ children }) => children.length !== columns.length).map(() => "cells are missing"),
      ...rows.filter(({ children }) => !is(children[0], "row")).map(() => "no head of a row"),
      ...all(table, "tbody > tr > *")
        .filter((cell) => !says(cell))
        .map(() => "an empty cell"),
    ].map((problem) => `${problem}: ${table.id}`);
  });
  return [
    ...doubled,
    ...lost,
    ...unnamed.map(() => "a region without a name"),
    ...unreached.map(() => "not reached with the keyboard"),
    ...(page.querySelector("table") ? tables : ["no table"]),
  ];
}
