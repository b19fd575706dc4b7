import type { Input, Option, Plan } from "../plan/index.ts";
import { listed, type Note, pair, same } from "./change.ts";

/** What the user is asked for: inputs and options. */
export function diffChoices(before: Plan, after: Plan, note: Note): void {
  for (const { name, before: had, after: has } of pair(before.inputs, after.inputs, (one) => one.name)) {
    const address = `input/${name}`;
    if (had === undefined && has !== undefined) addedInput(address, has, note);
    else if (has === undefined)
      note(
        address,
        "removed",
        true,
        `The input ${name} is no longer asked for; what was saved for it is refused.`,
      );
    else if (had !== undefined) changedInput(address, name, had, has, note);
  }
  for (const { name, before: had, after: has } of pair(before.options, after.options, (one) => one.name)) {
    const address = `option/${name}`;
    if (had === undefined)
      note(
        address,
        "added",
        false,
        `There is a new option ${name}; what nobody chooses is ${JSON.stringify(has?.default)}.`,
      );
    else if (has === undefined)
      note(address, "removed", true, `The option ${name} is gone; imports that choose it are refused.`);
    else changedOption(address, name, had, has, note);
  }
}

function addedInput(address: string, { name, default: value, required }: Input, note: Note): void {
  const needed = value === undefined && required !== false;
  note(
    address,
    "added",
    needed,
    needed
      ? `There is a new input ${name} that every import needs; saved connections do not have it.`
      : `There is a new input ${name}, which an import can do without.`,
  );
}

function changedInput(address: string, name: string, had: Input, has: Input, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  if (had.type !== has.type) changed(true, `The input ${name} was ${had.type} and is ${has.type} now.`);
  fewerChoices(`input ${name}`, had.choices ?? [], has.choices ?? [], changed);
  if (had.pattern !== has.pattern && has.pattern !== undefined)
    changed(true, `The input ${name} has to be written like \`${has.pattern}\` now.`);
  else if (had.pattern !== has.pattern) changed(false, `The input ${name} may be written in any way now.`);
  const needs = (one: Input): boolean => one.default === undefined && one.required !== false;
  if (!needs(had) && needs(has)) changed(true, `Every import needs the input ${name} now.`);
  else if (needs(had) && !needs(has)) changed(false, `An import can do without the input ${name} now.`);
  else if (had.default !== has.default)
    changed(
      false,
      `The input ${name} is ${JSON.stringify(has.default)} where nobody says otherwise; it was ${JSON.stringify(had.default)}.`,
    );
  const rest = ({ label, help, verify }: Input): unknown => [label, help, verify];
  if (!same(rest(had), rest(has))) changed(false, `The input ${name} is asked for or tried otherwise.`);
}

function changedOption(address: string, name: string, had: Option, has: Option, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  if (had.type !== has.type)
    changed(true, `The option ${name} was ${kindOf(had)} and is ${kindOf(has)} now.`);
  else fewerChoices(`option ${name}`, had.choices, has.choices, changed);
  // Whoever chose nothing may get less than before, or it elsewhere.
  if (had.default !== has.default)
    changed(
      true,
      `The option ${name} is ${JSON.stringify(has.default)} where nobody chooses; it was ${JSON.stringify(had.default)}.`,
    );
  if (had.label !== has.label)
    changed(false, `The option ${name} is called ${JSON.stringify(has.label)} now.`);
}

const kindOf = ({ type }: Option): string =>
  type === "boolean" ? "true or false" : type === "number" ? "a number" : "one of several texts";

function fewerChoices(
  what: string,
  had: readonly string[],
  has: readonly string[],
  changed: (breaking: boolean, message: string) => void,
): void {
  const gone = had.filter((one) => !has.includes(one));
  const added = has.filter((one) => !had.includes(one));
  if (gone.length > 0 && has.length > 0) changed(true, `The ${what} cannot be ${listed(gone)} any more.`);
  if (added.length > 0 && had.length > 0) changed(false, `The ${what} can be ${listed(added)} too.`);
}
