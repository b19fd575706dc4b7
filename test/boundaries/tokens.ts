/** A piece of JavaScript or TypeScript source, as far as reading imports needs it. */
export interface Token {
  /** `string` carries the text between the quotes; templates, regular expressions and comments are left out
   * but for `template`, which stands for a template literal. */
  readonly kind: "word" | "string" | "template" | "sign";
  readonly text: string;
}

const BLANK = /\s+|\/\/.*|\/\*[\s\S]*?\*\//y;
const WORD = /[\p{L}\p{N}_$#]+/uy;
const STRING = /"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'/y;
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
/** Words after which a slash begins a regular expression, not a division. */
const BEFORE_OPERAND = new Set(
  "return typeof instanceof in of case do else void delete throw new await yield".split(" "),
);

/**
 * Splits source text into tokens. Comments, regular expressions and the text of template literals are passed
 * over, so that an import inside them is not mistaken for one.
 *
 * @throws Error when a template literal does not end
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  /** Braces open in each `${ }` that we are inside of. */
  const substitutions: number[] = [];
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const skipTemplate = () => {
    take(TEMPLATE_TEXT);
    if (source[at] === "`") at += 1;
    else if (source.startsWith("${", at)) {
      at += 2;
      substitutions.push(0);
    } else throw new Error("a template literal does not end");
  };
  const operandExpected = () => {
    const last = tokens.at(-1);
    if (!last) return true;
    if (last.kind === "word") return BEFORE_OPERAND.has(last.text);
    return last.kind === "sign" && ![")", "]", "}"].includes(last.text);
  };

  while (at < source.length) {
    if (take(BLANK)) continue;
    const word = take(WORD);
    if (word) {
      tokens.push({ kind: "word", text: word[0] });
      continue;
    }
    const string = take(STRING);
    if (string) {
      tokens.push({ kind: "string", text: string[1] ?? string[2] ?? "" });
      continue;
    }
    if (source[at] === "/" && operandExpected() && take(REGEXP)) {
      tokens.push({ kind: "sign", text: ")" });
      continue;
    }
    const sign = source[at] ?? "";
    at += 1;
    if (sign === "`") {
      tokens.push({ kind: "template", text: "" });
      skipTemplate();
      continue;
    }
    const open = substitutions.at(-1);
    if (open !== undefined && sign === "}" && open === 0) {
      substitutions.pop();
      skipTemplate();
      continue;
    }
    if (open !== undefined && sign === "{") substitutions[substitutions.length - 1] = open + 1;
    if (open !== undefined && sign === "}") substitutions[substitutions.length - 1] = open - 1;
    tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}
