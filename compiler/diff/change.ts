import { canonicalJson } from "../plan/index.ts";

/** One thing that differs between two plans. */
export interface Change {
  /** What it is about: an address of overrides (`tasks/summary`, `values/status`) or `stream/tasks`, `auth/api/token`, `host/…`. */
  readonly address: string;
  readonly kind: "added" | "removed" | "changed";
  /** Something that users have saved does not fit any more, or something that came before does not come. */
  readonly breaking: boolean;
  /** One sentence in the words of whoever runs imports. */
  readonly message: string;
}

/** Notes a change. */
export type Note = (address: string, kind: Change["kind"], breaking: boolean, message: string) => void;

/** Whether two parts of plans are the same data. */
export const same = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** A part that is not there stands in a list as nothing. */
const textOf = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify([value])));

/** Goes through two lists by name: what both have, what only one has, in the order of the later and then of the earlier one. */
export function pair<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
): readonly { readonly name: string; readonly before?: T; readonly after?: T }[] {
  const had = new Map(before.map((one) => [nameOf(one), one]));
  const has = new Map(after.map((one) => [nameOf(one), one]));
  return [
    ...[...has].map(([name, one]) => {
      const earlier = had.get(name);
      return { name, after: one, ...(earlier === undefined ? {} : { before: earlier }) };
    }),
    ...[...had].flatMap(([name, one]) => (has.has(name) ? [] : [{ name, before: one }])),
  ];
}

/** Names as a sentence lists them, a few of them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => JSON.stringify(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
