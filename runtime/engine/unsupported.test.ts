import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../adaptors/index.ts";
import { checkRun } from "./check-run.ts";
import { trackerPlan } from "./fixture/plan.ts";

const test = suite("what a plan asks for and cannot be run");

const start = { line: 9, column: 3 };
const refusals = (plan: Plan) =>
  checkRun(plan, adaptors, { options: {}, selection: {} }).map(({ severity, code, message }) => ({
    severity,
    code,
    message,
  }));

test("a plan without such constructs is not refused", () => {
  assert.equal(refusals(trackerPlan("http://127.0.0.1")), []);
});

test("a construct is refused before anything is read, with its line in the spec", () => {
  const plan = trackerPlan("http://127.0.0.1");
  const [map, ...others] = plan.maps;
  assert.ok(map !== undefined);
  const changed: Plan = {
    ...plan,
    maps: [{ ...map, target: "user" }, ...others],
    sourceMap: { ...plan.sourceMap, "/maps/0": { file: "demo/demo.importer", start, end: start } },
  };
  assert.equal(refusals(changed), [
    {
      severity: "error",
      code: "construct-unsupported",
      message:
        "This version does not run `to user` (demo/demo.importer:9:3). Use a version that does, or take it out of the spec.",
    },
  ]);
});

test.run();
