import full from "@atlaskit/adf-schema/dist/json-schema/v1/full.json" with { type: "json" };
import { Ajv } from "ajv";

// The schema names draft-04, which ajv does not ship; it uses nothing that later drafts read differently.
const { $schema: _draft, ...schema } = full;
const validate = new Ajv({ strict: false }).compile<unknown>(schema);

/** Atlassian's own verdict on a document: an empty text when it is valid, otherwise the first error. */
export function schemaFault(document: unknown): string {
  if (validate(document)) return "";
  const [error] = validate.errors ?? [];
  return `${error?.instancePath ?? ""} ${error?.message ?? "is invalid"}`;
}
