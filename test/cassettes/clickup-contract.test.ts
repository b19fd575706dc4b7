import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCassette } from "../../runtime/cassette/index.ts";
import { besideKnownFaults, type KnownFault } from "../contracts/known-faults.ts";
import { type Objection, readOpenApiContract } from "../contracts/openapi-contract.ts";
import { skip } from "../runner/skip.ts";
import { importerFolder } from "./clickup.ts";

const specs = process.env.IMPORTER_SPECS;

/** What the contract says less about than the API does. */
const knownFaults: readonly KnownFault[] = [
  [
    /\/folder \/folders$/,
    /must be object \(is array\)/,
    "typed as one Folder; the example holds a list of them",
  ],
  [
    /\/list\/\{\}\/task \/tasks\/\*\/(assignees|watchers|tags|checklists|dependencies|linked_tasks)\/\*$/,
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
  const contract = readOpenApiContract(path.join(specs, "clickup/clickup-api-v2-reference.json"), "/api");
  const objections = new Map<string, Objection>();
  let checked = 0;

  for (const { request, response } of (await readCassette(path.join(importerFolder, "cassette"))).exchanges) {
    const url = new URL(request.url);
    if (url.host !== "api.clickup.com") continue;
    const asked = url.pathname.replace(/(?<=\/v2\/.*\/)\w*\d\w*(?=\/|$)/g, "{}");
    const query = [...url.searchParams.keys()];
    assert.equal(contract.checkRequest({ method: request.method, path: asked, query }), []);
    assert.ok(response.body && "json" in response.body, `${request.url} has a JSON body`);
    checked += 1;
    for (const { place, objection } of contract.checkAnswer(request.method, asked, response.body.json))
      objections.set(`${asked} ${place} ${objection}`, { place: `${asked} ${place}`, objection });
  }

  const { unexplained, idle } = besideKnownFaults([...objections.values()], knownFaults);
  assert.equal(unexplained, [], "objections that are not among the known faults");
  assert.equal(idle, [], "known faults that never happen");
  assert.ok(checked > 600, `${checked} answers were compared`);
});

test.run();
