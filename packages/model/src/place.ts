/** Lines and columns start at 1; columns count UTF-16 units; ends are exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where something was written. `file` is a URI (`file:///…`, or `kurzweg:germany` for a bundled catalogue). */
export interface Place {
  readonly file: string;
  readonly range: Range;
}
