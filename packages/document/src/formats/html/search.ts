import type { Words } from "../../words.ts";
import { html, type Html } from "./escape.ts";

/** A field to search with; it is not shown where no script may run, and nothing is missing then. */
export function searchField({ search }: Words): Html {
  return html`<form id="search" role="search" hidden data-found="${search.found}" data-nothing="${search.nothing}">
<label for="search-words">${search.label}</label>
<input id="search-words" type="search" list="search-names" autocomplete="off">
<datalist id="search-names"></datalist>
<p role="status"></p>
</form>`;
}

/**
 * Shows what holds all words that somebody types, in it or in a heading above it, and hides the rest. It only hides and shows what stands
 * on the page; the policy of the page names it by its hash.
 */
export const script = `(() => {
  const form = document.getElementById("search");
  const [input, names, status] = ["input", "datalist", "[role=status]"].map((each) => form.querySelector(each));
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
  const titleOf = (section) => section.querySelector("h2, h3, h4, h5, h6")?.textContent ?? "";
  const above = (element, found = []) => {
    const next = element.parentElement.closest("section, .table");
    return next ? above(next, [...found, next]) : found;
  };
  let units;
  const read = () => [...document.querySelectorAll("main tbody tr, main p:not(.up), main li, main dl > div, main figure")]
    .filter((each) => !each.parentElement.closest("tr, li, figure, details"))
    .map((element) => {
      const holders = above(element);
      const titles = holders.filter((each) => each.matches("section")).map(titleOf);
      return { element, holders, text: fold([element.textContent, ...titles].join(" ")) };
    });
  const filter = () => {
    units ??= read();
    const words = fold(input.value).split(/\\s+/).filter((word) => word !== "");
    const shown = units.filter(({ text }) => words.every((word) => text.includes(word)));
    const kept = new Set(shown.flatMap(({ element, holders }) => [element, ...holders]));
    for (const { element, holders } of units) for (const each of [element, ...holders]) each.hidden = !kept.has(each);
    status.textContent = words.length === 0 ? "" : shown.length === 0 ? form.dataset.nothing : form.dataset.found.replace("#", shown.length);
  };
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    input.value = "";
    filter();
    target.scrollIntoView();
  });
  for (const title of new Set([...document.querySelectorAll("#bodies > section > h3, #steps > section > h3")].map((each) => each.textContent))) {
    names.append(Object.assign(document.createElement("option"), { value: title }));
  }
  form.hidden = false;
})();`;
