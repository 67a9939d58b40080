import { element } from "./elements.ts";

const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];

/** One view at a time; arrows lead from tab to tab. */
export function listenForTabs(choose: (view: string) => void): void {
  for (const tab of tabs) {
    tab.addEventListener("click", () => choose(tab.dataset["view"] ?? ""));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = key === "Home" ? tabs[0] : key === "End" ? tabs.at(-1) : tabs.at((tabs.indexOf(tab) + step) % tabs.length);
      if (!next || next === tab) return;
      choose(next.dataset["view"] ?? "");
      next.focus();
    });
  }
}

export function showTab(view: string): void {
  for (const tab of tabs) {
    const chosen = tab.dataset["view"] === view;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) element("picture").setAttribute("aria-labelledby", tab.id);
  }
}
