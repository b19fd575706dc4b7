import {
  type Assignment,
  addressOf,
  type CustomFieldType,
  type Mapping,
  type Option,
  type Plan,
  printExpression,
  type Table,
  type Target,
} from "../plan/index.ts";
import { targets } from "../targets/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import type { TargetField } from "../targets/target.ts";
import { anyType, type Type } from "../types/type.ts";
import { madeTargets } from "./columns/make-assignment.ts";
import { rowMaps } from "./columns/target-address.ts";
import { listAddresses } from "./list-addresses.ts";

interface Addressed {
  /** Where it stands in a document: `tasks/summary`. */
  readonly address: string;
  readonly docs: string;
}

/** A target of a map, or of one of its lists. */
export interface FieldAddress extends Addressed {
  readonly kind: "field";
  readonly map: string;
  /** The address of the list within the map. */
  readonly list?: string;
  readonly target: Target;
  readonly type: Type;
  /** Texts that it takes, where there are only these. */
  readonly values?: readonly string[];
  readonly required: boolean;
  /** The records are rows of a table: it is filled from columns. */
  readonly rows: boolean;
  /** How the spec fills it. */
  readonly node?: Assignment;
  /** The same as text, as a spec would write it. */
  readonly default?: string;
  /** The target as the spec has it, where a document makes a field of another name. */
  readonly spec?: Target;
  /** Its type was said by a document. */
  readonly typed?: boolean;
}

/** One of a map's lists: comments, attachments, custom fields whose names the records tell. */
export interface ListAddress extends Addressed {
  readonly kind: "list";
  readonly map: string;
  readonly list: string;
  readonly rows: boolean;
  readonly default?: string;
}

/** What tells the rows of a table apart. */
export interface IdAddress extends Addressed {
  readonly kind: "id";
  readonly map: string;
}

export interface TableAddress extends Addressed {
  readonly kind: "table";
  readonly table: Table;
}

export interface OptionAddress extends Addressed {
  readonly kind: "option";
  readonly option: Option;
}

/** Who people of the source are in Jira. */
export interface PeopleAddress extends Addressed {
  readonly kind: "people";
}

/** Which field of Jira a custom field becomes. */
export interface BindingAddress extends Addressed {
  readonly kind: "binding";
  readonly name: string;
  /** Unknown for fields whose names the records tell. */
  readonly type?: CustomFieldType;
}

export type Address =
  | FieldAddress
  | ListAddress
  | IdAddress
  | TableAddress
  | OptionAddress
  | PeopleAddress
  | BindingAddress;

/** Everything in a plan that a document of overrides can address by name, in the order of the plan. */
export function addressesOf(plan: Plan): readonly Address[] {
  return [
    ...plan.maps.flatMap((map) => ofMap(plan, map)),
    ...plan.tables.map(
      (table): TableAddress => ({
        kind: "table",
        address: `values/${table.name}`,
        docs: `Rows of the value table ${table.name}; those named here take the place of its own, row by row.`,
        table,
      }),
    ),
    ...plan.options.map(
      (option): OptionAddress => ({
        kind: "option",
        address: `option/${option.name}`,
        docs: option.label,
        option,
      }),
    ),
    ...(namesPeople(plan)
      ? [
          {
            kind: "people",
            address: "people",
            docs: "Who a person is in Jira, by the e-mail address, id or name that the source has.",
          } as const,
        ]
      : []),
    ...customNames(plan).map(
      ([name, type]): BindingAddress => ({
        kind: "binding",
        address: `bind/field:${name}`,
        docs: `The field of Jira that ${name} is brought to.`,
        name,
        type,
      }),
    ),
  ];
}

/** Whether a plan has custom fields whose names only the records tell. */
export const hasDynamicFields = (plan: Plan): boolean => plan.maps.some(({ fields }) => fields !== undefined);

function ofMap(plan: Plan, map: Mapping): readonly Address[] {
  const rows = rowMaps(plan).includes(map);
  const vocabulary = targets.get(map.target);
  const fields = (vocabulary?.fields ?? []).filter(({ name }) => name !== "key");
  const lists = listAddresses(map);
  const id: readonly Address[] = rows
    ? [{ kind: "id", address: `${map.name}/id`, map: map.name, docs: "What tells the rows apart." }]
    : [];
  const open: readonly Address[] = rows
    ? madeTargets
        .filter((target) => isListTarget(map, target) && !lists.includes(target))
        .map((list) => ({
          kind: "list",
          address: `${map.name}/${list}`,
          map: map.name,
          list,
          rows,
          docs: `${list} of a row.`,
        }))
    : [];
  return [
    ...id,
    ...ofRules({ map, rows }, fields, map.assignments),
    ...lists.flatMap((list, at): readonly Address[] => {
      const node = map.collections[at];
      const found = vocabulary?.collections.find(({ name }) => name === node?.target);
      if (node === undefined || found === undefined) return [];
      const whole: ListAddress = {
        kind: "list",
        address: `${map.name}/${list}`,
        map: map.name,
        list,
        rows,
        docs: found.docs,
        default: printExpression(node.each),
      };
      return [whole, ...ofRules({ map, rows, list }, found.fields, node.assignments)];
    }),
    ...open,
    ...(map.fields === undefined
      ? []
      : [
          {
            kind: "list",
            address: `${map.name}/fields`,
            map: map.name,
            list: "fields",
            rows: false,
            docs: "Custom fields whose names the records tell.",
            default: map.fields.map(({ each }) => printExpression(each)).join(", "),
          } as const,
        ]),
  ];
}

const isListTarget = (map: Mapping, target: string): boolean =>
  targets.get(map.target)?.collections.some(({ name }) => name === target) ?? false;

function ofRules(
  { map, rows, list }: { readonly map: Mapping; readonly rows: boolean; readonly list?: string },
  fields: readonly TargetField[],
  assignments: readonly Assignment[],
): readonly FieldAddress[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const filled = new Set(assignments.map(({ target }) => addressOf(target)));
  const of = (target: Target, node: Assignment | undefined): FieldAddress => {
    const field = target.kind === "standard" ? byName.get(target.name) : undefined;
    return {
      kind: "field",
      address: `${map.name}/${addressOf(target, list)}`,
      map: map.name,
      ...(list === undefined ? {} : { list }),
      target,
      type: typeOfTarget(target, field),
      ...(field?.values === undefined ? {} : { values: field.values }),
      required: node?.required ?? field?.required ?? false,
      rows,
      docs: field?.docs ?? "A custom field.",
      ...(node === undefined ? {} : { node, default: printExpression(node.value) }),
    };
  };
  return [
    ...assignments.map((node) => of(node.target, node)),
    ...fields
      .filter(({ name }) => !filled.has(name))
      .map(({ name }) => of({ kind: "standard", name }, undefined)),
  ];
}

const typeOfTarget = (target: Target, field: TargetField | undefined): Type =>
  (target.kind === "custom" ? customFieldTypes.get(target.type) : field?.type) ?? anyType;

/** The custom fields that a plan names, each once. */
function customNames(plan: Plan): readonly [string, CustomFieldType][] {
  const found = new Map<string, CustomFieldType>();
  for (const { assignments } of plan.maps)
    for (const { target } of assignments) if (target.kind === "custom") found.set(target.name, target.type);
  return [...found];
}

/** Whether a target holds a person. */
export const holdsPerson = (target: Target): boolean =>
  target.kind === "custom"
    ? target.type === "person"
    : /^(?:reporter|assignee|author|person|lead)$/.test(target.name);

function namesPeople(plan: Plan): boolean {
  return plan.maps.some(({ assignments, collections }) =>
    [...assignments, ...collections.flatMap((list) => list.assignments)].some(({ target }) =>
      holdsPerson(target),
    ),
  );
}
