import type { Choose, Plan, Stream } from "../plan/index.ts";
import { type Note, pair, same } from "./change.ts";
import { diffShapes } from "./diff-shapes.ts";

/** What is read, how its records are told apart, and what of it is chosen. */
export function diffStreams(before: Plan, after: Plan, note: Note): void {
  for (const { name, before: had, after: has } of pair(before.streams, after.streams, (one) => one.name)) {
    const address = `stream/${name}`;
    if (had === undefined) {
      note(address, "added", false, `${name} are read too.`);
      if (has?.choose !== undefined) note(`choose/${name}`, "added", true, needed(name));
    } else if (has === undefined) note(address, "removed", true, `${name} are no longer read.`);
    else diffStream(address, name, had, has, note);
  }
}

function diffStream(address: string, name: string, had: Stream, has: Stream, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  if (!same(had.id, has.id) || had.identity !== has.identity)
    changed(
      true,
      `Records of ${name} are told apart by another id: a second import makes again what the first one made.`,
    );
  if (!same(had.aliases, has.aliases))
    changed(false, `Records of ${name} can be referred to by other names.`);
  if (had.parent?.stream !== has.parent?.stream)
    changed(true, `${name} are read ${above(has)}; before they were read ${above(had)}.`);
  else if (had.parent?.as !== has.parent?.as)
    changed(
      true,
      `What stands above ${name} is called ${has.parent?.as} and no longer ${had.parent?.as}; overrides that read it are refused.`,
    );
  diffChoose(name, had.choose, has.choose, note);
  const ways = ({ via = [], source }: Stream): readonly string[] =>
    via.length === 0 ? [source] : via.map((way) => way.source);
  const gone = ways(had).filter((one) => !ways(has).includes(one));
  const more = ways(has).filter((one) => !ways(had).includes(one));
  for (const source of gone) changed(true, `${name} can no longer be read from ${source}.`);
  for (const source of more) changed(false, `${name} can be read from ${source} too.`);
  const request = ({ read, items, via, again, since }: Stream): unknown => [read, items, via, again, since];
  if (gone.length + more.length === 0 && !same(request(had), request(has)))
    changed(false, `${name} are asked for otherwise.`);
  diffShapes(name, had.shape, has.shape, note);
}

const above = ({ parent }: Stream): string =>
  parent === undefined ? "once" : `for each of ${parent.stream}`;

function diffChoose(name: string, had: Choose | undefined, has: Choose | undefined, note: Note): void {
  const address = `choose/${name}`;
  if (had === undefined && has === undefined) return;
  if (had === undefined) {
    note(address, "added", true, needed(name));
    return;
  }
  if (has === undefined) {
    note(
      address,
      "removed",
      true,
      `There is nothing to choose of ${name} any more; selections that were saved are refused.`,
    );
    return;
  }
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  if (had.kind === "many" && has.kind === "one") changed(true, `Only one of ${name} can be chosen now.`);
  if (had.kind === "one" && has.kind === "many") changed(false, `Several of ${name} can be chosen now.`);
  const most = ({ atMost = Number.POSITIVE_INFINITY }: Choose): number => atMost;
  if (most(has) < most(had)) changed(true, `At most ${has.atMost} of ${name} can be chosen now.`);
  if (most(has) > most(had)) changed(false, `More of ${name} can be chosen now.`);
  const shown = ({ label, show, within }: Choose): unknown => [label, show, within];
  if (!same(shown(had), shown(has))) changed(false, `What there is to choose of ${name} is shown otherwise.`);
}

const needed = (name: string): string =>
  `Which of ${name} to bring has to be chosen now; imports that choose nothing are refused.`;
