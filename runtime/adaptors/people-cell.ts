import type { Adaptor } from "./adaptor.ts";
import { listCell } from "./list-cell.ts";
import { saysNobody } from "./words/absent.ts";

export const peopleCell: Adaptor = {
  name: "people_cell",
  major: 1,
  since: "0.1",
  category: "person",
  docs: `Reads a cell that names one person or several into a list of texts, one for each.

- Semicolons, lines, \`、\`, JSON and \`[a, b]\` always part people.
- A comma does only where it cannot stand in a name: behind an e-mail address, between three or more who have two words each (\`Ada Lovelace, Ben King, Cy Young\`), and between as many logins. \`Lovelace, Ada\` is one person, and so is whatever may be one: nobody is cut in two.
- With \`many\`, where a tool is known to write several with commas, one comma between two of two words each or between two logins parts them too, and so do several commas in any case.

A cell that names nobody (\`Unassigned\`, \`-\`, blank) is missing.`,
  input: "text",
  parameters: [
    {
      name: "many",
      type: "boolean",
      default: false,
      literal: true,
      docs: "Whether the column is known to hold several people with commas between them.",
    },
  ],
  returns: { list: "text" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "one", input: " Ada Lovelace ", gives: ["Ada Lovelace"] },
    { title: "the surname first", input: "Lovelace, Ada", gives: ["Lovelace, Ada"] },
    { title: "semicolons", input: "Lovelace, Ada; King, Ben", gives: ["Lovelace, Ada", "King, Ben"] },
    {
      title: "addresses",
      input: "ada@example.com, Ben King <ben@example.com>",
      gives: ["ada@example.com", "Ben King <ben@example.com>"],
    },
    {
      title: "the surname first, with an address",
      input: "Lovelace, Ada <ada@example.com>, King, Ben <ben@example.com>",
      gives: ["Lovelace, Ada <ada@example.com>", "King, Ben <ben@example.com>"],
    },
    {
      title: "three of two words",
      input: "Ada Lovelace, Ben King, Cy Young",
      gives: ["Ada Lovelace", "Ben King", "Cy Young"],
    },
    { title: "two or one", input: "García Márquez, Gabriel José", gives: ["García Márquez, Gabriel José"] },
    {
      title: "two, where several are written so",
      input: "Ada Lovelace, Ben King",
      arguments: { many: true },
      gives: ["Ada Lovelace", "Ben King"],
    },
    {
      title: "one, even there",
      input: "Lovelace, Ada",
      arguments: { many: true },
      gives: ["Lovelace, Ada"],
    },
    {
      title: "two logins, where several are written so",
      input: "ada,ben.king",
      arguments: { many: true },
      gives: ["ada", "ben.king"],
    },
    { title: "brackets", input: "[Dana Kim,Hana Sato]", gives: ["Dana Kim", "Hana Sato"] },
    { title: "in Japanese", input: "田中、佐藤", gives: ["田中", "佐藤"] },
    { title: "nobody", input: "Unassigned", missing: true },
    { title: "nobody among them", input: "Ada; Unassigned", gives: ["Ada"] },
  ],
  apply(input, given, tools) {
    const written = (input as string).trim();
    if (saysNobody(written)) return undefined;
    if (!separator.test(written)) return [written];
    const found = certain.test(written)
      ? (listCell.apply(written.replace(/[、，；]/g, ";"), {}, tools) as readonly string[] | undefined)
      : partedByCommas(written, given.many === true);
    const people = (found ?? []).filter((one) => !saysNobody(one));
    return people.length === 0 ? undefined : people;
  },
};

const separator = /[,;、，；\n]/;
/** What no name has in it; brackets and quotes are read by `list_cell`, a quoted name with a comma among them. */
const certain = /[;、，；\n]|^[["{]/;

const address = /^[^\s@<>()]+@[^\s@<>()]+$/;
const signed = /[<(][^\s@<>()]+@[^\s@<>()]+[>)]$/;

function partedByCommas(written: string, many: boolean): readonly string[] {
  const parts = written.split(",").map((part) => part.trim());
  const filled = parts.filter((part) => part !== "");
  if (filled.some((part) => address.test(part) || signed.test(part))) return behindAddresses(filled);
  const several = filled.length > 2;
  const logins = filled.every(isLogin);
  const parted = filled.every(hasTwoWords) ? several || many : several ? many || logins : many && logins;
  return parted ? filled : [written];
}

/** An address ends a person; what stands between two of them and has none is one name. */
function behindAddresses(parts: readonly string[]): readonly string[] {
  const people: string[] = [];
  let name: string[] = [];
  const end = (last?: string): void => {
    const whole = last === undefined ? name : [...name, last];
    if (whole.length > 0) people.push(whole.join(", "));
    name = [];
  };
  for (const part of parts) {
    if (address.test(part)) {
      end();
      people.push(part);
    } else if (signed.test(part)) {
      // `Ada Lovelace, Ben King <ben@…>` are two, `King, Ben <ben@…>` is one.
      if (name.length > 0 && name.every(hasTwoWords) && hasTwoWords(part.replace(signed, "").trim())) end();
      end(part);
    } else name.push(part);
  }
  end();
  return people;
}

const hasTwoWords = (part: string): boolean => /\S\s+\S/.test(part);

/** Small letters, figures and signs only: `ada`, `ben.king`, `cy_2`. */
const isLogin = (part: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(part);
