import { hash } from "node:crypto";

/** What two programs made, to be compared whatever the order: a digest over the digests of all lines. */
export function digestLines(lines: Iterable<string>): { readonly records: number; readonly digest: string } {
  const digests = Array.from(lines, (line) => hash("sha256", line, "base64url")).sort();
  return { records: digests.length, digest: hash("sha256", digests.join("\n"), "base64url") };
}
