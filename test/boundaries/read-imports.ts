import { type Token, tokenize } from "./tokens.ts";

/** One import of a file. */
export interface Import {
  /** What stands between the quotes; undefined where it is computed (`import(name)`). */
  readonly specifier: string | undefined;
}

/**
 * Reads what a file imports: `import`, `export … from`, `import()`, also in types, and `require()`.
 *
 * @param source JavaScript or TypeScript
 * @throws Error when the source cannot be read
 */
export function readImports(source: string): Import[] {
  const tokens = tokenize(source);
  const imports: Import[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "word" || isSign(tokens[index - 1], ".")) return;
    if (token.text === "import" || token.text === "require") imports.push(...readImport(tokens, index));
    if (token.text === "export") imports.push(...readExport(tokens, index + 1));
  });
  return imports;
}

function readImport(tokens: readonly Token[], index: number): Import[] {
  const next = tokens[index + 1];
  // `{ import: … }`, `import?: …`, `import.meta`
  if (!next || isSign(next, ":") || isSign(next, "?") || isSign(next, ".")) return [];
  if (isSign(next, "(")) {
    const name = tokens[index + 2];
    const literal =
      name?.kind === "string" && (isSign(tokens[index + 3], ")") || isSign(tokens[index + 3], ","));
    return [{ specifier: literal ? name.text : undefined }];
  }
  if (tokens[index]?.text === "require") return [];
  if (next.kind === "string") return [{ specifier: next.text }];
  // `import a, { b as c } from "d"`: the first string is the specifier; names may be strings only inside braces.
  for (let at = index + 1; at < tokens.length; at++) {
    const found = fromAt(tokens, at);
    if (found) return [found];
    if (isSign(tokens[at], ";") || isSign(tokens[at], "=")) return [];
  }
  return [];
}

function readExport(tokens: readonly Token[], start: number): Import[] {
  let at = start;
  if (tokens[at]?.text === "type") at += 1;
  if (isSign(tokens[at], "*")) {
    at += 1;
    // `export * as name from "x"`
    if (tokens[at]?.text === "as") at += 2;
  } else if (isSign(tokens[at], "{")) {
    while (at < tokens.length && !isSign(tokens[at], "}")) at += 1;
    at += 1;
  } else return [];
  const found = fromAt(tokens, at);
  return found ? [found] : [];
}

function fromAt(tokens: readonly Token[], at: number): Import | undefined {
  const name = tokens[at + 1];
  return tokens[at]?.kind === "word" && tokens[at]?.text === "from" && name?.kind === "string"
    ? { specifier: name.text }
    : undefined;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}
