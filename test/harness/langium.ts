import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultValueConverter,
  EmptyFileSystem,
  GrammarAST,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  type ValueType,
} from "langium";
import { RegionGeneratedSharedModule, RegionLanguageGeneratedModule } from "../../packages/language/src/generated/module.ts";
import { nameOf, textOf } from "../../packages/language/src/reading/values.ts";

/** Texts, names and numbers mean the same to both parsers: they are turned into values by the same functions. */
class Converter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    if (rule.name === "STRING") return textOf(input);
    if (rule.name === "LANGTAG") return input.slice(1);
    return rule.name === "INT" ? Number(input) : nameOf(String(super.runConverter(rule, input, cst)));
  }
}

/** After a first mistake nothing more is read: only whether there is one is asked. */
const parser: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: { ValueConverter: () => new Converter(), ParserConfig: () => ({ recoveryEnabled: false }) },
};
const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), RegionGeneratedSharedModule);
const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), RegionLanguageGeneratedModule, parser);
shared.ServiceRegistry.register(services);

export interface Parsed {
  readonly tree: AstNode;
  readonly accepted: boolean;
}

/** What Langium's own parser, made from the same grammar, says of a text. */
export function parseWithLangium(text: string): Parsed {
  const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse(text);
  return { tree: value, accepted: lexerErrors.length === 0 && parserErrors.length === 0 };
}

export interface Token {
  readonly is: string;
  readonly text: string;
}

/** The tokens of a text as Langium's own lexer sees them, without blanks and comments. */
export function tokensOf(text: string): readonly Token[] {
  return services.parser.Lexer.tokenize(text).tokens.map(({ tokenType, image }) => ({ is: tokenType.name, text: image }));
}

export interface Part {
  readonly start: number;
  readonly end: number;
  /** `name` (with its `/`), `keyword`, `unit`, `sign`, or the terminal that it is. */
  readonly is: string;
}

/** What each token of a text that is accepted is to the parser: a word of the language may also be a name. */
export function partsOf({ tree }: Parsed): readonly Part[] {
  const leaves = tree.$cstNode ? CstUtils.flattenCst(tree.$cstNode).toArray() : [];
  return leaves.map((leaf) => ({ start: leaf.offset, end: leaf.end, is: leaf.hidden ? leaf.tokenType.name : roleOf(leaf.grammarSource, leaf.text) }));
}

function roleOf(source: GrammarAST.AbstractElement | undefined, text: string): string {
  const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule)?.name;
  if (rule === "Name" || rule === "Path") return "name";
  if (rule === "UnitWord") return "unit";
  if (GrammarAST.isRuleCall(source)) return source.rule.ref?.name ?? "";
  return /^[a-z]/.test(text) ? "keyword" : "sign";
}
