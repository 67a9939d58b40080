import { element, say, words } from "./elements.ts";
import { current, type Part, parts } from "./picture.ts";
import { focusOn } from "./pointing.ts";
import { reveal } from "./viewport.ts";

const field = element<HTMLInputElement>("find");

/** Finds parts by the words that they show or say; what does not fit fades. */
export function listenForFind(): void {
  field.addEventListener("input", () => {
    const found = find();
    say(field.value.trim() === "" ? "" : words.found.replace("{0}", String(found.length)));
    if (found[0]) reveal(found[0]);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") focusOn(find()[0]);
    else if (event.key === "Escape") {
      field.value = "";
      find();
      say("");
    }
  });
  window.addEventListener("keydown", (event) => {
    const asked = (event.key === "f" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !(event.target instanceof HTMLInputElement));
    if (!asked) return;
    event.preventDefault();
    field.select();
  });
}

/** Marks what fits to the words that are looked for. */
export function find(): readonly Part[] {
  const wanted = field.value.trim().toLowerCase();
  const svg = current()?.svg;
  svg?.classList.toggle("searched", wanted !== "");
  return parts().filter((part) => {
    const fits = wanted !== "" && `${part.textContent} ${part.dataset["tip"]}`.toLowerCase().includes(wanted);
    part.classList.toggle("found", fits);
    return fits;
  });
}
