import { readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCassette } from "../../runtime/cassette/index.ts";
import { skip } from "../runner/skip.ts";
import { importerFolder } from "./clickup.ts";

const specs = process.env.IMPORTER_SPECS;

interface Contract {
  paths: { [route: string]: { get?: { parameters?: { name: string; in: string }[]; responses: object } } };
}

/**
 * Where the contract says less than the API does: place (route and path in the answer), what the contract objects
 * to, and why the cassette is right all the same. A row that no longer happens fails the test.
 */
const knownFaults: [place: RegExp, objection: RegExp, reason: string][] = [
  [
    /\/folder \/folders$/,
    /must be object \(is array\)/,
    "typed as one Folder; the example holds a list of them",
  ],
  [
    /\/list\/\{list_id\}\/task \/tasks\/\*\/(assignees|watchers|tags|checklists|dependencies|linked_tasks)\/\*$/,
    /must be string \(is object\)/,
    "elements are typed as text in the list of tasks and as objects in the single task",
  ],
  [
    /\/reactions\/\*$/,
    /must be string \(is object\)/,
    "elements are typed as text; reactions name who and when",
  ],
  [
    /\/(user|assignee|assigned_by)\/profilePicture$/,
    /must be string \(is null\)/,
    "people without a picture",
  ],
  [
    /\/(creator|user|assignees\/\*|watchers\/\*)\/(username|email)$/,
    /must be string \(is null\)/,
    "removed users",
  ],
  [/\/creator$/, /must be object \(is null\)/, "tasks whose creator is gone"],
  [/\/(assignee|assigned_by)$/, /must be object \(is null\)/, "comments that nobody has to act on"],
  [
    /\/(text_content|description|markdown_description)$/,
    /must be string \(is null\)/,
    "tasks never described",
  ],
  [/\/teams\/\*\/avatar$/, /must be string \(is null\)/, "Workspaces without a picture"],
  [
    /\/spaces\/\*\/(color|avatar)$/,
    /must be string \(is null\)/,
    "Spaces without colour or picture; the example has null",
  ],
  [
    /\/lists\/\*\/(status|priority)$/,
    /must (be object \(is null\)|match exactly one schema in oneOf)/,
    "one of the alternatives is `{}`, so that null and text match two",
  ],
  [
    /\/attachments\/\*\/(thumbnail_\w+|orientation|title)$/,
    /must be string \(is null\)/,
    "files without a preview or a title; the example has null",
  ],
  [/\/attachments\/\*\/is_folder$/, /must be boolean \(is null\)/, "the example has null"],
  [/\/attachments\/\*\/email_data$/, /must be object \(is null\)/, "the example has null"],
];

const test = suite("the ClickUp cassette beside ClickUp's contract");

test("sends nothing but requests and answers that the contract describes", async () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const file = path.join(specs, "clickup/clickup-api-v2-reference.json");
  const contract = JSON.parse(await readFile(file, "utf8")) as Contract;
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, validateFormats: false });
  ajv.addSchema(contract, "clickup");
  const validators = new Map<string, ValidateFunction>();
  const objections = new Map<string, { place: string; objection: string; example: string }>();
  let checked = 0;

  for (const { request, response } of (await readCassette(path.join(importerFolder, "cassette"))).exchanges) {
    const url = new URL(request.url);
    if (url.host !== "api.clickup.com") continue;
    const asked = url.pathname.replace(/^\/api/, "").split("/");
    const route = Object.keys(contract.paths).find((each) => {
      const own = each.split("/");
      return (
        own.length === asked.length &&
        own.every((part, index) => part.startsWith("{") || part === asked[index])
      );
    });
    const operation = route === undefined ? undefined : contract.paths[route]?.get;
    if (!route || !operation)
      return assert.unreachable(`the contract has no ${request.method} ${url.pathname}`);
    for (const name of url.searchParams.keys()) {
      const known = operation.parameters?.some((each) => each.in === "query" && each.name === name);
      assert.ok(known, `${route} has no query parameter "${name}"`);
    }
    assert.ok(response.body && "json" in response.body, `${request.url} has a JSON body`);
    let isValid = validators.get(route);
    if (!isValid) {
      const pointer = route
        .replaceAll("~", "~0")
        .replaceAll("/", "~1")
        .replaceAll("{", "%7B")
        .replaceAll("}", "%7D");
      isValid = ajv.compile({
        $ref: `clickup#/paths/${pointer}/get/responses/200/content/application~1json/schema`,
      });
      validators.set(route, isValid);
    }
    checked += 1;
    if (isValid(response.body.json)) continue;
    for (const { instancePath, message = "", data } of isValid.errors ?? []) {
      const place = `${route} ${instancePath.replace(/\/\d+/g, "/*")}`;
      const objection = `${message} (is ${data === null ? "null" : Array.isArray(data) ? "array" : typeof data})`;
      objections.set(`${place} ${objection}`, { place, objection, example: request.url });
    }
  }

  const happens = ([place, objection]: (typeof knownFaults)[number]) =>
    [...objections.values()].filter((each) => place.test(each.place) && objection.test(each.objection));
  const known = new Set(knownFaults.flatMap(happens));
  assert.equal(
    [...objections.values()].filter((each) => !known.has(each)),
    [],
    "objections that are not among the known faults",
  );
  assert.equal(
    knownFaults.filter((fault) => happens(fault).length === 0),
    [],
    "known faults that never happen",
  );
  assert.ok(checked > 600, `${checked} answers were compared`);
});

test.run();
