import type { Assignment, DynamicFields, Expression, Mapping, Plan, Table } from "../plan/index.ts";
import type { Step, Tell } from "./override-problem.ts";
import { isObject, skip } from "./overrides.ts";
import type { BindingAddress } from "./plan-addresses.ts";

/**
 * Brings a custom field of the spec, or one whose name the records tell, to another field of Jira, or leaves it behind:
 * `"skip"`, `{"field": "Name in Jira"}` or `{"create": {"name": "Name in Jira"}}`.
 */
export function bindField(
  plan: Plan,
  { name, type }: BindingAddress,
  override: unknown,
  tell: Tell,
): Step | undefined {
  if (override === skip) return (changed) => everywhere(changed, name, undefined);
  const to = boundName(override);
  if (to === undefined)
    return tell(
      "it does not say which field it is brought to",
      'Write {"field": "<name in Jira>"}, {"create": {"name": "<new name>"}} or "skip"',
    );
  const taken = plan.maps.some(
    ({ assignments }) =>
      type !== undefined &&
      assignments.some(({ target }) => isCustom(target, name)) &&
      assignments.some(({ target }) => isCustom(target, to)),
  );
  if (taken && to !== name) return tell(`another custom field is brought to ${JSON.stringify(to)} already`);
  return (changed) => everywhere(changed, name, to);
}

const isCustom = (target: Assignment["target"], name: string): boolean =>
  target.kind === "custom" && target.name === name;

function boundName(override: unknown): string | undefined {
  if (!isObject(override) || Object.keys(override).length !== 1) return undefined;
  const { field, create } = override;
  const name = isObject(create) && Object.keys(create).length === 1 ? create.name : field;
  return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
}

/** @param to absent to leave the field behind */
function everywhere(plan: Plan, name: string, to: string | undefined): Plan {
  const dynamic = plan.maps.some(({ fields }) => fields !== undefined);
  const table: Table = {
    name: `field ${name}`,
    exact: false,
    rows: [{ key: name, value: to ?? name }],
  };
  const maps = plan.maps.map((map): Mapping => {
    const assignments = map.assignments.flatMap((one): readonly Assignment[] => {
      if (!isCustom(one.target, name)) return [one];
      return to === undefined ? [] : [{ ...one, target: { ...one.target, name: to } }];
    });
    const fields = map.fields?.map((one) =>
      to === undefined ? without(one, table.name, name) : renamed(one, table.name),
    );
    return {
      ...map,
      assignments,
      ...(fields === undefined ? {} : { fields: fields as [DynamicFields, ...DynamicFields[]] }),
    };
  });
  return { ...plan, maps, tables: dynamic ? [...plan.tables, table] : plan.tables };
}

const rowOf = (table: string, input: Expression): Expression => ({
  kind: "lookup",
  table,
  input,
  over: "value",
});

/** What a field may be named by: its id in the source, where there is one, or its name. */
const namesOf = ({ id, name }: DynamicFields): readonly Expression[] =>
  id === undefined ? [name.value] : [id.value, name.value];

function renamed(fields: DynamicFields, table: string): DynamicFields {
  const rows = namesOf(fields).map((name) => rowOf(table, name));
  return {
    ...fields,
    name: { ...fields.name, value: { kind: "coalesce", arms: [...rows, fields.name.value] } },
  };
}

function without(fields: DynamicFields, table: string, name: string): DynamicFields {
  const rows = namesOf(fields).map((name) => rowOf(table, name));
  const [first] = rows;
  const row: Expression = rows.length === 1 && first !== undefined ? first : { kind: "coalesce", arms: rows };
  const when: Expression = { kind: "is", test: "present", value: row };
  return {
    ...fields,
    skips: [...fields.skips, { when, rule: `the field ${JSON.stringify(name)} is left out` }],
  };
}
