import { createDiagnostic } from "./create-diagnostic.ts";
import { fix, insertion, type Rule } from "./hint.ts";
import { isNameToken, type Token } from "./tokens.ts";

/** `stream tasks each lists {`: the records of the stream above lack the name that they have below. */
export const aliasMissing: Rule = ({ file, tokens, index, expected }, seen) => {
  const parent = tokens[index - 1];
  if (seen.type !== "lbrace" || !expected.has("as") || parent === undefined || !isNameToken(parent))
    return undefined;
  if (tokens[0]?.type !== "stream" || tokens[index - 2]?.type !== "each") return undefined;
  const alias = usedAlias(tokens.slice(index)) ?? parent.text.replace(/ies$/, "y").replace(/s$/, "");
  const at = { start: parent.end, end: parent.end };
  return {
    diagnostic: createDiagnostic(
      "alias-missing",
      { file, span: parent, parent: parent.text, alias },
      { fixes: [fix(`Put in \`as ${alias}\``, at, ` as ${alias}`)] },
    ),
    repair: {
      from: index,
      count: 0,
      tokens: [insertion(parent.end, "as", "as"), insertion(parent.end, "name", alias)],
    },
  };
};

/** The name that the stream's requests already call them by: `{list.id}`. */
function usedAlias(body: readonly Token[]): string | undefined {
  for (const { type, text } of body) {
    const hole = type === "string" ? /\{([A-Za-z_]\w*)\./.exec(text) : null;
    if (hole?.[1] !== undefined) return hole[1];
  }
  return undefined;
}
