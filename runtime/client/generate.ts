/** Writes `operations.generated.ts`: what the API can be asked, out of its OpenAPI document. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile as typesOf } from "json-schema-to-typescript";
import { openapiDocument } from "../api/openapi-document.ts";

const file = fileURLToPath(new URL("operations.generated.ts", import.meta.url));

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: object } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** The text of the generated file. */
export async function generatedOperations(): Promise<string> {
  const document = (await openapiDocument()) as unknown as Document;
  const operations = Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    .toSorted((one, other) => (one.operation.operationId < other.operation.operationId ? -1 : 1));
  const table = operations.map(
    ({ path, method, operation }) =>
      `  ${operation.operationId}: { method: ${JSON.stringify(method.toUpperCase())}, path: ${JSON.stringify(path)} },`,
  );
  const schema = {
    title: "Operations",
    type: "object",
    additionalProperties: false,
    required: operations.map(({ operation }) => operation.operationId),
    properties: Object.fromEntries(
      operations.map(({ operation }) => [operation.operationId, callSchema(operation)]),
    ),
    definitions: document.components.schemas,
  };
  const local = JSON.parse(
    JSON.stringify(schema).replaceAll("#/components/schemas/", "#/definitions/"),
  ) as object;
  const types = await typesOf(local, "Operations", {
    bannerComment: "",
    additionalProperties: false,
    // Lists stay lists: how long one must be is the server's to say.
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110 },
  });
  return [
    "// Made by generate.ts from the API's OpenAPI document.",
    "",
    "/** Method and path of each operation. */",
    "export const operations = {",
    ...table,
    "} as const satisfies Readonly<Record<keyof Operations, { readonly method: string; readonly path: string }>>;",
    "",
    types.trim(),
    "",
  ].join("\n");
}

/** What goes into an operation and what comes out of it. */
function callSchema({ parameters = [], requestBody, responses }: Operation): object {
  const part = (where: string): object => {
    const found = parameters.filter((parameter) => parameter.in === where);
    return {
      type: "object",
      additionalProperties: false,
      required: found.filter(({ required }) => required === true).map(({ name }) => name),
      properties: Object.fromEntries(found.map(({ name, schema }) => [name, schema])),
    };
  };
  const good = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
  const answer =
    good?.content?.["application/json"]?.schema ??
    (good?.content === undefined ? { type: "null" } : { type: "string" });
  const properties = {
    path: part("path"),
    query: part("query"),
    ...(requestBody === undefined ? {} : { body: requestBody.content["application/json"].schema }),
    answer,
  };
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
}

/** Whether the file is what the API's document says now. */
export const isUpToDate = async (): Promise<boolean> =>
  readFileSync(file, "utf8") === (await generatedOperations());

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await generatedOperations());
