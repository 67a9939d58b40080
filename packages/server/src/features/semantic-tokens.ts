import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from "vscode-languageserver";
import { offsetOf } from "../positions.ts";
import type { Session } from "../session.ts";
import { encode, tokenModifiers, tokensIn, tokenTypes } from "../structure/tokens.ts";
import type { Feature } from "./feature.ts";

/** Colours by what names stand for. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  connect(session) {
    const { connection, answer, texts } = session;
    const { semanticTokens: requests } = connection.languages;
    /** The last answer for each file, of which the next one tells the difference. */
    const builders = new Map<string, SemanticTokensBuilder>();
    const keep = (uri: string, builder: SemanticTokensBuilder): SemanticTokensBuilder => {
      for (const known of builders.keys()) if (!texts.get(known)) builders.delete(known);
      builders.set(uri, builder);
      return builder;
    };
    const none: SemanticTokens = { data: [] };
    requests.on(answer("tokens", none, ({ uri, document }) => keep(uri, encode(tokensIn(document, isAlone(session)), document)).build()));
    requests.onDelta(
      answer("tokens", none as SemanticTokens | SemanticTokensDelta, ({ uri, document }, { previousResultId }) => {
        const builder = keep(uri, builders.get(uri) ?? new SemanticTokensBuilder());
        builder.previousResult(previousResultId);
        return encode(tokensIn(document, isAlone(session)), document, builder).buildEdits();
      }),
    );
    requests.onRange(
      answer("tokens", none, ({ document }, { range }) => {
        const within = { start: offsetOf(range.start, document.lines), end: offsetOf(range.end, document.lines) };
        return encode(tokensIn(document, isAlone(session), within), document).build();
      }),
    );
  },
};

/** Whether the editor colours nothing else than what it is told. */
function isAlone({ client }: Session): boolean {
  return client?.capabilities.textDocument?.semanticTokens?.augmentsSyntaxTokens !== true;
}
