import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  buildSchema,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from "graphql";
import type { Plan } from "../../compiler/plan/index.ts";

/** What a vendor's schema says of requests and answers. */
export interface GraphqlContract {
  /** What the schema does not allow in an operation; nothing when it could be sent. */
  objectionsToOperation(query: string): string[];
  /**
   * Where an answer is none that a server with this schema could give to the operation: fields that were not asked for or are
   * not there, null where the schema promises a value, values of another type.
   *
   * @param answer the whole body, `{ data: … }`
   */
  objectionsToAnswer(query: string, answer: unknown): string[];
}

/** Tests of values of a schema's own scalars, by the scalar's name; values of others are not looked into. */
export type ScalarTests = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): value is string => typeof value === "string";

const builtIn: ScalarTests = {
  ID: isText,
  String: isText,
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: (value) => typeof value === "number",
};

/**
 * Reads a schema in the schema definition language.
 *
 * @param root the folder of contracts, as `IMPORTER_SPECS` names it
 * @param file below it, such as `linear/schema.graphql`
 */
export async function readGraphqlContract(
  root: string,
  file: string,
  scalars: ScalarTests = {},
): Promise<GraphqlContract> {
  return createGraphqlContract(await readFile(path.join(root, file), "utf8"), scalars);
}

export function createGraphqlContract(schemaText: string, scalars: ScalarTests = {}): GraphqlContract {
  const schema = buildSchema(schemaText);
  const tests = { ...builtIn, ...scalars };
  return {
    objectionsToOperation(query) {
      return validate(schema, parse(query)).map(({ message }) => message);
    },
    objectionsToAnswer(query, answer) {
      const document = parse(query);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) return ["the text holds no operation"];
      if (!isObject(answer)) return [`the answer is ${kindOf(answer)}, not an object`];
      const failed = Array.isArray(answer.errors) && answer.errors.length > 0;
      if (answer.data === null || answer.data === undefined)
        return failed ? [] : ["the answer has neither `data` nor `errors`"];
      return objectionsTo(schema, document, operation, tests, answer.data);
    },
  };
}

/** The operations of a plan, by the stream that asks them. */
export function operationsOf({ streams }: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const stream of streams)
    for (const { read } of stream.via ?? [stream])
      if (read.kind === "request" && read.graphql !== undefined) found.set(stream.name, read.graphql.query);
  return found;
}

function objectionsTo(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  tests: ScalarTests,
  data: unknown,
): string[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

  /** What is selected of an object of this type: by key of the answer, the type and the selections of all mentions. */
  function selected(set: SelectionSetNode, typeName: string, found = new Map<string, Selected>()) {
    const type = schema.getType(typeName);
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        const key = one.alias?.value ?? one.name.value;
        const known = found.get(key);
        const fields = isObjectType(type) ? type.getFields() : {};
        found.set(key, {
          type: one.name.value === "__typename" ? "typename" : fields[one.name.value]?.type,
          sets: [...(known?.sets ?? []), ...(one.selectionSet === undefined ? [] : [one.selectionSet])],
          optional: (one.directives ?? []).length > 0 && known?.optional !== false,
        });
        continue;
      }
      const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      if (condition === undefined || covers(condition, typeName))
        selected(fragment.selectionSet, typeName, found);
    }
    return found;
  }

  /** Whether an object of this type is also one of the other. */
  function covers(condition: string, typeName: string): boolean {
    if (condition === typeName) return true;
    const [wide, own] = [schema.getType(condition), schema.getType(typeName)];
    return isAbstractType(wide) && isObjectType(own) && schema.isSubType(wide, own);
  }

  function ofType(
    type: GraphQLOutputType,
    value: unknown,
    sets: readonly SelectionSetNode[],
    at: string,
  ): string[] {
    if (isNonNullType(type))
      return value === null || value === undefined
        ? [`${at} is ${kindOf(value)}, and the schema promises ${String(type)}`]
        : ofType(type.ofType, value, sets, at);
    if (value === null) return [];
    if (isListType(type)) {
      if (!Array.isArray(value)) return [`${at} is ${kindOf(value)}, not ${String(type)}`];
      return value.flatMap((one, index) => ofType(type.ofType, one, sets, `${at}[${index}]`));
    }
    if (isObjectType(type)) return ofObject(type.name, value, sets, at);
    if (isAbstractType(type)) {
      // Which of its types an object has, only `__typename` could tell; without it one that fits is enough.
      const own = isObject(value) && isText(value.__typename) ? value.__typename : undefined;
      const possible = schema.getPossibleTypes(type).filter(({ name }) => own === undefined || name === own);
      if (possible.length === 0) return [`${at}.__typename is ${own}, which is no ${type.name}`];
      const objections = possible.map(({ name }) => ofObject(name, value, sets, at));
      return objections.find((found) => found.length === 0) ?? (objections[0] as string[]);
    }
    const fits = isEnumType(type)
      ? type.getValues().some(({ name }) => name === value)
      : tests[type.name]?.(value);
    return fits === false ? [`${at} is ${JSON.stringify(value)}, no ${type.name}`] : [];
  }

  function ofObject(
    typeName: string,
    value: unknown,
    sets: readonly SelectionSetNode[],
    at: string,
  ): string[] {
    if (!isObject(value)) return [`${at} is ${kindOf(value)}, not ${typeName}`];
    const fields = new Map<string, Selected>();
    for (const set of sets) selected(set, typeName, fields);
    const foreign = Object.keys(value).filter((key) => !fields.has(key));
    return [
      ...foreign.map((key) => `${at}.${key} was not asked for`),
      ...[...fields].flatMap(([key, { type, sets: below, optional }]) => {
        const place = `${at}.${key}`;
        if (!Object.hasOwn(value, key)) return optional ? [] : [`${place} is not there`];
        if (type === "typename") return value[key] === typeName ? [] : [`${place} is not ${typeName}`];
        return type === undefined
          ? [`${typeName} has no field for ${place}`]
          : ofType(type, value[key], below, place);
      }),
    ];
  }

  const root = schema.getRootType(operation.operation);
  return root
    ? ofObject(root.name, data, [operation.selectionSet], "data")
    : [`there is no ${operation.operation}`];
}

interface Selected {
  readonly type: GraphQLOutputType | "typename" | undefined;
  readonly sets: readonly SelectionSetNode[];
  /** Whether a directive may have left it out. */
  readonly optional: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  value === null
    ? "null"
    : value === undefined
      ? "missing"
      : Array.isArray(value)
        ? "a list"
        : `a ${typeof value}`;
