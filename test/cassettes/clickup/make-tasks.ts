import { guest, members, removed, robot } from "./people.ts";
import { createRandom, type Random } from "./random.ts";
import { type Remark, setStatus, type Task } from "./task.ts";
import { makeMarkdown, makeRemark, makeTitle } from "./words.ts";
import type { List } from "./workspace.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2025-01-07T08:00:00Z: the day this Workspace was opened. */
const OPENED = 1_736_236_800_000;

/** Makes ids and moments that never repeat, and empty tasks around them. */
export function createTaskMaker(seed: string) {
  const random = createRandom(`${seed} identities`);
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  let remarkId = 90120000100000;
  let clock = OPENED;

  const taskId = (): string => {
    for (;;) {
      const id = `86e${random.letters(6, "0123456789abcdefghjkmnpqrtuvwxyz")}`;
      if (!used.has(id)) {
        used.add(id);
        return id;
      }
    }
  };

  return {
    taskId,

    /** A task with nothing set but what every task has. */
    task(list: List, name: string): Task {
      clock += random.whole(20, 900) * 60_000 + random.whole(0, 59_999);
      const status = list.statuses[0];
      if (!status) throw new Error(`The list "${list.name}" has no statuses.`);
      const number = (numbers.get(list.prefix ?? "") ?? 100) + 1;
      if (list.prefix) numbers.set(list.prefix, number);
      return {
        id: taskId(),
        customId: list.prefix ? `${list.prefix}-${number}` : null,
        itemId: 0,
        list,
        name,
        markdown: "",
        status,
        created: clock,
        updated: clock,
        done: null,
        closed: null,
        archived: false,
        creator: members[0] ?? null,
        assignees: [],
        watchers: [],
        tags: [],
        parent: null,
        priority: null,
        due: null,
        start: null,
        points: null,
        estimate: null,
        spent: null,
        fields: {},
        checklists: [],
        dependencies: [],
        links: [],
        files: [],
        comments: [],
      };
    },

    /** A comment on a task, `after` milliseconds after the task was made. */
    remark(task: Task, text: string, user: Remark["user"], after: number): Remark {
      remarkId += random.whole(3, 4000);
      const at = task.created + after;
      const made: Remark = {
        id: String(remarkId),
        text,
        user,
        at,
        resolved: false,
        assignee: null,
        reactions: [],
        replies: 0,
      };
      task.comments.push(made);
      task.updated = Math.max(task.updated, at);
      return made;
    },
  };
}

export type TaskMaker = ReturnType<typeof createTaskMaker>;

const tags = [
  "ios",
  "android",
  "needs design",
  "q3 goals",
  "Customer Request",
  "a11y",
  "🔥 hot",
  "tech-debt",
  "عاجل",
];

/** Fills a list with its ordinary tasks, some of them sub-tasks of others. */
export function fillList(seed: string, maker: TaskMaker, list: List): Task[] {
  const random = createRandom(`${seed} list ${list.id}`);
  const tasks: Task[] = [];
  for (let index = 0; index < list.fill; index++) {
    const task = maker.task(list, makeTitle(random, list.theme));
    const elders = tasks.filter((each) => each.parent === null || typeof each.parent === "object");
    if (elders.length > 3 && random.chance(0.28)) {
      const parent = random.pick(elders.slice(-12));
      if (parent.parent === null || (typeof parent.parent === "object" && parent.parent.parent === null)) {
        task.parent = parent;
      }
    }
    dress(random, maker, task);
    tasks.push(task);
  }
  return tasks;
}

/** Sets what ordinary tasks have, and leaves as much of it empty as people do. */
function dress(random: Random, maker: TaskMaker, task: Task): void {
  task.markdown = makeMarkdown(random);
  task.updated = task.created + random.whole(1, 40 * 24) * HOUR + random.whole(0, 59) * 1000;
  task.creator = random.chance(0.03)
    ? removed
    : random.chance(0.02)
      ? robot
      : random.chance(0.04)
        ? guest
        : random.pick(members);
  const several = random.chance(0.15) ? 2 : random.chance(0.7) ? 1 : 0;
  for (let index = 0; index < several; index++) {
    const someone = random.chance(0.02) ? removed : random.pick(members);
    if (!task.assignees.includes(someone)) task.assignees.push(someone);
  }
  // ClickUp lets creators and assignees watch their tasks; its robot watches nothing.
  task.watchers = [...new Set([task.creator, ...task.assignees])].flatMap((user) =>
    user !== null && user.id > 0 ? [user] : [],
  );
  setStatus(task, random.pick(task.list.statuses).status);
  if (random.chance(0.55)) task.priority = random.pick([1, 2, 2, 3, 3, 3, 4] as const);
  if (random.chance(0.4)) task.tags = [random.pick(tags)];
  if (random.chance(0.1)) task.tags.push("needs design");
  task.tags = [...new Set(task.tags)];
  // Due dates without a time of day are stored at 04:00 in the zone of the one who set them.
  if (random.chance(0.35))
    task.due =
      Math.floor(task.created / DAY) * DAY +
      random.whole(3, 60) * DAY +
      random.pick([2, 3, 4, 11, 22]) * HOUR;
  if (task.due !== null && random.chance(0.3)) task.start = task.due - random.whole(1, 9) * DAY;
  if (random.chance(0.25)) task.points = random.pick([0, 0.5, 1, 2, 3, 5, 8, 13]);
  if (random.chance(0.2)) task.estimate = random.whole(1, 40) * HOUR;
  if (random.chance(0.15)) task.spent = random.whole(1, 3000) * 60_000;
  const remarks = random.chance(0.35) ? random.whole(1, 4) : 0;
  for (let index = 0; index < remarks; index++) {
    const author = random.chance(0.04) ? removed : random.pick(members);
    const remark = maker.remark(
      task,
      makeRemark(random),
      author,
      random.whole(1, 30 * 24) * HOUR + index * 1000,
    );
    if (random.chance(0.1))
      remark.reactions.push({ emoji: random.pick(["thumbsup", "tada", "eyes"]), user: random.pick(members) });
    remark.resolved = random.chance(0.05);
  }
}
