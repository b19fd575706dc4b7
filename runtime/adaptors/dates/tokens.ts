/** A piece of a date: a number, a word, or a sign. */
export interface Token {
  readonly kind: "number" | "word" | "sign";
  readonly text: string;
  /** Whether blanks stand before it. */
  readonly apart: boolean;
}

/**
 * Takes a folded text apart. Scripts without blanks between words are cut at the words that dates have there.
 * @returns undefined where it holds something that no date holds
 */
export function tokens(folded: string): Token[] | undefined {
  const found: Token[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < folded.length) {
    const match = piece.exec(folded);
    if (match === null) return undefined;
    const [, blanks, number, weekday, word, sign] = match;
    const apart = blanks !== "";
    if (number !== undefined) found.push({ kind: "number", text: number, apart });
    else if (weekday !== undefined) found.push({ kind: "word", text: "mon", apart });
    else if (word !== undefined) found.push({ kind: "word", text: word, apart });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign, apart });
  }
  return found;
}

const han =
  "(?:十[一二]?|[一二三四五六七八九])月|午前|午後|[上下中]午|凌晨|清晨|早上|晚上|[年月日号號時时点點分秒]";
const eastern =
  "[月火水木金土日]曜日?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[(][月火水木金土日월화수목금토일][)]|[월화수목금토일]요일";
const piece = new RegExp(
  `(\\s*)(?:(\\d+)|(${eastern})|(${han}|(?:(?!\\p{Script=Han})\\p{L})+)|([-,./:+()'’\\[\\]])|$)`,
  "uy",
);
