import type { Language } from "@kurzweg/model";
import type { Form, Text } from "../outputs.ts";
import type { Report } from "./report.ts";

/** How a report may be written. */
export interface Format extends Form {
  readonly about: Readonly<Record<Language, string>>;
  /** `style` is for people only; other formats do without. What only one format needs is loaded here. */
  write(report: Report, style: Style): Text | Promise<Text>;
}

export interface Style {
  readonly coloured: boolean;
  /** The width of lines, in characters. */
  readonly columns: number;
  /** The files that were changed since the branch began, where that is known. */
  readonly changed?: ReadonlySet<string> | undefined;
}
