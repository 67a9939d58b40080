/** Words in several languages: `text` is in the first language of its file. */
export interface Title {
  readonly text: string;
  /** By language tag. */
  readonly translations: Readonly<Record<string, string>>;
}

/** The words of a title in a language, else those in the first language of its file. */
export function titleIn(title: Title, language: string): string {
  return title.translations[language] ?? title.text;
}

/** Whether something can be seen of a text: it is not made of blanks and signs without width alone. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** What a named thing is called in a language: its title, else its name, also where nothing can be seen of the title. */
export function titleOf({ name, title }: { readonly name: string; readonly title?: Title | undefined }, language: string): string {
  const words = title && titleIn(title, language);
  return words !== undefined && isVisible(words) ? words : name;
}

/** Words as they begin a sentence. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
