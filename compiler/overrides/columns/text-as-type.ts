import type { Catalogue } from "../../catalogue.ts";
import type { Assignment, CustomFieldType, Expression } from "../../plan/index.ts";

type Way = (text: Expression, call: Call) => Expression;
type Call = (
  adaptor: string,
  input: Expression,
  args?: Record<string, Expression>,
  over?: "value" | "elements",
) => Expression;

const zone: Expression = { kind: "path", root: { kind: "run", name: "zone" }, steps: [] };
const comma: Expression = { kind: "literal", value: "," };

/** Cells are text, written by people and programs: numbers and dates are read as these write them. */
const ways: Readonly<Record<Exclude<CustomFieldType, "text" | "url" | "option">, Way>> = {
  number: (text, call) => call("any_number", text),
  date: (text, call) => call("iso_date", call("any_moment", text, { zone }), { zone }),
  date_time: (text, call) => call("iso_date_time", call("any_moment", text, { zone })),
  paragraph: (text, call) => call("plain_to_adf", text),
  person: (text, call) => call("person", text),
  options: (text, call) => call("split", text, { separator: comma }),
  labels: (text, call) => call("label", call("split", text, { separator: comma }), {}, "elements"),
};

/** What a custom field of a type is filled with from cells that were brought as text; a cell that cannot be read is a loss. */
export function textAsType(
  assignment: Assignment,
  type: CustomFieldType,
  catalogue: Catalogue,
): Pick<Assignment, "value" | "onError"> {
  const { value, onError } = assignment;
  if (type === "text" || type === "url" || type === "option")
    return { value, ...(onError === undefined ? {} : { onError }) };
  let fallible = onError !== undefined;
  const call: Call = (name, input, args = {}, over = "value") => {
    const signature = catalogue.get(name);
    if (signature === undefined) throw new Error(`the catalogue has no adaptor \`${name}\``);
    fallible ||= signature.fallible;
    return { kind: "adapt", adaptor: `${name}@${signature.major}`, input, arguments: args, over };
  };
  const made = ways[type](value, call);
  return { value: made, ...(fallible ? { onError: onError ?? { kind: "warn" } } : {}) };
}
