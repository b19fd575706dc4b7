type Expected = "value" | "value or end" | "name" | "name or end" | "colon" | "comma or end";

const blank = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where a text stops being JSON; its length when it only ends too early. `JSON.parse` does not always tell.
 * @returns an index
 */
export function findJsonMistake(text: string): number {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
    const character = text[at];
    if (character === undefined) return at;
    if (open.length === 0 && expected === "comma or end") return at;
    const inside = open.at(-1);
    if (character === (inside === "{" ? "}" : "]") && expected.endsWith("or end")) {
      open.pop();
      expected = "comma or end";
      at += 1;
    } else if (expected === "comma or end" || expected === "colon") {
      if (character !== (expected === "colon" ? ":" : ",")) return at;
      expected = expected === "colon" || inside === "[" ? "value" : "name";
      at += 1;
    } else if ((character === "{" || character === "[") && expected.startsWith("value")) {
      open.push(character);
      expected = character === "{" ? "name or end" : "value or end";
      at += 1;
    } else {
      if (character === '"') {
        const end = endOfText(text, at + 1);
        if (text[end] !== '"') return end;
        at = end + 1;
      } else {
        scalar.lastIndex = at;
        if (expected.startsWith("name") || !scalar.test(text)) return at;
        at = scalar.lastIndex;
      }
      expected = expected.startsWith("name") ? "colon" : "comma or end";
    }
  }
}

/** Where a text in quotes ends: at its quote, or at what may not stand in it. */
function endOfText(text: string, from: number): number {
  for (let at = from; ; ) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      escaped.lastIndex = at;
      if (!escaped.test(text)) return at;
      at = escaped.lastIndex;
    } else if (code === 34 || !(code >= 32)) return at;
    else at += 1;
  }
}
