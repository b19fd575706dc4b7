import { type Expression, quoteText } from "../../dsl/index.ts";
import type { Unit } from "../bundle/unit.ts";
import type { More } from "../report.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";

/** What fields are called by which people tell things apart; asked for first. */
const telling: readonly string[] = ["name", "title", "text", "value", "label", "id"];
/** Adaptors that take one element of a list. */
const oneOf: readonly string[] = ["first", "last", "at"];
/** More are a list to read, and no suggestion. */
const mostOffered = 2;

/**
 * Where an object is given for something simpler: the path that goes on to a field of it, `.tags[].name` for `.tags`.
 *
 * @param found the type of what is written; of a list, its elements' fields are offered
 * @param wanted what one value has to be
 * @param further what the path goes on through to become that, such as ` | slug`
 * @param until where what is written ends, if it goes on behind the path
 */
export function innerField(
  unit: Unit,
  written: Expression,
  found: Type,
  wanted: Type,
  further = "",
  until = written.span.end,
): More | undefined {
  // `.tags | first`: the field is read from the elements before one of them is taken.
  if (written.kind === "pipe" && found.kind === "object" && oneOf.includes(written.call.name.text))
    return innerField(unit, written.input, { kind: "list", of: found }, wanted, further, written.span.end);
  if (written.kind !== "path") return undefined;
  const [object, step] = found.kind === "list" ? [found.of, "[]"] : [found, ""];
  if (object.kind !== "object" || object.fields === undefined) return undefined;
  // `status: { status: … }`: what has the name of the object tells it.
  const last = written.steps.at(-1);
  const own = last?.kind === "field" ? last.name : undefined;
  const names = [...object.fields]
    .filter(([, { type }]) => type.kind !== "any" && fits(type, wanted) === "yes")
    .map(([name]) => name)
    .sort((one, other) => rank(one, own) - rank(other, own))
    .slice(0, mostOffered);
  if (names.length === 0) return undefined;
  const { start, end } = written.span;
  const text = unit.syntax.text.slice(start, end);
  const behind = unit.syntax.text.slice(end, until);
  const paths = names.map((name) => step + field(name) + further);
  const begins = text === "." ? "" : text;
  return {
    notes: [`Did you mean ${paths.map((path) => `\`${begins}${path}${behind}\``).join(" or ")}?`],
    fixes: paths.map((path) => ({
      title: `Write ${begins}${path}${behind}`,
      edits: [{ span: { start: end - (text.length - begins.length), end }, text: path }],
    })),
  };
}

function rank(name: string, own: string | undefined): number {
  if (name === own) return -1;
  return telling.includes(name) ? telling.indexOf(name) : telling.length;
}

const field = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `.[${quoteText(name)}]`);
