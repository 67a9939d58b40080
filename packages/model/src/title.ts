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

/** What a named thing is called in a language: its title, else its name. */
export function titleOf(thing: { readonly name: string; readonly title?: Title | undefined }, language: string): string {
  return thing.title ? titleIn(thing.title, language) : thing.name;
}

/** Words as they begin a sentence. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
