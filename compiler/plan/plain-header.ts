const between = /[\s_\-–.:*?\ufeff]+/g;
const remark = /\((?:required|optional|mandatory)\)\s*$/;

/**
 * A header without what programs and people write it differently by: `due_date`, `dueDate`, `Due-Date:` and `*Due date
 * (required)` are one, and so are letters with accents in one piece or in two.
 */
export function plainHeader(header: string): string {
  return header.normalize("NFC").toLowerCase().replace(remark, "").replace(between, "");
}
