import type { Adaptor } from "./adaptor.ts";

type Option = Readonly<Record<string, unknown>>;

const ids = ["id", "gid", "uuid", "value"];
const places = ["orderindex", "index", "position"];
const labels = ["name", "label", "title", "text", "value"];

export const optionLabel: Adaptor = {
  name: "option_label",
  major: 1,
  since: "0.1",
  category: "id",
  docs: "What an option is called, where the record holds only its place or its id: of a number the option whose `orderindex`, `index` or `position` it is, and where none has one, the option at that place counted from 0; of a text the option with that `id`, `gid`, `uuid` or `value`. The label is its `name`, `label`, `title`, `text` or `value`. An option that is not there is missing.",
  input: { anyOf: ["number", "text"] },
  parameters: [{ name: "options", type: { list: "any" }, docs: "The options of the field's definition." }],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "by its index",
      input: 1,
      arguments: {
        options: [
          { id: "a", name: "Red", orderindex: 0 },
          { id: "b", name: "Blue", orderindex: 1 },
        ],
      },
      gives: "Blue",
    },
    {
      title: "by its place",
      input: 0,
      arguments: { options: [{ label: "Red" }, { label: "Blue" }] },
      gives: "Red",
    },
    {
      title: "by its id",
      input: "b",
      arguments: {
        options: [
          { id: "a", name: "Red" },
          { id: "b", name: "Blue" },
        ],
      },
      gives: "Blue",
    },
    {
      title: "an index that is written as text",
      input: "1",
      arguments: {
        options: [
          { id: "a", name: "Red" },
          { id: "b", name: "Blue" },
        ],
      },
      gives: "Blue",
    },
    {
      title: "no such option",
      input: "c",
      arguments: { options: [{ id: "a", name: "Red" }] },
      missing: true,
    },
  ],
  apply(input, given) {
    const options = (given.options as readonly unknown[]).filter(isObject);
    const option = byId(options, String(input)) ?? byPlace(options, input);
    return option === undefined ? undefined : textIn(option, labels);
  },
};

const isObject = (value: unknown): value is Option =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const holds = (option: Option, names: readonly string[], wanted: string): boolean =>
  names.some((name) => Object.hasOwn(option, name) && String(option[name]) === wanted);

const byId = (options: readonly Option[], id: string): Option | undefined =>
  options.find((option) => holds(option, ids, id));

function byPlace(options: readonly Option[], input: unknown): Option | undefined {
  const place = Number(input);
  if (!Number.isInteger(place) || String(input).trim() === "") return undefined;
  const numbered = options.some((option) => places.some((name) => Object.hasOwn(option, name)));
  return numbered ? options.find((option) => holds(option, places, String(place))) : options[place];
}

function textIn(option: Option, names: readonly string[]): string | undefined {
  for (const name of names) {
    const held = Object.hasOwn(option, name) ? option[name] : undefined;
    if (typeof held === "number") return String(held);
    if (typeof held === "string" && held.trim() !== "") return held.trim();
  }
  return undefined;
}
