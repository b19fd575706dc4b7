/** What a format of dates says about the texts that it reads or writes. */
export interface DateFormat {
  /** Without a year the rest would be of today's, so that a mapping gave something else every year. */
  readonly namesYear: boolean;
  /** The text says its own distance from UTC, or its zone. */
  readonly namesZone: boolean;
}

export interface UnreadableFormat {
  /** Continues the sentence "This format cannot be used: …". */
  readonly reason: string;
  /** What was probably meant, where the letters are those of another program. */
  readonly instead?: string;
}

/** Letters that can be read and written, each with its lengths, as luxon has them after Unicode's date patterns (UTS 35, 4). */
const both: Readonly<Record<string, readonly number[]>> = {
  G: [1, 2],
  y: [1, 2, 4, 6],
  k: [2, 4],
  q: [1, 2],
  M: [1, 2, 3, 4],
  L: [1, 2, 3, 4],
  W: [1, 2],
  d: [1, 2],
  o: [1, 3],
  E: [1, 3, 4],
  c: [1, 3, 4],
  a: [1],
  h: [1, 2],
  H: [1, 2],
  m: [1, 2],
  s: [1, 2],
  S: [1, 3],
  u: [1, 2, 3],
  Z: [1, 2, 3],
  z: [1],
};

/** What only writing knows: names of zones, first letters of names, local weeks, seconds and milliseconds since 1970. */
const onlyWritten: Readonly<Record<string, readonly number[]>> = {
  G: [5],
  M: [5],
  L: [5],
  E: [5],
  c: [5],
  Z: [4, 5],
  n: [1, 2],
  i: [2, 4],
  X: [1],
  x: [1],
};

/** A format longer than this is none; dates are shorter. */
const longest = 200;

/**
 * Reads a format such as `d/MMM/yy h:mm a`. Text between apostrophes stands for itself, as does every sign that is no letter.
 *
 * @param use what the format is for: some letters can be written but not read, and what is read has to name the year
 */
export function readDateFormat(format: string, use: "reading" | "writing"): DateFormat | UnreadableFormat {
  if (format.length > longest) return { reason: `it is longer than ${longest} characters` };
  const quotes = format.split("'").length - 1;
  if (quotes % 2 === 1) return { reason: "an apostrophe opens a text that none closes" };
  const runs = lettersOf(format);
  if (runs.length === 0) return { reason: "it names no part of a date" };
  for (const run of runs) {
    const [letter = ""] = run;
    const readable = both[letter]?.includes(run.length) === true;
    if (readable || (use === "writing" && onlyWritten[letter]?.includes(run.length) === true)) continue;
    const instead = translated(format, use);
    const shown = run.length > 10 ? `${run.slice(0, 10)}…` : run;
    const written = onlyWritten[letter]?.includes(run.length) === true;
    return {
      reason: written
        ? `\`${shown}\` can be written, but not read`
        : `\`${shown}\` stands for no part of a date; letters that stand for themselves are put between apostrophes`,
      ...(instead === undefined ? {} : { instead }),
    };
  }
  const has = (letters: string): boolean => runs.some((run) => letters.includes(run.charAt(0)));
  if (use === "reading" && !has("yk"))
    return { reason: "it names no year, so that what it reads would depend on the day of the import" };
  return { namesYear: has("yk"), namesZone: has("Zz") };
}

/** Every run of one letter outside of apostrophes. */
function lettersOf(format: string): string[] {
  const open = format.split("'").filter((_, index) => index % 2 === 0);
  return open.flatMap((part) => part.match(/([A-Za-z])\1*/g) ?? []);
}

/** The format as it is written here, where it was written for a program with other letters, as moment.js and Excel have them. */
function translated(format: string, use: "reading" | "writing"): string | undefined {
  const instead = format
    .split("'")
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll("dddd", "EEEE")
            .replaceAll("ddd", "EEE")
            .replaceAll("Y", "y")
            .replaceAll("D", "d")
            .replaceAll("A", "a")
            .replace(/(?<=[dy])T(?=[Hh])/g, "'T'"),
    )
    .join("'");
  return instead === format || "reason" in readDateFormat(instead, use) ? undefined : instead;
}
