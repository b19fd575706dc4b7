import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Agent, request } from "undici";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createReplay } from "../../runtime/cassette/index.ts";
import { importerFolder, makeClickupFiles } from "./clickup.ts";

const test = suite("the ClickUp cassette");
const cassette = path.join(importerFolder, "cassette");

test("is what its generator makes, file by file, and so are the samples", async () => {
  const made = await makeClickupFiles();
  const wrong: string[] = [];
  for (const [name, content] of made) {
    const committed = await readFile(path.join(importerFolder, name)).catch(() => undefined);
    if (!committed?.equals(Buffer.from(content))) wrong.push(name);
  }
  const found = await readdir(cassette, { recursive: true, withFileTypes: true });
  for (const entry of found) {
    const name = path.relative(importerFolder, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && !made.has(name.replaceAll(path.sep, "/"))) wrong.push(`${name} (nobody makes it)`);
  }
  assert.equal(wrong, [], "these files differ; run: node test/cassettes/clickup.ts");
});

test("stays below 8 MB", async () => {
  const sizes = [...(await makeClickupFiles()).values()].map((content) => Buffer.byteLength(content));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(whole < 8 * 1024 * 1024, `${whole} bytes`);
});

interface Item {
  id: string;
  name: string;
}
interface TaskItem extends Item {
  parent: string | null;
  archived: boolean;
  status: { type: string };
  linked_tasks: { task_id: string; link_id: string }[];
  dependencies: { task_id: string; depends_on: string }[];
  watchers: Item[];
  checklists: { items: Item[] }[];
  time_estimate: string | null;
  time_spent?: number;
}
interface CommentItem {
  id: string;
  date: string;
}

test("gives its whole Workspace to a plain walk, as counted in expected.json", async () => {
  const expected = JSON.parse(await readFile(path.join(cassette, "expected.json"), "utf8"));
  const replay = await createReplay({ cassette });
  const origin = await replay.listen(0);
  const dispatcher = new Agent({ connections: 8 });
  const fetchBytes = async (url: string) => {
    const { pathname, search, host } = new URL(url);
    const answer = await request(origin + pathname + search, {
      dispatcher,
      headers: {
        "x-importer-original-url": url,
        ...(host === "api.clickup.com" ? { authorization: "pk_1" } : {}),
      },
    });
    return { status: answer.statusCode, bytes: Buffer.from(await answer.body.arrayBuffer()) };
  };
  const read = async <T>(route: string): Promise<T> => {
    const { status, bytes } = await fetchBytes(`https://api.clickup.com/api/v2${route}`);
    if (status !== 200) assert.unreachable(`${route}: ${status} ${bytes.toString()}`);
    return JSON.parse(bytes.toString()) as T;
  };

  try {
    const counts = { spaces: 0, folders: 0, loose_lists: 0, folder_lists: 0 };
    const lists: Item[] = [];
    for (const team of (await read<{ teams: Item[] }>("/team")).teams) {
      const { spaces } = await read<{ spaces: Item[] }>(`/team/${team.id}/space`);
      assert.is(spaces.length, expected.teams[team.id]);
      counts.spaces += spaces.length;
      for (const space of spaces) {
        const { folders } = await read<{ folders: Item[] }>(`/space/${space.id}/folder`);
        const loose = await read<{ lists: Item[] }>(`/space/${space.id}/list`);
        counts.folders += folders.length;
        counts.loose_lists += loose.lists.length;
        lists.push(...loose.lists);
        for (const folder of folders) {
          const inside = await read<{ lists: Item[] }>(`/folder/${folder.id}/list`);
          counts.folder_lists += inside.lists.length;
          lists.push(...inside.lists);
        }
      }
    }
    for (const [name, count] of Object.entries(counts)) assert.is(count, expected[name], name);

    const tasks = new Map<string, TaskItem>();
    const found: { [id: string]: unknown } = {};
    for (const list of lists) {
      let pages = 0;
      let count = 0;
      for (const archived of [false, true]) {
        let last = false;
        for (let number = 0; !last; number++) {
          const query = `page=${number}&archived=${archived}&include_closed=true&subtasks=true&include_markdown_description=true`;
          const page = await read<{ tasks: TaskItem[]; last_page: boolean }>(
            `/list/${list.id}/task?${query}`,
          );
          for (const task of page.tasks) tasks.set(task.id, task);
          assert.ok(page.tasks.every((task) => task.archived === archived));
          count += page.tasks.length;
          last = page.last_page;
          pages += 1;
        }
      }
      found[list.id] = { name: list.name, tasks: count, pages };
    }
    assert.equal(found, expected.lists);
    assert.is(tasks.size, expected.tasks, "no task is listed twice");
    assert.is([...tasks.values()].filter((task) => task.archived).length, expected.archived_tasks);

    const depths: { [depth: string]: number } = {};
    const links = new Set<string>();
    const dependencies = new Set<string>();
    const orphans: string[] = [];
    for (const task of tasks.values()) {
      let depth = 0;
      for (let at: TaskItem | undefined = task; at?.parent; at = tasks.get(at.parent)) depth += 1;
      depths[depth] = (depths[depth] ?? 0) + 1;
      if (task.parent !== null && !tasks.has(task.parent)) orphans.push(task.id);
      for (const { task_id, link_id } of task.linked_tasks) {
        links.add(`${task_id} ${link_id}`);
        for (const end of [task_id, link_id]) {
          const other = tasks.get(end);
          if (other)
            assert.ok(
              other.linked_tasks.some((link) => link.task_id === task_id && link.link_id === link_id),
            );
        }
      }
    }
    for (const task of tasks.values()) {
      for (const { task_id, depends_on } of task.dependencies) {
        dependencies.add(`${task_id} ${depends_on}`);
        for (const end of [task_id, depends_on])
          assert.ok(
            tasks.get(end)?.dependencies.some((one) => one.task_id === task_id),
            "at both ends",
          );
      }
    }
    assert.equal([...dependencies].sort(), expected.dependencies_waiting_first);
    assert.is(dependencies.size, expected.dependencies);
    const every = [...tasks.values()];
    const checklists = every.flatMap((task) => task.checklists);
    assert.is(checklists.length, expected.checklists);
    assert.is(checklists.flatMap(({ items }) => items).length, expected.checklist_items);
    assert.is(every.flatMap(({ watchers }) => watchers).length, expected.watchers);
    const estimates = every.flatMap((task) => task.time_estimate ?? []);
    assert.is(estimates.length, expected.tasks_with_estimate);
    assert.is(
      estimates.reduce((sum, estimate) => sum + Number(estimate), 0),
      expected.estimated_milliseconds,
    );
    const tracked = every.filter(({ time_spent = 0 }) => time_spent > 0);
    assert.is(tracked.length, expected.tracked_tasks);
    let milliseconds = 0;
    for (const { id, time_spent } of tracked) {
      const { data } = await read<{ data: { time: number }[] }>(`/task/${id}/time`);
      const sum = data.reduce((so, { time }) => so + time, 0);
      assert.is(sum, time_spent);
      milliseconds += sum;
    }
    assert.is(milliseconds, expected.tracked_milliseconds);
    assert.equal(depths, expected.tasks_by_depth);
    assert.equal(orphans, expected.tasks_with_parent_that_no_list_delivers);
    assert.is(links.size, expected.links);

    let comments = 0;
    const hashes: { [url: string]: string | null } = {};
    for (const task of tasks.values()) {
      const ids = new Set<string>();
      let previous: CommentItem | undefined;
      for (let size = 25; size === 25; ) {
        const query: string = previous ? `?start_id=${previous.id}&start=${previous.date}` : "";
        const page = await read<{ comments: CommentItem[] }>(`/task/${task.id}/comment${query}`);
        for (const comment of page.comments) {
          assert.ok(!previous || Number(previous.date) >= Number(comment.date), "newest first");
          ids.add(comment.id);
          previous = comment;
        }
        size = page.comments.length;
      }
      comments += ids.size;
      const long = expected.comments_of_long_talks[task.id];
      if (long !== undefined) assert.is(ids.size, long, task.name);

      const { attachments } = await read<{ attachments: { url: string; size: number }[] }>(
        `/task/${task.id}`,
      );
      for (const { url, size } of attachments) {
        const { status, bytes } = await fetchBytes(url);
        if (status === 200) assert.is(bytes.length, size, url);
        hashes[url] = status === 200 ? createHash("sha256").update(bytes).digest("hex") : null;
      }
    }
    assert.is(comments, expected.comments);
    assert.equal(hashes, expected.attachment_sha256);
    assert.is(Object.keys(hashes).length, expected.attachments);
    assert.is(
      Object.values(hashes).filter((hash) => hash === null).length,
      expected.attachments_that_are_gone,
    );
  } finally {
    await dispatcher.close();
    await replay.close();
  }
});

test.run();
