import { type Assignment, addressOf, type OnError } from "../plan/index.ts";
import { type Note, pair, same } from "./change.ts";

/** The targets of a map or of one of its lists. */
export function diffRules(
  place: string,
  had: readonly Assignment[],
  has: readonly Assignment[],
  note: Note,
): void {
  const renamed = renamedFields(had, has);
  const taken = new Set(renamed.flatMap(({ from, to }) => [from, to]));
  for (const { from, to } of renamed) {
    note(
      `${place}/${addressOf(to.target)}`,
      "changed",
      true,
      `The custom field ${JSON.stringify(from.target.name)} is called ${JSON.stringify(to.target.name)} now; overrides of it are refused, and a second import fills another field.`,
    );
    if (typeOf(from) !== typeOf(to)) retyped(`${place}/${addressOf(to.target)}`, from, to, note);
  }
  const left = (rules: readonly Assignment[]): readonly Assignment[] =>
    rules.filter((one) => !taken.has(one));
  for (const { name: own, before, after } of pair(left(had), left(has), ({ target }) => addressOf(target))) {
    const address = `${place}/${own}`;
    const name = own.startsWith("field:")
      ? `the custom field ${JSON.stringify(own.slice("field:".length))}`
      : own;
    if (before === undefined && after !== undefined) {
      note(
        address,
        "added",
        after.required,
        after.required
          ? `${sentence(name)} is filled now, and records without it are rejected.`
          : `${sentence(name)} is filled now.`,
      );
    } else if (after === undefined) note(address, "removed", true, `${sentence(name)} is no longer filled.`);
    else if (before !== undefined) diffRule(address, name, before, after, note);
  }
}

function diffRule(address: string, name: string, had: Assignment, has: Assignment, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  if (typeOf(had) !== typeOf(has)) retyped(address, had, has, note);
  if (!had.required && has.required)
    changed(true, `${sentence(name)} is required now: records without it are rejected.`);
  if (had.required && !has.required) changed(false, `${sentence(name)} is no longer required.`);
  if (!same(had.value, has.value)) {
    if (name === "level") changed(true, "Issues are made on other levels of the hierarchy.");
    else changed(false, `${sentence(name)} is filled otherwise.`);
  }
  if (!same(had.onError, has.onError)) diffOnError(name, had.onError, has.onError, changed);
}

function diffOnError(
  name: string,
  had: OnError | undefined,
  has: OnError | undefined,
  changed: (breaking: boolean, message: string) => void,
): void {
  if (has?.kind === "reject") changed(true, `Records whose ${name} cannot be converted are rejected now.`);
  else if (had?.kind === "reject")
    changed(false, `Records whose ${name} cannot be converted are no longer rejected.`);
  else changed(false, `What becomes of ${name} where it cannot be converted is another thing.`);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const typeOf = ({ target }: Assignment): string | undefined =>
  target.kind === "custom" ? target.type : undefined;

function retyped(address: string, had: Assignment, has: Assignment, note: Note): void {
  note(
    address,
    "changed",
    true,
    `The custom field ${JSON.stringify(has.target.name)} is of the type ${typeOf(has)}; it was ${typeOf(had)}.`,
  );
}

interface Renamed {
  readonly from: Assignment;
  readonly to: Assignment;
}

/** Custom fields that are filled as before under another name. */
function renamedFields(had: readonly Assignment[], has: readonly Assignment[]): readonly Renamed[] {
  const only = (rules: readonly Assignment[], others: readonly Assignment[]): readonly Assignment[] =>
    rules.filter(
      ({ target }) =>
        target.kind === "custom" && !others.some((other) => addressOf(other.target) === addressOf(target)),
    );
  const [gone, added] = [only(had, has), [...only(has, had)]];
  return gone.flatMap((from) => {
    const at = added.findIndex((to) => same(to.value, from.value));
    const [to] = at < 0 ? [] : added.splice(at, 1);
    return to === undefined ? [] : [{ from, to }];
  });
}
