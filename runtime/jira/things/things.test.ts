import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createJiraRequestCheck } from "../../../test/contract/jira-requests.ts";
import { skip } from "../../../test/runner/skip.ts";
import type { Entity, ThingKind } from "../../store/load-state.ts";
import { createMemoryLoadState, type MemoryLoadState } from "../testing/memory-load-state.ts";
import { stageIssue } from "../testing/stage.ts";
import { createTestSite, type TestSite } from "../testing/test-site.ts";

const test = suite<{ site: TestSite; state: MemoryLoadState }>("what issues name, as Jira is asked for it");
test.before.each(async (context) => {
  context.site = await createTestSite();
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

function stageThing(
  state: MemoryLoadState,
  kind: ThingKind,
  record: string,
  fields: Readonly<Record<string, unknown>>,
): Entity {
  return state.stage({
    kind,
    key: `${kind}s/${record}#${kind}`,
    stream: `${kind}s`,
    record,
    payload: { key: record, fields },
  });
}

function stageAll(state: MemoryLoadState): void {
  stageThing(state, "version", "1", {
    ...{ name: "Spring", description: "First", start: "2025-03-01", release: "2025-05-31" },
    ...{ released: true, archived: true },
  });
  stageThing(state, "component", "1", { name: "Hull", lead: { email: "ada.lindqvist@example.com" } });
  stageThing(state, "sprint", "1", {
    ...{ name: "Sprint 1", goal: "Two hulls", state: "closed" },
    ...{ start: "2025-02-05T08:00:00.000Z", end: "2025-02-19T08:00:00.000Z" },
  });
  const to = (entity: ThingKind) => ({ entity, stream: `${entity}s`, id: "1" });
  stageIssue(state, "1", {
    fix_versions: [to("version")],
    components: [to("component")],
    sprint: to("sprint"),
  });
}

test("every request is valid under Jira's contract", async ({ site, state }) => {
  const specs = process.env.IMPORTER_SPECS;
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  stageAll(state);
  await site.load(state, { createFields: true });
  assert.equal(
    state.all.map(({ state: ended, losses }) => [ended, losses]),
    state.all.map(() => ["created", []]),
  );
  const check = createJiraRequestCheck(specs);
  assert.equal(site.requests.filter(({ url }) => url.startsWith("/rest/")).flatMap(check), []);
});

test("what is there is not made, begun or archived", async ({ site, state }) => {
  stageAll(state);
  await site.load(state, { createFields: true });
  const again = createMemoryLoadState();
  stageAll(again);
  const before = site.requests.length;
  await site.load(again, {
    createFields: true,
    import: { id: "run-2", account: "b", started: "2026-01-05T09:00:00Z" },
  });
  const writes = site.requests
    .slice(before)
    .filter(({ method, url }) => method !== "GET" && /version|component|sprint/.test(url));
  assert.equal(writes, []);
  assert.equal(
    again.all.map(({ kind, state: ended }) => `${kind} ${ended}`),
    ["version matched", "component matched", "sprint matched", "issue created"],
  );
  assert.equal(
    again.all.at(-1)?.losses.map(({ code, message }) => `${code}: ${message}`),
    [
      "not-in-project: 'Spring' could not be set: it is archived in Jira, which then puts no issue into it.",
      "sprint-not-brought: The issue could not be put into the sprint 'Sprint 1': it is closed in Jira, which then puts no issue into it. The marker keeps its name.",
    ],
  );
});

test("a finished run that is repeated asks for nothing more", async ({ site, state }) => {
  stageAll(state);
  await site.load(state, { createFields: true });
  const before = site.requests.length;
  await site.load(state, { createFields: true });
  assert.equal(
    site.requests
      .slice(before)
      .filter(({ method, url }) => method !== "GET" && /version|component|sprint/.test(url)),
    [],
  );
});

test.run();
