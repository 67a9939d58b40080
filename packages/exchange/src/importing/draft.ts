import type { DateText } from "@kurzweg/model";

/** A body or unit as it is going to be written. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  /** It is there already, and gets more. */
  readonly exists: boolean;
  /** The name of its kind; units have none. */
  readonly kind?: string | undefined;
  readonly address?: string | undefined;
  readonly website?: string | undefined;
  readonly units: readonly Draft[];
  readonly contacts: readonly DraftContact[];
  readonly notes: readonly string[];
  /** For whoever completes the text; each is one line. */
  readonly comments: readonly string[];
}

export interface DraftContact {
  readonly name: string;
  readonly title: string;
  readonly person?: { readonly name: string; readonly public: boolean } | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly room?: string | undefined;
  readonly hours?: string | undefined;
  /** The path of a contact of the same body; as long as it is not looked up, whatever somebody wrote. */
  readonly deputy?: string | undefined;
  readonly confirmed?: DateText | undefined;
  readonly left?: DateText | undefined;
  readonly notes: readonly string[];
  readonly comments: readonly string[];
}
