import type { Language } from "@kurzweg/model";
import type { Report } from "./report.ts";

/** How a report may be written. */
export interface Format {
  readonly name: string;
  readonly about: Readonly<Record<Language, string>>;
  /** `style` is for people only; other formats do without. What only one format needs is loaded here. */
  write(report: Report, style: Style): string | Promise<string>;
  /** Whether a text was written in this format by Kurzweg, so that a newer one may take its place. */
  owns(text: string): boolean;
}

export interface Style {
  readonly coloured: boolean;
  /** The width of lines, in characters. */
  readonly columns: number;
  /** The files that were changed since the branch began, where that is known. */
  readonly changed?: ReadonlySet<string> | undefined;
}
