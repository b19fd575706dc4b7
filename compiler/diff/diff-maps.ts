import { listAddresses } from "../overrides/list-addresses.ts";
import type { Collection, Mapping, Plan, Skip } from "../plan/index.ts";
import { type Note, pair, same } from "./change.ts";
import { diffRules } from "./diff-rules.ts";

/** What becomes of records. */
export function diffMaps(before: Plan, after: Plan, note: Note): void {
  const renamed = renamedMaps(before, after);
  const earlier = before.maps.map((map) => ({ ...map, name: renamed.get(map.name) ?? map.name }));
  for (const [from, to] of renamed)
    note(to, "changed", true, `The map ${from} is called ${to} now; overrides of its targets are refused.`);
  for (const { name, before: had, after: has } of pair(earlier, after.maps, (one) => one.name)) {
    if (had === undefined) note(name, "added", false, `${name} become ${has?.target ?? "nothing"}s too.`);
    else if (has === undefined) note(name, "removed", true, `${name} are no longer brought.`);
    else diffMap(name, had, has, note);
  }
}

/** Maps whose name alone is another one: of the same stream, and the only ones there. */
function renamedMaps(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const map of before.maps) {
    if (after.maps.some(({ name }) => name === map.name)) continue;
    const there = after.maps.filter(
      ({ stream, target, name }) =>
        stream === map.stream && target === map.target && !before.maps.some((one) => one.name === name),
    );
    const [only] = there;
    if (there.length === 1 && only !== undefined) found.set(map.name, only.name);
  }
  return found;
}

function diffMap(name: string, had: Mapping, has: Mapping, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(name, "changed", breaking, message);
  if (had.target !== has.target) changed(true, `${name} become ${has.target}s and no longer ${had.target}s.`);
  if (had.stream !== has.stream)
    changed(true, `${name} are made of ${has.stream} and no longer of ${had.stream}.`);
  else if (!same(had.key.value, has.key.value))
    changed(
      true,
      `${name} are recognised by another key: a second import makes again what the first one made.`,
    );
  if (had.as !== undefined && had.as !== has.as)
    changed(
      true,
      `The record of ${name} is called ${has.as ?? "nothing"} and no longer ${had.as}; overrides that read it by that name are refused.`,
    );
  diffSkips(name, `Records of ${name}`, had.skips, has.skips, note);
  diffRules(name, had.assignments, has.assignments, note);
  diffLists(name, had, has, note);
  diffDynamic(name, had, has, note);
  if (had.tooDeep !== has.tooDeep)
    changed(
      false,
      `What lies deeper than Jira allows is treated otherwise (${has.tooDeep}, it was ${had.tooDeep}).`,
    );
  if (!same(had.overflow, has.overflow))
    changed(false, `Texts that are too long for Jira are treated otherwise.`);
}

function diffSkips(
  address: string,
  what: string,
  had: readonly Skip[],
  has: readonly Skip[],
  note: Note,
): void {
  for (const { rule, when } of has) {
    if (!had.some((one) => same(one.when, when)))
      note(address, "changed", true, `${what} are left out where ${rule}.`);
  }
  for (const { rule, when } of had) {
    if (!has.some((one) => same(one.when, when)))
      note(address, "changed", false, `${what} are no longer left out where ${rule}.`);
  }
}

type AddressedList = readonly [address: string, list: Collection];

function diffLists(map: string, had: Mapping, has: Mapping, note: Note): void {
  const lists = (mapping: Mapping): readonly AddressedList[] => {
    const addresses = listAddresses(mapping);
    return mapping.collections.map((list, at) => [addresses[at] ?? list.target, list]);
  };
  for (const { name, before, after } of pair(lists(had), lists(has), ([address]) => address)) {
    const address = `${map}/${name}`;
    if (before === undefined) note(address, "added", false, `${map} have ${name} too.`);
    else if (after === undefined) note(address, "removed", true, `${name} of ${map} are no longer brought.`);
    else {
      const [[, earlier], [, later]] = [before, after];
      if (!same([earlier.each, earlier.as], [later.each, later.as]))
        note(address, "changed", false, `${name} of ${map} are made of something else.`);
      if (earlier.files !== later.files)
        note(address, "changed", false, `Files of ${address} are fetched otherwise.`);
      diffSkips(address, `${name} of ${map}`, earlier.skips, later.skips, note);
      diffRules(address, earlier.assignments, later.assignments, note);
    }
  }
}

function diffDynamic(map: string, had: Mapping, has: Mapping, note: Note): void {
  const address = `${map}/fields`;
  const [before, after] = [had.fields ?? [], has.fields ?? []];
  if (before.length === 0 && after.length > 0)
    note(address, "added", false, `${map} bring custom fields that the records name.`);
  else if (before.length > 0 && after.length === 0)
    note(address, "removed", true, `${map} bring no custom fields that the records name any more.`);
  else if (
    !same(
      before.map(({ type, typeOf }) => [type, typeOf?.value]),
      after.map(({ type, typeOf }) => [type, typeOf?.value]),
    )
  )
    note(address, "changed", true, `Custom fields that records of ${map} name have other types.`);
  else if (!same(before, after))
    note(address, "changed", false, `Custom fields that records of ${map} name are read otherwise.`);
}
