import type { SignatureType } from "../../../compiler/catalogue.ts";
import type { Mapping, Target } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { plainToAdf } from "../../richtext/index.ts";
import { compileCoercion } from "./coerce.ts";
import { describeValue } from "./read-field.ts";
import type { Scope } from "./scope.ts";

type Fit = (value: unknown, scope: Scope) => unknown;

/** Jira's limit for a summary and for one-line text fields. */
const lineLimit = 255;
/** Jira's limit for one label. */
const labelLimit = 255;

/**
 * Makes a mapped value what its target holds: lines are one line of at most 255 characters, labels have no blanks,
 * documents are ADF. What has to be cut or changed is a loss; what cannot be made to fit is a Failure.
 * @param produced the type of all values, where it is known without looking at them
 * @param entity what the target is a field of
 */
export function compileFit(
  target: Target,
  produced?: SignatureType,
  entity: Mapping["target"] = "issue",
): Fit {
  if (entity !== "issue") return thingFits[entity]?.[target.name] ?? any;
  // An adaptor's result is what its signature says: reading each instant again would cost as much as writing it.
  if (produced === "date_time" && holdsInstant(target)) return any;
  if (produced === "adf" && holdsDocument(target)) return any;
  return target.kind === "custom" ? customFits[target.type] : (standardFits[target.name] ?? any);
}

function holdsInstant(target: Target): boolean {
  return target.kind === "custom" ? target.type === "date_time" : instants.has(target.name);
}

/** A sprint starts at a moment. What starts on a day is never given one: the compiler refuses it. */
function holdsDocument(target: Target): boolean {
  return target.kind === "custom" ? target.type === "paragraph" : documents.has(target.name);
}

const documents: ReadonlySet<string> = new Set(["description", "environment", "body", "comment"]);
const instants: ReadonlySet<string> = new Set(["created", "updated", "resolved", "started", "start"]);

const any: Fit = (value) => value;

function typed(type: SignatureType): Fit {
  return compileCoercion(type);
}

const text = typed("text");

const lineBreak = /[\r\n\u2028\u2029]/;

const line: Fit = (value, scope) => {
  const found = text(value, scope);
  if (found instanceof Failure) return found;
  const given = found as string;
  // Looked for first: most text is one line, and the replacement walks over every run of blanks.
  const oneLine = (lineBreak.test(given) ? given.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ") : given).trim();
  if (oneLine === "") return undefined;
  if (oneLine.length <= lineLimit) return oneLine;
  scope.losses.push({ code: "cut", message: `${oneLine.length} characters were cut to ${lineLimit}` });
  return cutText(oneLine, lineLimit);
};

/** Cuts to at most `limit` UTF-16 units without splitting a surrogate pair. */
function cutText(value: string, limit: number): string {
  const end = /[\ud800-\udbff]/.test(value.charAt(limit - 1)) ? limit - 1 : limit;
  return value.slice(0, end).trimEnd();
}

/** The elements of a list, or the one value; what is missing among them is nothing to bring. */
const elements = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => (item ?? undefined) !== undefined) : [value];

const labels: Fit = (value, scope) => {
  const found: string[] = [];
  for (const item of elements(value)) {
    const one = text(item, scope);
    if (one instanceof Failure) return one;
    const trimmed = (one as string).trim();
    const label = /\s/.test(trimmed) ? trimmed.replace(/\s+/g, "-") : trimmed;
    if (label === "") continue;
    if (label !== trimmed) {
      scope.losses.push({
        code: "label-blanks",
        message: `the label ${describeValue(one)} became ${describeValue(label)}`,
      });
    }
    if (label.length > labelLimit) {
      scope.losses.push({
        code: "cut",
        message: `a label of ${label.length} characters was cut to ${labelLimit}`,
      });
    }
    const fitting = label.length > labelLimit ? cutText(label, labelLimit) : label;
    if (!found.includes(fitting)) found.push(fitting);
  }
  return found.length === 0 ? undefined : found;
};

const adf = typed("adf");

/** A document; bare text becomes one, so that an untyped source loses nothing. */
const document: Fit = (value, scope) => {
  if (typeof value !== "string" && typeof value !== "number") return adf(value, scope);
  const made = plainToAdf(String(value));
  scope.losses.push(...made.losses);
  return made.adf;
};

const levels: readonly unknown[] = ["epic", "standard", "subtask"];

const level: Fit = (value) =>
  levels.includes(value)
    ? value
    : new Failure(
        `${describeValue(value)} is no level; levels are epic, standard and subtask`,
        "level-unknown",
      );

/** Which element of a list would be the right one is for the spec to say, so a list is never taken for one value. */
const one =
  (fit: Fit): Fit =>
  (value, scope) =>
    Array.isArray(value)
      ? new Failure(`${describeValue(value)} was found where one value was expected`, "unexpected-type")
      : fit(value, scope);

const many =
  (fit: Fit): Fit =>
  (value, scope) => {
    const fitted: unknown[] = [];
    for (const item of elements(value)) {
      const found = fit(item, scope);
      if (found instanceof Failure) return found;
      if (found !== undefined) fitted.push(found);
    }
    return fitted.length === 0 ? undefined : fitted;
  };

/** A reference, or a name. */
const referenceOrName: Fit = (value, scope) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : line(value, scope);

/** One name, or several in order of preference, each once. */
const names: Fit = (value, scope) => {
  if (!Array.isArray(value)) return line(value, scope);
  const found = many(line)(value, scope);
  if (!Array.isArray(found)) return found;
  const distinct = [...new Set(found)];
  return distinct.length === 1 ? distinct[0] : distinct;
};

const day: Fit = (value) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? value
    : new Failure(`${describeValue(value)} is no date (YYYY-MM-DD)`, "unexpected-type");

const instant: Fit = (value) =>
  typeof value === "string" && !Number.isNaN(Date.parse(value))
    ? value
    : new Failure(`${describeValue(value)} is no date and time (ISO 8601)`, "unexpected-type");

const person = one(typed("person"));
const number = one(typed("number"));

/** By target name, for issues and the entities below them. A name that is not here is taken as it is. */
const standardFits: Readonly<Record<string, Fit>> = Object.assign(
  Object.create(null) as Record<string, Fit>,
  {
    key: one(text),
    summary: one(line),
    level: one(level),
    type: names,
    status: names,
    priority: names,
    resolution: one(line),
    description: one(document),
    environment: one(document),
    body: one(document),
    comment: one(document),
    reporter: person,
    assignee: person,
    author: person,
    labels,
    components: many(referenceOrName),
    fix_versions: many(referenceOrName),
    affects_versions: many(referenceOrName),
    sprint: one(referenceOrName),
    created: one(instant),
    updated: one(instant),
    resolved: one(instant),
    started: one(instant),
    due: one(day),
    start: one(day),
    parent: one(any),
    to: one(any),
    direction: one(text),
    seconds: number,
    original_estimate: number,
    remaining_estimate: number,
    url: one(text),
    name: one(line),
    title: one(line),
  },
);

const customFits: Record<Extract<Target, { kind: "custom" }>["type"], Fit> = {
  text: one(line),
  number,
  date: one(day),
  date_time: one(instant),
  labels,
  person,
  paragraph: one(document),
  option: one(line),
  options: many(line),
  url: one(text),
};

/** Of what issues name, by kind and target: their texts are plain. */
const thingFits: { readonly [Kind in Mapping["target"]]?: Readonly<Record<string, Fit>> } = {
  version: byName({ name: one(line), description: one(text), start: one(day), release: one(day) }),
  component: byName({ name: one(line), description: one(text), lead: person }),
  sprint: byName({
    name: one(line),
    goal: one(text),
    state: one(text),
    start: one(instant),
    end: one(instant),
    completed: one(instant),
  }),
};

/** Names of a spec are never looked up among those that every object has. */
function byName(fits: Readonly<Record<string, Fit>>): Readonly<Record<string, Fit>> {
  return Object.assign(Object.create(null) as Record<string, Fit>, fits);
}
