/** An object of a JSON document. */
export type Json = { readonly [name: string]: unknown };

/** Where anything may stand that is no schema. */
const data: ReadonlySet<string> = new Set(["example", "examples", "x-examples", "default", "enum", "const"]);

/** Types that JSON Schema knows. */
const types: ReadonlySet<string> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "null",
]);

/**
 * Makes JSON Schema of what OpenAPI 3.0 and Swagger 2 say in their own way, anywhere in a document: `nullable`,
 * limits that are excluded by a boolean, `required` as a mark of one property, discriminators. The places stay the
 * same, so that pointers into the document still lead to the same schemas.
 */
export function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    if (data.has(name)) result[name] = child;
    else if (name === "properties" && isObject(child))
      result[name] = Object.fromEntries(
        Object.entries(child).map(([key, each]) => [key, toJsonSchema(each)]),
      );
    else result[name] = toJsonSchema(child);
  }
  return asSchema(result);
}

function asSchema(node: Record<string, unknown>): unknown {
  for (const limit of ["exclusiveMinimum", "exclusiveMaximum"] as const) {
    if (typeof node[limit] === "boolean") delete node[limit];
  }
  if (typeof node.required === "boolean" && node.in === undefined) delete node.required;
  // Some documents name types of their language, such as `text`; what they mean is not guessed.
  if (typeof node.type === "string" && node.in === undefined && !types.has(node.type)) delete node.type;
  // OpenAPI's own: it names the property that tells the alternatives apart, and asks for nothing itself.
  if (isObject(node.discriminator)) delete node.discriminator;
  if (node.nullable !== true) return node;
  const { nullable, ...schema } = node;
  if (typeof schema.type === "string") {
    const withNull =
      Array.isArray(schema.enum) && !schema.enum.includes(null) ? { enum: [...schema.enum, null] } : {};
    return { ...schema, ...withNull, type: [schema.type, "null"] };
  }
  return { anyOf: [schema, { type: "null" }] };
}

/** The value itself where it is an object, otherwise one without fields. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
