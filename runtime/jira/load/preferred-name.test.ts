import { suite } from "uvu";
import * as assert from "uvu/assert";
import { preferredName } from "./preferred-name.ts";

const test = suite("the name that Jira has");
const has = (key: string): boolean => ["to do", "done"].includes(key);

const cases: readonly [what: string, value: unknown, name: string | undefined][] = [
  ["one name is that name, known or not", "Fertig", "Fertig"],
  ["of several the first that Jira has", ["Fertig", "DONE", "To Do"], "DONE"],
  ["the first where it has none", ["Fertig", "Erledigt"], "Fertig"],
  ["nothing of nothing", [], undefined],
  ["nothing where there is none", undefined, undefined],
];
for (const [what, value, name] of cases) test(what, () => assert.is(preferredName(value, has), name));

test.run();
