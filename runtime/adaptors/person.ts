import type { Adaptor } from "./adaptor.ts";

/** Who that is in Jira is decided when the import is loaded, by the import's people policy. */
export const person: Adaptor = {
  name: "person",
  major: 1,
  since: "0.1",
  category: "person",
  docs: "Names a person by what the source knows: `id`, `email` and `name` of an object, or text that is an e-mail address or a name. Missing when there is none of them.",
  input: { anyOf: ["object", "text", "number"] },
  parameters: [
    {
      name: "name",
      type: "text",
      default: null,
      docs: "The name where the value holds none, such as a login or a display name.",
    },
  ],
  returns: "person",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "an object",
      input: { id: 7, email: "ada@example.com", name: "Ada" },
      gives: { id: "7", email: "ada@example.com", name: "Ada" },
    },
    { title: "an address", input: "ada@example.com", gives: { email: "ada@example.com" } },
    { title: "a name", input: " Ada Lovelace ", gives: { name: "Ada Lovelace" } },
    {
      title: "an object that calls the name something else",
      input: { id: 7, username: "Ada" },
      arguments: { name: "Ada" },
      gives: { id: "7", name: "Ada" },
    },
    { title: "nothing known", input: { role: "guest" }, missing: true },
  ],
  apply(input, given) {
    const known = identify(input);
    const name = typeof given.name === "string" ? given.name.trim() : "";
    if (name !== "" && known.name === undefined) known.name = name;
    return known.id === undefined && known.email === undefined && known.name === undefined
      ? undefined
      : known;
  },
};

interface Identity {
  id?: string;
  email?: string;
  name?: string;
}

/** What the value says; a new object with every call. */
function identify(input: unknown): Identity {
  if (typeof input === "number") return { id: String(input) };
  if (typeof input === "string") {
    const written = input.trim();
    if (written === "") return {};
    return /^[^\s@]+@[^\s@]+$/.test(written) ? { email: written } : { name: written };
  }
  // Each part by its name instead of in a loop: reads and writes of names known beforehand are several times quicker.
  const object = input as { readonly id?: unknown; readonly email?: unknown; readonly name?: unknown };
  const found: Identity = {};
  const id = Object.hasOwn(object, "id") ? writtenPart(object.id) : "";
  if (id !== "") found.id = id;
  const email = Object.hasOwn(object, "email") ? writtenPart(object.email) : "";
  if (email !== "") found.email = email;
  const name = Object.hasOwn(object, "name") ? writtenPart(object.name) : "";
  if (name !== "") found.name = name;
  return found;
}

function writtenPart(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}
