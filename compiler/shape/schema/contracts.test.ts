import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { skip } from "../../../test/runner/skip.ts";
import { typeOfSchema } from "./schema-type.ts";

const test = suite("types from the contracts that vendors publish");
const specs = process.env.IMPORTER_SPECS;

const files = [
  "jira-cloud/jira-platform-v3.json",
  "jira-cloud/jira-software.json",
  "jira-dc/jira-software-dc-10.3-openapi.json",
  "clickup/clickup-api-v2-reference.json",
  "notion/notion-openapi-2025-09-03.json",
  "trello/trello-openapi.json",
];

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
}
interface Operation {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: unknown }>> }>
  >;
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Pointers to the schemas of good answers. */
function answers({ paths }: OpenApi): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    (["get", "post"] as const).flatMap((method) =>
      Object.entries(operations[method]?.responses ?? {}).flatMap(([status, response]) =>
        Object.entries(response.content ?? {}).flatMap(([type, { schema }]) =>
          status.startsWith("2") && type.includes("json") && schema !== undefined
            ? [`/paths/${escaped(path)}/${method}/responses/${status}/content/${escaped(type)}/schema`]
            : [],
        ),
      ),
    ),
  );
}

for (const file of files) {
  test(`${file}: every answer has a type, soon`, () => {
    if (specs === undefined) return skip("IMPORTER_SPECS is not set");
    const document = JSON.parse(readFileSync(join(specs, file), "utf8")) as OpenApi;
    const pointers = answers(document);
    assert.ok(pointers.length > 5, `${pointers.length} answers`);
    for (const pointer of pointers) {
      const begun = performance.now();
      const type = typeOfSchema(document, pointer);
      const took = performance.now() - begun;
      assert.ok(took < 3000, `${pointer} took ${Math.round(took)} ms`);
      assert.is.not(type.kind, "nothing", pointer);
    }
  });
}

test.run();
