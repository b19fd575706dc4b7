import type { Catalogue } from "../../catalogue.ts";
import type { Assignment, CustomFieldType, Expression } from "../../plan/index.ts";
import { type AdaptorCall, adaptorCalls, importZone as zone } from "./adaptor-calls.ts";

type Way = (text: Expression, call: AdaptorCall) => Expression;
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
  const plainCall = adaptorCalls(catalogue);
  const call: AdaptorCall = (name, ...given) => {
    fallible ||= catalogue.get(name)?.fallible === true;
    return plainCall(name, ...given);
  };
  const read = ways[type](value, call);
  return { value: read, ...(fallible ? { onError: onError ?? { kind: "warn" } } : {}) };
}
