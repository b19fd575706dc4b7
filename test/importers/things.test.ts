import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGround, type Ground, planOfText } from "./ground.ts";

const test = suite("versions, components and sprints");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

const plan = planOfText(`
importer demo { title: "Demo", language: 1 }
source { base: "https://api.example", auth bearer { label: "Token" } }
stream versions { get: "/versions", items: ., id: .id }
stream components { get: "/components", items: ., id: .id }
stream sprints { get: "/sprints", items: ., id: .id }
stream tasks { get: "/tasks", items: ., id: .id }
map versions to version {
  required name <- .name
  description <- .text
  start <- .start | date_only on error warn
  release <- .release | date_only on error warn
  released <- .released == true
  archived <- .archived == true
}
map components to component {
  required name <- .name
  description <- .text
  lead <- .lead | person
}
map sprints to sprint {
  required name <- .name
  goal <- .goal
  state <- .state
  start <- .start | iso_moment | iso_date_time on error warn
  end <- .end | iso_moment | iso_date_time on error warn
}
map tasks to issue {
  required summary <- .name
  components <- .components | component_ref(components)
  fix_versions <- .fix | version_ref(versions)
  affects_versions <- .affects | version_ref(versions)
  sprint <- .sprint | sprint_ref(sprints)
}
`);

const lists: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  "/versions": [
    { id: 1, name: "Spring", text: "The first", start: "2025-03-01", release: "2025-05-31", released: true },
    { id: 2, name: "Old", archived: true },
    { id: 3, name: " spring " },
    { id: 4 },
    { id: 5, name: "Backwards", start: "2025-05-02", release: "2025-05-01" },
  ],
  "/components": [
    { id: "c1", name: "Hull", text: "All below", lead: { email: "ada.lindqvist@example.com" } },
    { id: "c2", name: "Mast", lead: { email: "nobody@example.com" } },
  ],
  "/sprints": [
    {
      id: 7,
      name: "Sprint 7",
      state: "closed",
      start: "2025-02-05T08:00:00Z",
      end: "2025-02-19T08:00:00Z",
      goal: "Two hulls",
    },
    { id: 8, name: "Sprint 8", state: "active", start: "2025-02-19T08:00:00Z", end: "2025-03-05T08:00:00Z" },
    { id: 9, name: "A sprint whose name is longer than Jira takes", state: "future" },
    { id: 10, name: "Never dated", state: "closed" },
  ],
  "/tasks": [
    { id: 1, name: "In everything", components: ["c1", "c2"], fix: [1, 2], affects: [3], sprint: 7 },
    { id: 2, name: "In what is not there", components: ["c9"], fix: [4], sprint: 12 },
    { id: 3, name: "In the next one", sprint: 9, fix: 5 },
  ],
};

const start = (): Promise<Ground> => createGround(({ url }) => ({ body: lists[url.pathname] }));
const account = (report: Awaited<ReturnType<Ground["run"]>>, kind: string) => {
  const { kind: _kind, open: _open, ...counts } = report.entities.find((one) => one.kind === kind)!;
  return Object.fromEntries(
    Object.entries(counts).filter(([, count]) => count !== 0 && JSON.stringify(count) !== "{}"),
  );
};

/** What the project has, without what differs from run to run. */
async function project(from: Ground) {
  const versions = (await from.jira("/rest/api/3/project/DEMO/versions")) as Record<string, unknown>[];
  const components = (await from.jira("/rest/api/3/project/DEMO/components")) as Record<string, unknown>[];
  const [board] = (
    (await from.jira("/rest/agile/1.0/board?projectKeyOrId=DEMO")) as { values: { id: number }[] }
  ).values;
  const sprints = (
    (await from.jira(`/rest/agile/1.0/board/${board!.id}/sprint`)) as { values: Record<string, unknown>[] }
  ).values;
  return {
    versions: versions.map(({ name, description, startDate, releaseDate, released, archived }) => [
      name,
      description,
      startDate,
      releaseDate,
      released,
      archived,
    ]),
    components: components.map(({ name, description, lead }) => [name, description, lead !== undefined]),
    sprints: sprints.map(({ name, state, goal, startDate }) => [name, state, goal, startDate]),
  };
}

const whole = {
  versions: [
    ["Spring", "The first", "2025-03-01", "2025-05-31", true, false],
    ["Old", "", undefined, undefined, false, true],
    ["Backwards", "", undefined, "2025-05-01", false, false],
  ],
  components: [
    ["Hull", "All below", true],
    ["Mast", "", false],
  ],
  sprints: [
    ["Sprint 7", "closed", "Two hulls", "2025-02-05T08:00:00.000Z"],
    ["Sprint 8", "active", "", "2025-02-19T08:00:00.000Z"],
    ["A sprint whose name is longer", "future", "", undefined],
    ["Never dated", "future", "", undefined],
  ],
};

test("become those of the project, before the issues that name them, and end as they were", async () => {
  ground = await start();
  const report = await ground.run(plan);
  assert.is(report.state, "complete", JSON.stringify(report.reason));
  assert.equal(await project(ground), whole);
  assert.equal(account(report, "version"), { mapped: 4, created: 3, matched: 1 });
  assert.equal(account(report, "component"), { mapped: 2, created: 2 });
  assert.equal(account(report, "sprint"), { mapped: 4, created: 4 });
  assert.equal(report.records.find(({ stream }) => stream === "versions")?.rejected, {
    "required-missing": 1,
  });
  const losses = report.losses.map(({ code, target, count }) => `${count} ${code} ${target}`).sort();
  assert.equal(losses, [
    "1 cut name",
    "1 not-in-project components",
    "1 not-in-project fix_versions",
    "1 person-not-found lead",
    "1 refused-by-jira startDate",
    "1 sprint-not-brought sprint",
    "1 state-not-reached state",
  ]);
  const issues = await ground.arrived();
  const sprintOf = (fields: Readonly<Record<string, unknown>>): unknown =>
    Object.entries(fields).find(
      ([id, value]) => id.startsWith("customfield_") && /print/.test(String(value)),
    )?.[1];
  assert.equal(
    Object.fromEntries(
      issues.map(({ summary, fields }) => [
        summary,
        [fields.components, fields.fixVersions, fields.versions, sprintOf(fields)],
      ]),
    ),
    {
      "In everything": [["Hull", "Mast"], ["Old", "Spring"], ["Spring"], "Sprint 7"],
      "In what is not there": [undefined, undefined, undefined, undefined],
      "In the next one": [undefined, ["Backwards"], undefined, "A sprint whose name is longer"],
    },
  );
});

test("that the project has are found by their names; what is not there is only made where that is allowed", async () => {
  ground = await createGround(({ url }) => ({ body: lists[url.pathname] }), {
    seed: {
      projects: [
        {
          key: "DEMO",
          name: "Demo",
          versions: ["SPRING"],
          components: ["hull"],
          sprints: [{ name: "Sprint 8", state: "future" }],
        },
      ],
    },
  });
  const report = await ground.run(plan, { jira: { createFields: false } });
  assert.equal(account(report, "version"), { mapped: 4, matched: 2, rejected: { "not-in-project": 2 } });
  assert.equal(account(report, "component"), { mapped: 2, matched: 1, rejected: { "not-in-project": 1 } });
  assert.equal(account(report, "sprint"), { mapped: 4, matched: 1, rejected: { "not-in-project": 3 } });
  assert.match(
    report.notBrought.map(({ message }) => message).join("\n"),
    /DEMO has no component 'Mast'\. Let it be made with --create-fields/,
  );
  // One that was there already is not begun by an import.
  assert.is((await project(ground)).sprints[0]?.[1], "future");
  assert.is(report.entities.find(({ kind }) => kind === "issue")?.created, 3);
});

test("a limit counts issues", async () => {
  ground = await start();
  const report = await ground.run(plan, { limit: 1 });
  assert.is(account(report, "version").mapped, 4);
  assert.is(account(report, "issue").mapped, 1);
});

/** Steps of loading at which a run may die: before and after every call and every write. */
test("each is made once, wherever a run dies", async () => {
  let steps = 0;
  const count = (): void => {
    steps += 1;
  };
  ground = await start();
  await ground.run(plan, {
    engine: { onStep: count },
    jira: { onStep: count },
  });
  const usual = steps;
  await ground.close();
  // Of the load phase alone: what comes before makes nothing.
  for (let at = Math.floor(usual / 3); at < usual; at += 7) {
    ground = await start();
    let step = 0;
    const die = (): void => {
      step += 1;
      if (step === at) throw new Error("the process died");
    };
    const died = await ground.run(plan, { engine: { onStep: die }, jira: { onStep: die } }).then(
      () => false,
      () => true,
    );
    const report = died ? await ground.resume(plan) : undefined;
    if (report !== undefined)
      assert.is(report.state, "complete", `died at ${at}: ${JSON.stringify(report.reason)}`);
    assert.equal(await project(ground), whole, `died at ${at}`);
    if (at + 7 < usual) await ground.close();
  }
});

test("two imports that make the same at the same time share it", async () => {
  ground = await start();
  const both = await Promise.all([ground.run(plan), ground.run(plan, { id: "i2", account: "other" })]);
  for (const report of both) assert.is(report.state, "complete");
  assert.equal(await project(ground), whole);
});

for (const effect of ["done", "not done"] as const) {
  test(`a lost answer to what was ${effect} makes no second one`, async () => {
    ground = await start();
    await ground.post("/sandbox/faults", {
      faults: ["/rest/api/3/version", "/rest/api/3/component", "/rest/agile/1.0/sprint"].map((path) => ({
        method: "POST",
        path,
        ...(effect === "done" ? { lose: "answer" } : { status: 502 }),
      })),
    });
    const report = await ground.run(plan);
    assert.is(report.state, "complete");
    assert.equal(await project(ground), whole);
  });
}

test.run();
