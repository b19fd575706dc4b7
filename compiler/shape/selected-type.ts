import type { Program, StreamSymbol } from "../bind/program.ts";
import { settingNamed } from "../bind/setting-named.ts";
import type { Way } from "../bind/ways.ts";
import type { SelectedField } from "../graphql/graphql-reader.ts";
import type { ObjectType, Type } from "../types/type.ts";

/**
 * What a response holds of a shape when the stream's queries ask for it: a field that no query selects is never sent, whatever the
 * samples show. Queries that cannot be read leave the shape as it is, since they are told by themselves.
 */
export function selectedType(program: Program, { syntax }: StreamSymbol, way: Way, response: Type): Type {
  const query = settingNamed(way.entries, "graphql")?.value;
  if (query?.kind !== "text" || program.graphql === undefined || response.kind !== "object") return response;
  const first = settingNamed([...way.entries, ...syntax.entries], "first")?.value;
  const texts = [query.value];
  if (first?.kind === "object")
    for (const { key, value } of first.entries)
      if ((key.kind === "name" ? key.text : key.value) === "graphql" && value.kind === "text")
        texts.push(value.value);
  const reader = program.graphql();
  const asked: SelectedField[] = [];
  for (const text of texts) {
    const operation = reader.read(text);
    if ("mistakes" in operation) return response;
    asked.push(...operation.fields);
  }
  const data = response.fields?.get("data");
  if (response.fields === undefined || data === undefined) return response;
  const fields = new Map(response.fields).set("data", { ...data, type: selected(data.type, asked) });
  return { ...response, fields };
}

function selected(type: Type, asked: readonly SelectedField[]): Type {
  // A field without fields is a plain value, or JSON that comes as a whole.
  if (asked.length === 0) return type;
  switch (type.kind) {
    case "object":
      return type.fields === undefined ? type : selectedFields(type, type.fields, asked);
    case "list":
    case "either":
      return { ...type, of: selected(type.of, asked) };
    case "union":
      return { ...type, of: type.of.map((member) => selected(member, asked)) };
    default:
      return type;
  }
}

function selectedFields(
  type: ObjectType,
  known: NonNullable<ObjectType["fields"]>,
  asked: readonly SelectedField[],
): ObjectType {
  const fields = new Map(
    [...known].flatMap(([name, value]) => {
      const own = asked.filter(({ key }) => key === name);
      if (own.length === 0) return [];
      return [
        [
          name,
          {
            ...value,
            type: selected(
              value.type,
              own.flatMap((one) => one.fields),
            ),
          },
        ] as const,
      ];
    }),
  );
  const left = [...known.keys()].filter((name) => !fields.has(name));
  const selection = { asked: [...new Set(asked.map(({ key }) => key))], left };
  return { ...type, fields, ...(left.length === 0 ? {} : { selection }) };
}
