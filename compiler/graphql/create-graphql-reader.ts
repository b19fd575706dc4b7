import {
  buildSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
} from "graphql";
import type {
  ArgumentValue,
  GraphqlMistake,
  GraphqlReader,
  Operation,
  OperationVariable,
  SelectedField,
} from "./graphql-reader.ts";

/** Tokens of one operation; real ones have a few hundred, and a hostile text must not take long. */
const mostTokens = 20_000;
/** Depth of selections; deeper ones are refused by every API. */
const deepest = 100;

/** Queries that are kept: those of a few specs, since a spec is compiled at every keystroke. */
const mostKept = 100;

type ReadOperation = ReturnType<GraphqlReader["read"]>;

/** Reads GraphQL with the reference implementation. Schemas are kept by their text, since a spec is compiled at every keystroke. */
export function createGraphqlReader(): GraphqlReader {
  let lastSchema:
    | { readonly text: string; readonly built: GraphQLSchema | { readonly schema: string } }
    | undefined;
  const operations = new Map<string, ReadOperation>();
  const schemaOf = (text: string): GraphQLSchema | { readonly schema: string } => {
    if (lastSchema?.text !== text) lastSchema = { text, built: build(text) };
    return lastSchema.built;
  };
  return {
    read(text) {
      const known = operations.get(text);
      if (known !== undefined) return known;
      const found = read(text);
      if (operations.size >= mostKept) operations.clear();
      operations.set(text, found);
      return found;
    },
    validate(text, schemaText) {
      const document = parsed(text);
      if ("mistakes" in document) return document;
      const schema = schemaOf(schemaText);
      if ("schema" in schema) return schema;
      return { mistakes: validate(schema, document).map(mistakeOf) };
    },
  };
}

function read(text: string): ReadOperation {
  const document = parsed(text);
  if ("mistakes" in document) return document;
  const found = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = found;
  if (operation === undefined) return { mistakes: [{ message: "it holds no operation" }] };
  if (second !== undefined)
    return { mistakes: [{ message: "it holds more than one operation", ...at(second.loc?.start) }] };
  return operationOf(document, operation, text);
}

function parsed(text: string): DocumentNode | { readonly mistakes: readonly GraphqlMistake[] } {
  try {
    return parse(text, { maxTokens: mostTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return { mistakes: [mistakeOf(error)] };
    if (error instanceof RangeError) return { mistakes: [{ message: "it nests too deep" }] };
    throw error;
  }
}

function build(text: string): GraphQLSchema | { readonly schema: string } {
  try {
    return buildSchema(text);
  } catch (error) {
    if (error instanceof Error) return { schema: sentence(error.message) };
    throw error;
  }
}

const at = (offset: number | undefined): { readonly offset?: number } =>
  offset === undefined ? {} : { offset };

function mistakeOf(error: GraphQLError): GraphqlMistake {
  return { message: sentence(error.message), ...at(error.positions?.[0]) };
}

/** The first sentence; without its end, since it becomes part of another. */
const sentence = (message: string): string =>
  message
    .replace(/^Syntax Error: /, "")
    .replace(/\. Did you mean .*$/s, "")
    .replace(/\.$/, "");

function operationOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  text: string,
): Operation | { readonly mistakes: readonly GraphqlMistake[] } {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const mistakes: GraphqlMistake[] = [];
  const select = (
    set: SelectionSetNode | undefined,
    open: readonly string[],
    depth: number,
  ): SelectedField[] => {
    if (depth > deepest) {
      mistakes.push({ message: "it nests too deep", ...at(set?.loc?.start) });
      return [];
    }
    const found = new Map<string, SelectedField>();
    const add = (field: SelectedField): void => {
      const known = found.get(field.key);
      found.set(
        field.key,
        known === undefined ? field : { ...known, fields: [...known.fields, ...field.fields] },
      );
    };
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        add({
          key: selection.alias?.value ?? selection.name.value,
          offset: selection.loc?.start ?? 0,
          arguments: new Map(
            (selection.arguments ?? []).map((one) => [one.name.value, argumentOf(one.value)]),
          ),
          fields: select(selection.selectionSet, open, depth + 1),
        });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        for (const field of select(selection.selectionSet, open, depth + 1)) add(field);
      } else {
        const name = selection.name.value;
        const inner = fragments.get(name);
        const place = at(selection.loc?.start);
        if (inner === undefined) mistakes.push({ message: `there is no fragment ${name}`, ...place });
        else if (open.includes(name))
          mistakes.push({ message: `the fragment ${name} spreads itself`, ...place });
        else for (const field of select(inner, [...open, name], depth + 1)) add(field);
      }
    }
    return [...found.values()];
  };
  const fields = select(operation.selectionSet, [], 0);
  if (mistakes.length > 0) return { mistakes };
  return {
    kind: operation.operation,
    variables: (operation.variableDefinitions ?? []).map(variableOf),
    fields,
    compact: stripIgnoredCharacters(text),
  };
}

function variableOf(node: VariableDefinitionNode): OperationVariable {
  let type: TypeNode = node.type;
  let list = false;
  while (type.kind !== Kind.NAMED_TYPE) {
    list ||= type.kind === Kind.LIST_TYPE;
    type = type.type;
  }
  return {
    name: node.variable.name.value,
    type: print(node.type),
    base: type.name.value,
    list,
    required: node.type.kind === Kind.NON_NULL_TYPE && node.defaultValue === undefined,
    offset: node.loc?.start ?? 0,
  };
}

function argumentOf(value: ValueNode): ArgumentValue {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value.kind === Kind.INT ? { number: Number(value.value) } : { other: true };
}
