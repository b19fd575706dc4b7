import type { Adaptor } from "./adaptor.ts";

export const fileName: Adaptor = {
  name: "file_name",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "The name of the file at the end of an address or a path, without what stands behind `?` or `#`. Missing where the address ends with a slash.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "an address", input: "https://files.example.com/a/Plan%20B.pdf?token=x", gives: "Plan B.pdf" },
    { title: "a path", input: "C:\\files\\a.png", gives: "a.png" },
    { title: "a folder", input: "https://example.com/a/", missing: true },
  ],
  apply(input) {
    const [path = ""] = (input as string).trim().split(/[?#]/, 1);
    const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
    return decoded(name) || undefined;
  },
};

/** A `%` that begins no character's number is a letter like any other. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
