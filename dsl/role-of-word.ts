const otherBlanks = /[^\S\r\n]*/uy;

/** A word before a colon is a key, one before an arrow what is filled; where there is neither, it is what it means. */
export function roleOfWord(text: string, end: number): "key" | "target" | "word" {
  let at = end;
  while (text.charCodeAt(at) === 0x20) at += 1;
  const code = text.charCodeAt(at);
  if (code < 0x20 || code >= 0x80) {
    otherBlanks.lastIndex = at;
    // It always fits, were it with nothing.
    otherBlanks.test(text);
    at = otherBlanks.lastIndex;
  }
  if (text[at] === ":") return "key";
  return text[at] === "<" && text[at + 1] === "-" ? "target" : "word";
}
