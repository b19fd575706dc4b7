import { isDeepStrictEqual } from "node:util";
import type { IssueState, Picture } from "./picture.ts";

/** So many differences are told; more of them tell nothing new. */
const mostTold = 20;

/** Types of links that read the same from both ends: which end is which depends on the order of keys. */
const symmetric = new Set(["Relates"]);

/**
 * Compares what is there with what an undisturbed run left.
 * @returns a line for each difference: which issue, which part; none when all is the same
 */
export function comparePictures(wanted: Picture, found: Picture): readonly string[] {
  const lines = [
    ...compareIssues(wanted.issues, found.issues),
    ...compareLists("links", linksOf(wanted.issues), linksOf(found.issues)),
    ...compareTalks(wanted.talks, found.talks),
    ...compareValues("report", wanted.report, found.report),
    ...compareValues("exit code", wanted.exitCode, found.exitCode),
  ];
  return lines.length <= mostTold
    ? lines
    : [...lines.slice(0, mostTold), `… and ${lines.length - mostTold} more differences`];
}

function compareIssues(wanted: readonly IssueState[], found: readonly IssueState[]): string[] {
  const left = byName(wanted);
  const right = byName(found);
  const lines: string[] = [];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [before = [], after = []] = [left.get(name), right.get(name)];
    if (before.length !== after.length) {
      lines.push(
        `${name}: there ${after.length === 1 ? "is" : "are"} ${after.length} of it instead of ${before.length}`,
      );
      continue;
    }
    before.forEach((issue, index) => {
      // Links are compared over all issues.
      const { issue: _name, links: _links, ...parts } = issue;
      const { issue: _otherName, links: _otherLinks, ...otherParts } = after[index]!;
      lines.push(...compareValues(name, parts, otherParts));
    });
  }
  return lines;
}

function byName(issues: readonly IssueState[]): Map<string, IssueState[]> {
  return Map.groupBy(issues, ({ issue }) => shortName(issue));
}

/** An issue is named by its marker; the record's key says which it is. */
function shortName(issue: string): string {
  if (!issue.startsWith("{")) return issue;
  const { key } = JSON.parse(issue) as { readonly key?: string };
  return key ?? issue;
}

function linksOf(issues: readonly IssueState[]): string[] {
  return issues.flatMap(({ issue, links }) =>
    (links as readonly { readonly type: string; readonly outward: string }[]).map(({ type, outward }) => {
      const ends = [shortName(issue), shortName(outward)];
      return [type, ...(symmetric.has(type) ? ends.sort() : ends)].join(" ");
    }),
  );
}

function compareTalks(wanted: Picture["talks"], found: Picture["talks"]): string[] {
  return [...wanted].flatMap(([issue, comments]) => {
    const others = found.get(issue) ?? [];
    const same = isDeepStrictEqual(comments, others);
    // Missing and additional comments are told with the issue.
    if (same || !isDeepStrictEqual([...comments].sort(), [...others].sort())) return [];
    return [`${issue}: the same comments stand in another order`];
  });
}

/** Walks into objects, takes lists as sets that may hold a thing twice. */
function compareValues(place: string, wanted: unknown, found: unknown): string[] {
  if (isDeepStrictEqual(wanted, found)) return [];
  if (Array.isArray(wanted) && Array.isArray(found)) {
    const told = compareLists(
      place,
      wanted.map((item) => JSON.stringify(item)),
      found.map((item) => JSON.stringify(item)),
    );
    return told.length > 0 ? told : [`${place}: the same in another order`];
  }
  if (isObject(wanted) && isObject(found)) {
    const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...names].flatMap((name) => compareValues(`${place} › ${name}`, wanted[name], found[name]));
  }
  return [`${place}: ${show(wanted)} became ${show(found)}`];
}

function compareLists(place: string, wanted: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of wanted) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of found) counts.set(item, (counts.get(item) ?? 0) - 1);
  return [...counts].flatMap(([item, count]) => {
    if (count === 0) return [];
    const times = Math.abs(count) === 1 ? "" : ` (${Math.abs(count)} times)`;
    return [`${place}: ${count > 0 ? "missing" : "too many"}${times}: ${cut(item)}`];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : cut(JSON.stringify(value));
}

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
