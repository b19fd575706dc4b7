import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../../compiler/plan/index.ts";
import { sourceAccount } from "./open-import.ts";

const test = suite("whose records these are");

const plan = {
  importer: { name: "desk", title: "Desk", language: 1 },
  inputs: [
    { name: "host", label: "Host", type: "url" },
    { name: "note", label: "Note", type: "text" },
  ],
} satisfies Pick<Plan, "importer" | "inputs">;

const account = (
  secrets: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): string =>
  sourceAccount(
    {
      plan: plan as unknown as Plan,
      jira: "https://x.atlassian.net",
      project: "DEMO",
      createFields: false,
      consistencyWindow: 0,
      inputs,
    },
    { source: { auth: "basic", secrets } },
  );

test("the same account on two servers is two accounts; other inputs do not matter", () => {
  const ada = { user: "ada", secret: "s" };
  const here = account(ada, { host: "https://one.example", note: "a" });
  assert.is(here, account(ada, { host: "https://one.example", note: "b" }));
  assert.is.not(here, account(ada, { host: "https://two.example" }));
  assert.is.not(here, account({ user: "max", secret: "s" }, { host: "https://one.example" }));
  assert.not.match(here, /ada|one\.example/);
});

test.run();
