/** Letters that take two places on a terminal: those of East Asia, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;
/** What is drawn over the letter before it. */
const noWidth = /\p{M}|\u200d/gu;

/** How many places a text takes on a terminal. */
export function widthOf(text: string): number {
  const marks = text.match(noWidth)?.length ?? 0;
  return [...text].length - marks + (text.match(wide)?.length ?? 0);
}

/** What lets a terminal show a text in another order than it is written. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of at most so many places; what a file says cannot steer the terminal. */
export function oneLine(text: string, most: number): string {
  // A text may have millions of letters, of which none beyond these is shown.
  const line = text
    .slice(0, most * 10 + 1000)
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "\u{fffd}")
    .replace(turning, "")
    .trim();
  if (widthOf(line) <= most) return line;
  let cut = "";
  for (const letter of line) {
    if (widthOf(cut) + widthOf(letter) >= most) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** Fills a text up with blanks. */
export function padded(text: string, places: number): string {
  return text + " ".repeat(Math.max(0, places - widthOf(text)));
}

/**
 * Breaks a text between words into lines that begin with `indent`; those after the first with `further`.
 * @param text or its parts, none of which is broken
 */
export function wrapped(
  text: string | readonly string[],
  width: number,
  indent: string,
  further = indent,
): readonly string[] {
  const parts = typeof text === "string" ? text.replace(/\s+/g, " ").trim().split(" ") : text;
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const part of parts) {
    if (!empty && widthOf(line) + 1 + widthOf(part) > width) {
      lines.push(line);
      line = further + part;
      continue;
    }
    line += empty ? part : ` ${part}`;
    empty = false;
  }
  return [...lines, line];
}

/** Narrower screens are not laid out for. */
const narrowest = 40;

/**
 * Breaks the lines of a text that are wider than a screen, each below its own beginning; rows of tables stay as they are.
 * @param width places in a line; without it nothing is broken
 */
export function onPage(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  const places = Math.max(narrowest, width);
  return text
    .split("\n")
    .flatMap((line) => {
      const [begin = ""] = /^ *(?:\d+ {2}|- )?/.exec(line) ?? [];
      const rest = line.slice(begin.length);
      if (widthOf(line) <= places || / {2}/.test(rest)) return [line];
      return wrapped(rest, places, begin, " ".repeat(Math.max(begin.length, 2) + 2));
    })
    .join("\n");
}

/** The parts of a list, to be broken after its commas only. */
export function listParts(names: readonly string[]): readonly string[] {
  return names.map((name, at) => (at === names.length - 1 ? name : `${name},`));
}
