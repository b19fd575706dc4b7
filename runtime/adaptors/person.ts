import type { Adaptor } from "./adaptor.ts";

/** Who that is in Jira is decided when the import is loaded, by the import's people policy. */
export const person: Adaptor = {
  name: "person",
  major: 2,
  since: "0.1",
  category: "person",
  docs: "Names a person by what the source knows: `id`, `email` and `name` of an object, or text: an e-mail address, `Name <address>`, `Name (address)`, an account of Jira Cloud (`712020:…`, `[~accountid:…]`), or a name or login. Missing when there is none of them.",
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
      title: "a name with an address",
      input: '"Lovelace, Ada" <ada@example.com>',
      gives: { name: "Lovelace, Ada", email: "ada@example.com" },
    },
    {
      title: "an account",
      input: "712020:457e8c06-53a2-4d88-bf67-000000000000",
      gives: { id: "712020:457e8c06-53a2-4d88-bf67-000000000000" },
    },
    { title: "somebody who is mentioned", input: "[~ada]", gives: { name: "ada" } },
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
  if (typeof input === "string") return ofText(input.trim());
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

/** Longer texts are no person's signature, only a name that will not be found. */
const longest = 320;
const address = /^(?:mailto:)?([^\s@<>()]+@[^\s@<>()]+)$/i;
const signature = /^(.*?)[<(](?:mailto:)?([^\s@<>()]+@[^\s@<>()]+)[>)]$/is;
const mention = /^\[~(?:accountid:)?([^\]]+)\]$/;

/** Accounts of Atlassian: 24 hexadecimal digits of the old kind, or a UUID, mostly with its directory before it. */
const account = /^(?:[0-9a-f]{24}|(?:[a-z0-9]{2,8}:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

function ofText(written: string): Identity {
  if (written === "") return {};
  if (written.length > longest) return { name: written };
  const mentioned = mention.exec(written)?.[1] ?? written;
  if (account.test(mentioned)) return { id: mentioned };
  const email = address.exec(mentioned)?.[1];
  if (email !== undefined) return { email };
  const signed = signature.exec(mentioned);
  if (signed === null) return { name: mentioned };
  const name = (signed[1] as string).trim().replace(/^"(.*)"$/s, "$1");
  return name === "" ? { email: signed[2] as string } : { email: signed[2] as string, name };
}
