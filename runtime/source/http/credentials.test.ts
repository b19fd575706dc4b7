import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { HttpSource } from "../../../compiler/plan/index.ts";
import { trackerPlan } from "../../engine/fixture/plan.ts";
import { signIn } from "./credentials.ts";

const test = suite("signing in");

const part = (kind: "parameter" | "input", name: string) => ({
  kind: "path" as const,
  root: { kind, name },
  steps: [],
});
const inHeader = (key: "parameter" | "input") => ({
  parts: ["OAuth key=", part(key, "key"), " token=", part("parameter", "token")],
});

const source: HttpSource = {
  ...(trackerPlan("https://api.example.com").sources[0] as HttpSource),
  auth: [
    { kind: "token", name: "token", label: "Token", header: "Authorization", value: inHeader("input") },
    {
      kind: "query",
      name: "query",
      label: "Token",
      parameters: [
        { name: "key", secret: "key" },
        { name: "token", secret: "token" },
      ],
    },
  ],
};
const files = { header: "Authorization", value: inHeader("parameter") };

test("a key and a token travel in the address, and are secrets", () => {
  const signed = signIn(source, { auth: "query", secrets: { key: "k1", token: "t1" } });
  assert.equal(signed.query, [
    ["key", "k1"],
    ["token", "t1"],
  ]);
  assert.equal(signed.headers, {});
  assert.equal(signed.secrets, ["k1", "t1"]);
});

test("files have a header of their own, whichever way one signed in", () => {
  const byAddress = signIn(source, { auth: "query", secrets: { key: "k1", token: "t1" } });
  assert.equal(byAddress.fileHeaders(files), { authorization: "OAuth key=k1 token=t1" });
  const byHeader = signIn(source, { auth: "token", secrets: { token: "t1" } }, { key: "k2" });
  assert.equal(byHeader.fileHeaders(files), { authorization: "OAuth key=k2 token=t1" });
});

test("a header that needs what nobody gave says what", () => {
  const plain = {
    ...source.auth[0]!,
    value: { parts: [part("parameter", "token")] },
  } as HttpSource["auth"][number];
  const signed = signIn({ ...source, auth: [plain] }, { auth: "token", secrets: { token: "t1" } });
  assert.throws(() => signed.fileHeaders(files), /its key/);
});

test.run();
