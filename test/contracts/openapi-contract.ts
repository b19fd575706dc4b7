import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { load as parseYaml } from "js-yaml";
import { type Json, object, toJsonSchema } from "./openapi-schema.ts";

/** A request that is to be held against a contract. */
export interface ContractRequest {
  readonly method: string;
  /** Below the contract's base, without the query; `{…}` stands for a value that is only known later. */
  readonly path: string;
  /** Names of what stands in the query. */
  readonly query?: readonly string[];
  /** The JSON body; absent where there is none. */
  readonly body?: unknown;
  /** Fields of the body whose values are only known later; they are held against the contract by name. */
  readonly later?: readonly string[];
}

/** What a contract has against an answer: where in it, with `*` for positions in lists, and what. */
export interface Objection {
  readonly place: string;
  readonly objection: string;
}

export interface OpenApiContract {
  /** What the contract does not allow about a request; nothing when all is well. */
  checkRequest(request: ContractRequest): string[];
  /**
   * What the contract has against the body of a good answer, each kind of objection once.
   * Contracts that type a list as one of its elements are met by handing over the elements.
   *
   * @throws Error where the contract has no such operation or does not type what it answers
   */
  checkAnswer(method: string, path: string, body: unknown): Objection[];
  /** Whether the contract says anything about what this operation answers. */
  typesAnswer(method: string, path: string): boolean;
}

interface Operation {
  readonly route: string;
  readonly parameters: readonly Json[];
  /** Pointers into the document. */
  readonly body: string | undefined;
  readonly answer: string | undefined;
}

const methods: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete"]);

/**
 * Reads an OpenAPI 3 or Swagger 2 document, JSON or YAML.
 *
 * @param file absolute path
 * @param base what requests have before the paths of the document, such as `/rest`; left off before looking
 * @throws Error when the file is not there or is no such document
 */
export function readOpenApiContract(file: string, base = ""): OpenApiContract {
  const text = readFileSync(file, "utf8");
  // Some documents are JSON whatever their names say.
  const document = object(/^\s*\{/.test(text) ? JSON.parse(text) : parseYaml(text));
  if (document.openapi === undefined && document.swagger === undefined)
    throw new Error(`${file} is no OpenAPI document: it has neither "openapi" nor "swagger"`);
  return createOpenApiContract(document, base);
}

/** The same of a document that is at hand. */
export function createOpenApiContract(document: Json, base = ""): OpenApiContract {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    validateFormats: false,
    validateSchema: false,
    logger: false,
  });
  ajv.addSchema(object(toJsonSchema(document)), "contract");
  const operations = readOperations(document);
  const validators = new Map<string, ValidateFunction>();

  const find = (method: string, path: string): Operation | undefined =>
    path.startsWith(base)
      ? nearest(operations.get(method.toLowerCase()) ?? [], path.slice(base.length))
      : undefined;
  const validatorOf = (pointer: string): ValidateFunction => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
    validators.set(pointer, known);
    return known;
  };
  const objections = (pointer: string, value: unknown): Objection[] => {
    const validate = validatorOf(pointer);
    if (validate(value)) return [];
    const found = (validate.errors ?? []).map(({ instancePath, message = "is not valid", params, data }) => {
      const told = params.allowedValues ?? params.additionalProperty;
      const detail = told === undefined ? "" : ` ${JSON.stringify(told)}`;
      const place = instancePath.replace(/\/\d+(?=\/|$)/g, "/*");
      return { place, objection: `${message}${detail} (is ${kindOf(data)})` };
    });
    return [...new Map(found.map((each) => [`${each.place} ${each.objection}`, each])).values()];
  };

  return {
    checkRequest(request) {
      const operation = find(request.method, request.path);
      const where = `${request.method} ${request.path}`;
      if (operation === undefined) return [`${where} is not in the contract`];
      const names = operation.parameters
        .filter((each) => each.in === "query")
        .map((each) => String(each.name));
      const query = request.query ?? [];
      const problems = query
        .filter((name) => !names.some((each) => each === name || each === `${name}[]`))
        .map((name) => `the query has the unknown '${name}'`);
      for (const parameter of operation.parameters) {
        if (
          parameter.in === "query" &&
          parameter.required === true &&
          !query.includes(String(parameter.name))
        )
          problems.push(`the query lacks '${String(parameter.name)}'`);
      }
      if (request.body !== undefined) {
        if (operation.body === undefined) problems.push("it takes no JSON body");
        else {
          const later = request.later ?? [];
          const unknown = Object.fromEntries(later.map((name) => [name, null]));
          const body = later.length === 0 ? request.body : { ...object(request.body), ...unknown };
          for (const { place, objection } of objections(operation.body, body))
            if (!later.includes(place.split("/")[1] ?? "")) problems.push(`body${place} ${objection}`);
        }
      }
      return problems.map((problem) => `${where}: ${problem}`);
    },
    typesAnswer: (method, path) => find(method, path)?.answer !== undefined,
    checkAnswer(method, path, body) {
      const operation = find(method, path);
      if (operation === undefined) throw new Error(`${method} ${path} is not in the contract`);
      if (operation.answer === undefined)
        throw new Error(`the contract does not type what ${method} ${operation.route} answers`);
      return objections(operation.answer, body);
    },
  };
}

function readOperations(document: Json): Map<string, Operation[]> {
  const operations = new Map<string, Operation[]>();
  for (const [route, item] of Object.entries(object(document.paths))) {
    const shared = list(object(item).parameters);
    for (const [method, value] of Object.entries(object(item))) {
      if (!methods.has(method)) continue;
      const at = `/paths/${escapeStep(route)}/${method}`;
      const operation = object(value);
      const parameters = [...shared, ...list(operation.parameters)].map((each) => resolve(document, each));
      operations.set(method, [
        ...(operations.get(method) ?? []),
        {
          route,
          parameters,
          body: bodyOf(document, operation, at),
          answer: answerOf(document, operation, at),
        },
      ]);
    }
  }
  return operations;
}

function bodyOf(document: Json, operation: Json, at: string): string | undefined {
  // Swagger 2 has the body among the parameters.
  const index = list(operation.parameters).findIndex((each) => resolve(document, each).in === "body");
  if (index >= 0) return `${at}/parameters/${index}/schema`;
  if (operation.requestBody === undefined) return undefined;
  return schemaIn(document, operation.requestBody, `${at}/requestBody`);
}

function answerOf(document: Json, operation: Json, at: string): string | undefined {
  const responses = object(operation.responses);
  const status = ["200", "2XX", "default"].find((each) => responses[each] !== undefined);
  if (status === undefined) return undefined;
  return schemaIn(document, responses[status], `${at}/responses/${status}`);
}

/** The pointer to the schema of what is JSON in a body; absent where none is given or it says nothing. */
function schemaIn(document: Json, body: unknown, at: string): string | undefined {
  const reference = object(body).$ref;
  const [own, place] =
    typeof reference === "string" ? [resolve(document, body), reference.slice(1)] : [object(body), at];
  if (own.schema !== undefined) return saysNothing(document, own.schema) ? undefined : `${place}/schema`;
  const content = object(own.content);
  const type = Object.keys(content).find((each) => /^application\/([\w.-]+\+)?json\b/.test(each));
  if (type === undefined) return undefined;
  const schema = object(content[type]).schema;
  return schema === undefined || saysNothing(document, schema)
    ? undefined
    : `${place}/content/${escapeStep(type)}/schema`;
}

function saysNothing(document: Json, schema: unknown): boolean {
  const { type, description, title, example, examples, ...rest } = resolve(document, schema);
  return Object.keys(rest).length === 0 && (type === undefined || type === "object");
}

/** The route with the most literal segments of those that fit: `/issue/bulk` fits `/issue/{id}` as well. */
function nearest(operations: readonly Operation[], path: string): Operation | undefined {
  const segments = path.split("/");
  const literal = ({ route }: Operation): number =>
    route.split("/").filter((each) => !each.includes("{")).length;
  return operations
    .filter(({ route }) => {
      const own = route.split("/");
      return (
        own.length === segments.length &&
        own.every((each, index) => each.includes("{") || each === segments[index])
      );
    })
    .sort((a, b) => literal(b) - literal(a))[0];
}

function resolve(document: Json, value: unknown): Json {
  const reference = object(value).$ref;
  if (typeof reference !== "string") return object(value);
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<Json>(
    (at, step) => object(at[decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~")]),
    document,
  );
}

function escapeStep(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
