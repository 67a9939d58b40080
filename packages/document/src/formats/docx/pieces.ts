import type { FileChild } from "docx";

/** Something that stands together on pages of one orientation; without one, on those of what follows. */
export interface Piece {
  readonly isLandscape: boolean | undefined;
  readonly children: readonly FileChild[];
}

/** Pieces that follow each other on pages of one orientation as one; the last one stands as it says, or upright. */
export function joinedPieces(pieces: readonly Piece[]): readonly (Piece & { readonly isLandscape: boolean })[] {
  const joined: { isLandscape: boolean; children: FileChild[] }[] = [];
  let following = false;
  for (const { isLandscape, children } of pieces.toReversed()) {
    following = isLandscape ?? following;
    const [next] = joined;
    if (next?.isLandscape === following) next.children.unshift(...children);
    else joined.unshift({ isLandscape: following, children: [...children] });
  }
  return joined;
}
