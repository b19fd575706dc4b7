import { Validator } from "@seriousme/openapi-schema-validator";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isUpToDate } from "../client/generate.ts";
import { openapiDocument } from "./openapi-document.ts";
import { createAnswerCheck } from "./testing/answer-check.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId?: string; summary?: string; security?: unknown[] }>>>
  >;
}

const test = suite("the OpenAPI document");
const document = (await openapiDocument()) as Document;
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

test("is valid by OpenAPI's own schema", async () => {
  const valid = await new Validator().validate(structuredClone(document) as never);
  assert.is(valid.valid, true, JSON.stringify(valid.errors));
  assert.match(document.openapi, /^3\.1\./);
});

test("names every operation once and says what it does", () => {
  const names = operations.map(({ operationId }) => operationId);
  assert.is(new Set(names).size, names.length);
  assert.ok(operations.every(({ operationId = "", summary = "" }) => operationId !== "" && summary !== ""));
  assert.equal(
    operations.filter(({ security }) => security?.length === 0).map(({ operationId }) => operationId),
    ["isAlive", "isReady", "listProblems", "createSession"],
    "what can be asked without an account",
  );
});

test("is what the client was made from", async () => {
  assert.ok(await isUpToDate(), "run `npm run generate`");
});

test("answers that it does not describe are found", () => {
  const { check } = createAnswerCheck(document);
  const json = { contentType: "application/json; charset=utf-8" };
  check("GET", "/healthz", { status: 200, body: '{"status":"alive"}', ...json });
  const wrong = [
    { status: 201, body: '{"status":"alive"}', ...json },
    { status: 200, body: '{"state":"alive"}', ...json },
    { status: 200, body: "alive", contentType: "text/plain" },
    { status: 404, body: '{"status":"alive"}', contentType: "application/problem+json" },
  ];
  for (const answer of wrong) assert.throws(() => check("GET", "/healthz", answer), /\/healthz answered/);
});

test.run();
