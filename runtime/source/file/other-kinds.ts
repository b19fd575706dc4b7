/** A kind of file by its first bytes. */
interface Kind {
  readonly what: string;
  readonly begins: Buffer;
  /** Where the bytes stand; 0 when absent. */
  readonly at?: number;
}

const kinds: readonly Kind[] = [
  { what: "an old Excel workbook (.xls)", begins: Buffer.from("d0cf11e0a1b11ae1", "hex") },
  { what: "a PDF document", begins: Buffer.from("%PDF-") },
  { what: "a PNG image", begins: Buffer.from("89504e470d0a1a0a", "hex") },
  { what: "a JPEG image", begins: Buffer.from("ffd8ff", "hex") },
  { what: "a GIF image", begins: Buffer.from("GIF8") },
  { what: "a WebP image", begins: Buffer.from("WEBP"), at: 8 },
  { what: "a gzip archive", begins: Buffer.from("1f8b", "hex") },
  { what: "a bzip2 archive", begins: Buffer.from("BZh") },
  { what: "an xz archive", begins: Buffer.from("fd377a585a00", "hex") },
  { what: "a Zstandard archive", begins: Buffer.from("28b52ffd", "hex") },
  { what: "a 7-Zip archive", begins: Buffer.from("377abcaf271c", "hex") },
  { what: "a RAR archive", begins: Buffer.from("Rar!") },
  { what: "a tar archive", begins: Buffer.from("ustar"), at: 257 },
  { what: "an SQLite database", begins: Buffer.from("SQLite format 3\0") },
  { what: "a program", begins: Buffer.from("7f454c46", "hex") },
];

const archive = Buffer.from("504b0304", "hex");
const emptyArchive = Buffer.from("504b0506", "hex");

/** Whether a file is a zip archive, which spreadsheets are too. */
export function isArchive(beginning: Buffer): boolean {
  return [archive, emptyArchive].some((begins) => beginning.subarray(0, 4).equals(begins));
}

/**
 * What a file is, when it is no text.
 * @param beginning its first kilobyte
 * @returns with its article, such as `a PDF document`; undefined when nothing known
 */
export function nameKind(beginning: Buffer): string | undefined {
  for (const { what, begins, at = 0 } of kinds) {
    if (beginning.subarray(at, at + begins.length).equals(begins)) return what;
  }
  return isArchive(beginning) ? "a zip archive" : undefined;
}

/**
 * What a text is, when it is no table.
 * @param text its beginning, without a byte-order mark
 */
export function nameTextKind(text: string): string | undefined {
  const begins = text.trimStart().slice(0, 200).toLowerCase();
  if (begins.startsWith("<!doctype html") || begins.startsWith("<html"))
    return "a web page, such as one that asks to sign in";
  if (begins.startsWith("<?xml")) return "an XML document";
  if (/^\{\s*("|\})/.test(begins) || /^\[\s*(\{|\[|\])/.test(begins)) return "a JSON document";
  if (begins.startsWith("{\\rtf")) return "a rich-text document";
  return undefined;
}
