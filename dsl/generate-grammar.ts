import nearley from "nearley";
import compile from "nearley/lib/compile.js";
import language from "nearley/lib/nearley-language-bootstrapped.js";
import { generateTable } from "./generate-table.ts";
import { tokenTypes } from "./tokens.ts";

/**
 * The text of grammar.generated.ts. nearley compiles the rules; its own printers are not used, because what they print has
 * untyped post-processors.
 *
 * @param source the text of grammar.ne
 * @throws when the grammar does not parse, is not LALR(1), names a token that does not exist, or a rule without `{% builder %}`
 */
export function generateGrammar(source: string): string {
  const parser = new nearley.Parser(nearley.Grammar.fromCompiled(language));
  parser.feed(source);
  const { rules } = compile(parser.results[0], {});
  const lines = rules.map(({ name, symbols, postprocess }) => {
    const builder = postprocess?.trim() ?? "";
    if (!/^\w+$/.test(builder)) throw new Error(`grammar.ne: a rule of ${name} names no builder`);
    const printed = symbols.map((symbol) => printSymbol(symbol, name));
    return `  { name: ${JSON.stringify(name)}, symbols: [${printed.join(", ")}], postprocess: build.${builder} },`;
  });
  return `// Generated from grammar.ne by generate.ts; do not edit.
import * as build from "./build.ts";
import type { GrammarRule } from "./grammar-rule.ts";
import type { ParseTable } from "./parse-table.ts";

export const grammarRules: readonly GrammarRule[] = [
${lines.join("\n")}
];

export const parseTable: ParseTable = ${printTable(rules)};
`;
}

function printTable(rules: Parameters<typeof generateTable>[0]): string {
  const table = generateTable(rules);
  const fields = Object.entries(table).map(([name, value]) => {
    const rows =
      name === "actions" || name === "behind" ? `[\n${value.map(printRow).join("")}  ]` : undefined;
    return `  ${name}: ${rows ?? JSON.stringify(value)},\n`;
  });
  return `{\n${fields.join("")}}`;
}

function printRow(row: readonly number[]): string {
  return `    [${row.join()}],\n`;
}

function printSymbol(
  symbol: string | { readonly token: string } | { readonly literal: string },
  rule: string,
): string {
  if (typeof symbol === "string") return JSON.stringify(symbol);
  if ("literal" in symbol)
    throw new Error(`grammar.ne: ${rule} uses the literal "${symbol.literal}"; name a token`);
  if (!tokenTypes.has(symbol.token))
    throw new Error(`grammar.ne: ${rule} uses %${symbol.token}, which tokens.ts lacks`);
  return `{ type: ${JSON.stringify(symbol.token)} }`;
}
