import { addressOf, type Plan } from "../plan/index.ts";
import type { Tell } from "./override-problem.ts";
import { entriesOf, isObject, type Overrides } from "./overrides.ts";

/**
 * Tells custom fields that a document gives the name of another one of the same map: Jira would get both, and only one stays.
 *
 * @param made the plan with the document carried out
 * @param tellAt tells a problem at an address
 */
export function clashingNames(made: Plan, document: Overrides, tellAt: (address: string) => Tell): void {
  for (const map of made.maps) {
    const names = map.assignments.flatMap(({ target }) => (target.kind === "custom" ? [target.name] : []));
    for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) {
      const said = entriesOf(document).filter(
        ([address, override]) =>
          (address === `${map.name}/${addressOf({ kind: "custom", name, type: "text" })}` &&
            !createsOther(override, name)) ||
          (isField(address, map.name) && given(override) === name),
      );
      const [address] = said.at(-1) ?? [`${map.name}/field:${name}`];
      tellAt(address)(
        `another custom field is brought to ${JSON.stringify(name)} already`,
        'Give one of them another name, or leave it out with "skip"',
      );
    }
  }
}

const isField = (address: string, map: string): boolean =>
  address.startsWith(`${map}/field:`) || address.startsWith("bind/field:");

/** The name in Jira that an override says. */
function given(override: unknown): string | undefined {
  if (!isObject(override)) return undefined;
  const { field, create } = override;
  const name = isObject(create) ? create.name : field;
  return typeof name === "string" ? name.trim() : undefined;
}

const createsOther = (override: unknown, name: string): boolean => {
  const other = given(override);
  return other !== undefined && other !== name;
};
