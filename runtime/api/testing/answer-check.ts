import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** An answer as it came over the network. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What of the document a request belongs to. */
export interface FoundOperation {
  readonly operationId: string;
  readonly path: string;
  readonly method: string;
}

export interface AnswerCheck {
  /** Undefined for an address that the document does not have. */
  operationOf(method: string, url: string): FoundOperation | undefined;
  /** @throws Error when the document says something else than was answered */
  check(method: string, url: string, answer: ReceivedAnswer): void;
}

/** Holds answers against an OpenAPI document: its statuses, media types and schemas. */
export function createAnswerCheck(document: object): AnswerCheck {
  const { paths } = document as OpenApi;
  const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema(document, "openapi");
  const routes = Object.keys(paths)
    // A fixed word goes before a name: `/available/{importer}` is not `/audit/export`.
    .toSorted((one, other) => one.split("{").length - other.split("{").length)
    .map((path) => ({ path, fits: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`) }));

  function operationOf(method: string, url: string): FoundOperation | undefined {
    const asked = url.split("?")[0] ?? "";
    const name = method.toLowerCase();
    const path = routes.find((route) => route.fits.test(asked) && paths[route.path]?.[name])?.path;
    const operation = path === undefined ? undefined : paths[path]?.[name];
    return path === undefined || operation === undefined
      ? undefined
      : { operationId: operation.operationId, path, method: name };
  }

  function fits(pointer: string, value: unknown, about: string): void {
    const reference = `openapi#${pointer}`;
    const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    if (!validate(value)) throw new Error(`${about}: ${ajv.errorsText(validate.errors)}`);
  }

  return {
    operationOf,
    check(method, url, { status, contentType, body }) {
      const about = `${method} ${url} answered ${status} ${contentType}`;
      const media = contentType.split(";")[0]!.trim();
      const found = operationOf(method, url);
      if (found === undefined) {
        if (status >= 400) fits("/components/schemas/Problem", JSON.parse(body), about);
        return;
      }
      const { responses } = paths[found.path]![found.method]!;
      const key = [String(status), `${String(status)[0]}XX`].find((one) => one in responses);
      if (key === undefined) throw new Error(`${about}, which ${found.operationId} does not document`);
      const { content } = responses[key]!;
      if (content === undefined) {
        if (body !== "") throw new Error(`${about} with a body that is not documented`);
        return;
      }
      if (content[media] === undefined)
        throw new Error(`${about}; documented is ${Object.keys(content).join(", ")}`);
      const at = ["paths", found.path, found.method, "responses", key, "content", media, "schema"];
      const pointer = at.map(
        (part) => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`,
      );
      fits(pointer.join(""), /json$/.test(media) && !/ndjson/.test(media) ? JSON.parse(body) : body, about);
    },
  };
}
