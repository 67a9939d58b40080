import type { Context } from "./context.ts";

/** One thing that can be handed on, in one form or several; the first is written when none is named. */
export interface ExportKind {
  readonly name: string;
  readonly formats: readonly ExportFormat[];
}

export interface ExportFormat {
  readonly name: string;
  /** With which the names of its files end, without the point; none for a folder. */
  readonly endings: readonly string[];
  /** Several files go into a folder, one may go anywhere. */
  readonly writes: "text" | "bytes" | "folder";
  write(context: Context): Exported | Promise<Exported>;
  /** Whether Kurzweg wrote a file that stands where one of this form is to be, so that it may be written over; `beside` reads others of the folder. */
  isOwn(bytes: Uint8Array, beside: (name: string) => Uint8Array | undefined): boolean;
}

export interface Exported {
  /** One file, or those of a folder by their names in it. */
  readonly files: readonly ExportedFile[];
  /** What of the region this form cannot say, in whole sentences. */
  readonly losses: readonly string[];
}

export interface ExportedFile {
  /** Empty for the only one. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The only file of a form. */
export function oneFile(content: string | Uint8Array, losses: readonly string[] = []): Exported {
  return { files: [{ name: "", content }], losses };
}

/** Whether a mark stands at the beginning of a file. */
export function startsWith(mark: string): (bytes: Uint8Array) => boolean {
  return (bytes) => new TextDecoder().decode(bytes.subarray(0, 2000)).includes(mark);
}
