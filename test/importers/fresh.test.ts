import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGround, type Ground, planOfText } from "./ground.ts";
import type { Answer, Asked } from "./source-server.ts";

const test = suite("addresses of files that are good for a while only");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

const minutes = 60_000;

/** A spec in which a task's files are told by `files`, and their `files` block has `fresh`. */
const spec = (streams: string, fresh: string, attachments: string): string => `
importer demo { title: "Demo", language: 1 }
source {
  base: "https://api.example"
  auth bearer { label: "Token" }
  files uploads { hosts: ["files.example"], auth: none, expires: 2m, fresh: ${fresh} }
}
stream tasks { get: "/tasks", pages: cursor(.next, in: query("at")), items: .tasks, id: .id }
${streams}
map tasks as task to issue {
  required summary <- .id | text
  attachments <- each ${attachments} { files: uploads, required url <- .url, required name <- .name }
}
`;

/** Addresses that hold the number of the request that told them: only the last one told is good. */
function files() {
  let told = 0;
  const good = new Map<string, string>();
  return {
    address(name: string): string {
      told += 1;
      const url = `https://files.example/${name}?signed=${told}`;
      good.set(name, url);
      return url;
    },
    /** None of those that were told so far is good any more. */
    expire: () => good.clear(),
    answer({ url }: Asked): Answer {
      const name = url.pathname.slice(1);
      if (good.get(name) !== url.href) return { status: 403, body: { error: "expired" } };
      return { body: Buffer.from(`content of ${name}`) };
    },
  };
}

interface Case {
  readonly what: string;
  readonly text: string;
  /** Answers requests to the API; `file` tells an address. */
  readonly api: (asked: Asked, file: (name: string) => string) => unknown;
  /** Requests to the API beyond those that read everything once. */
  readonly further: number;
}

const tasks = { tasks: [{ id: 1 }, { id: 2 }], next: null };

const cases: readonly Case[] = [
  {
    what: "from a child stream of one list",
    text: spec(
      'stream uploads each tasks as task { get: "/tasks/{task.id}/files", items: .files, id: .id }',
      "uploads",
      "uploads",
    ),
    api: ({ url }, file) =>
      url.pathname === "/tasks"
        ? tasks
        : {
            files: ["a", "b"].map((name) => ({
              id: name + url.pathname,
              name,
              url: file(`${url.pathname.split("/")[2]}-${name}`),
            })),
          },
    further: 2,
  },
  {
    what: "from one record of each task",
    text: spec('stream details each tasks as task { get: "/tasks/{task.id}" }', "details", "details.files"),
    api: ({ url }, file) => {
      const id = url.pathname.split("/")[2];
      return url.pathname === "/tasks"
        ? tasks
        : {
            id,
            files: [
              { name: "a", url: file(`${id}-a`) },
              { name: "a", url: file(`${id}-b`) },
            ],
          };
    },
    further: 2,
  },
  {
    what: "from requests that ask for several tasks at once",
    text: spec(
      'stream details each tasks as task { get: "/details", query: { ids: task[].id }, batch: 10, items: .details, id: .id }',
      "details",
      "details[].files[]",
    ),
    api: ({ url }, file) =>
      url.pathname === "/tasks"
        ? tasks
        : {
            details: url.searchParams
              .getAll("ids")
              .map((id) => ({ id, files: [{ name: "a", url: file(`${id}-a`) }] })),
          },
    further: 2,
  },
  {
    what: "from the list of tasks itself, over pages",
    text: spec("", "tasks", ".files[]"),
    api: ({ url }, file) => {
      const id = url.searchParams.get("at") ?? "1";
      return {
        tasks: [{ id, files: [{ name: "a", url: file(`${id}-a`) }] }],
        next: id === "3" ? null : String(Number(id) + 1),
      };
    },
    further: 3,
  },
  {
    what: "from a stream that is read below its own records",
    text: spec(
      'stream blocks each tasks as task { get: "/blocks/{task.id}", items: .blocks, id: .id, again: under(task, when: .more == true, at_most: 5) }',
      "blocks",
      "blocks[all .url is present]",
    ),
    api: ({ url }, file) => {
      const id = url.pathname.split("/")[2] ?? "";
      if (url.pathname === "/tasks") return { tasks: [{ id: "1" }], next: null };
      return {
        blocks: [
          {
            id: `${id}.1`,
            more: id.length < 5,
            ...(id.length < 5 ? {} : { name: "deep", url: file("deep") }),
          },
        ],
      };
    },
    further: 1,
  },
];

for (const { what, text, api, further } of cases) {
  test(`are read again ${what}`, async () => {
    const held = files();
    ground = await createGround((asked) =>
      asked.url.host === "files.example" ? held.answer(asked) : { body: api(asked, held.address) },
    );
    const plan = planOfText(text);
    const { time, source } = ground;
    let asked = 0;
    // Everything was read when the files' turn comes, an hour later.
    const report = await ground.run(plan, {
      engine: {
        onStep: (step) => {
          if (step !== "phase:load") return;
          asked = source.asked.length;
          time.advance(60 * minutes);
        },
      },
    });
    const account = report.entities.find(({ kind }) => kind === "attachment");
    assert.is(account?.created, account?.mapped, JSON.stringify(report.notBrought));
    assert.is(report.state, "complete");
    const later = source.asked.slice(asked).filter(({ url }) => url.host === "api.example");
    assert.is(later.length, further);
    assert.is(
      report.records.reduce((sum, { duplicate }) => sum + duplicate, 0),
      0,
      "what was read again is in no account",
    );
    const contents = (await ground.arrived()).flatMap(({ attachments }) => attachments);
    assert.is(contents.length, account?.mapped);
  });
}

test("are taken as they are while they are good", async () => {
  const held = files();
  const [{ text, api }] = cases as [Case];
  ground = await createGround((asked) =>
    asked.url.host === "files.example" ? held.answer(asked) : { body: api(asked, held.address) },
  );
  const report = await ground.run(planOfText(text));
  assert.is(report.state, "complete");
  assert.is(ground.source.asked.filter(({ url }) => url.host === "api.example").length, 3);
});

test("are read again when their host refuses them, however young they are", async () => {
  const held = files();
  const [{ text, api }] = cases as [Case];
  ground = await createGround((asked) =>
    asked.url.host === "files.example" ? held.answer(asked) : { body: api(asked, held.address) },
  );
  const report = await ground.run(planOfText(text), {
    engine: { onStep: (step) => step === "phase:load" && held.expire() },
  });
  assert.is(report.state, "complete", JSON.stringify(report.notBrought));
  assert.is(report.entities.find(({ kind }) => kind === "attachment")?.created, 4);
});

test("that nobody tells any more are the attachment's reason", async () => {
  const held = files();
  const [{ text, api }] = cases as [Case];
  let late = false;
  ground = await createGround((asked) => {
    if (asked.url.host === "files.example") return held.answer(asked);
    if (late)
      return asked.url.pathname.startsWith("/tasks/1") ? { status: 404, body: {} } : { body: { files: [] } };
    return { body: api(asked, held.address) };
  });
  const { time } = ground;
  const report = await ground.run(planOfText(text), {
    engine: {
      onStep: (step) => {
        if (step !== "phase:load") return;
        late = true;
        time.advance(60 * minutes);
      },
    },
  });
  assert.equal(report.entities.find(({ kind }) => kind === "attachment")?.failed, { "gone-at-source": 4 });
  assert.match(report.notBrought.map(({ message }) => message).join("\n"), /names it no more/);
});

test.run();
