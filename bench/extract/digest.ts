import { hash } from "node:crypto";

/** What two programs made, to be compared whatever the order: a digest over the digests of all lines. */
export function createDigest() {
  const digests: string[] = [];
  return {
    add(line: string): void {
      digests.push(hash("sha256", line, "base64url"));
    },
    result(): { readonly records: number; readonly digest: string } {
      return { records: digests.length, digest: hash("sha256", digests.sort().join("\n"), "base64url") };
    },
  };
}
