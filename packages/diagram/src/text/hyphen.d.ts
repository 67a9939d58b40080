declare module "hyphen/de/index.js" {
  const patterns: { hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string };
  export = patterns;
}
declare module "hyphen/en/index.js" {
  const patterns: { hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string };
  export = patterns;
}
