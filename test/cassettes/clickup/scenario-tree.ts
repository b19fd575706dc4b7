import type { TaskMaker } from "./make-tasks.ts";
import { person } from "./people.ts";
import { setStatus, type Task } from "./task.ts";
import { type List, listNamed, type Space } from "./workspace.ts";

const DAY = 86_400_000;

/** Parents and children of every kind, links and dependencies between tasks. */
export function treesAndLinks(maker: TaskMaker, spaces: readonly Space[], ordinary: readonly Task[]): Task[] {
  const made: Task[] = [];
  const add = (list: List, name: string, more: Partial<Task> = {}): Task => {
    const task = Object.assign(maker.task(list, name), more);
    made.push(task);
    return task;
  };
  const close = (task: Task, status: string): void => {
    task.updated = task.created + 3 * DAY;
    setStatus(task, status);
  };
  const backlog = listNamed(spaces, "Sprint Backlog");
  const inbox = listNamed(spaces, "Inbox");
  const onCall = listNamed(spaces, "On-call");

  // Three levels below the top, the top closed, one of the leaves still open.
  const top = add(backlog, "Offline tickets", { priority: 2, points: 21, assignees: [person("Ada")] });
  close(top, "complete");
  const first = add(backlog, "Store tickets on the phone", { parent: top });
  close(first, "complete");
  const second = add(backlog, "Encrypt the ticket store", { parent: first, assignees: [person("Grace")] });
  add(backlog, "Rotate the key when the phone's lock changes", {
    parent: second,
    assignees: [person("Linus")],
  });
  add(backlog, "Show stored tickets without a connection", { parent: top, assignees: [person("Sofia")] });

  // A parent in another list, one that is archived there, and one that no list delivers.
  const wall = add(inbox, "Everything about night ferries");
  add(backlog, "Night ferry: cabins in the seat map", { parent: wall });
  add(backlog, "Left over from an archived project", { parent: maker.taskId() });
  add(backlog, "Old experiment, archived", { archived: true, parent: wall });
  const archived = add(listNamed(spaces, "A/B tests"), "Green button, archived", { archived: true });
  add(listNamed(spaces, "A/B tests"), "Child of an archived test", { parent: archived });

  const link = (a: Task, b: Task | string): void => {
    const other = typeof b === "string" ? b : b.id;
    const made = { task: a.id, other, at: a.created + DAY, by: person("Grace") };
    a.links.push(made);
    if (typeof b !== "string") b.links.push(made);
  };
  const depend = (waiting: Task, on: Task): void => {
    const made = { task: waiting.id, dependsOn: on.id, at: waiting.created + DAY };
    waiting.dependencies.push(made);
    on.dependencies.push(made);
  };
  const runbook = add(onCall, "Runbook: ticket store is unreadable", {
    markdown: "Linked with the work that caused it.",
  });
  link(first, runbook);
  link(runbook, second);
  link(top, wall);
  link(wall, runbook);
  // The other end is in a Space that the token cannot see.
  link(wall, maker.taskId());
  depend(second, first);
  depend(runbook, second);

  const app = ordinary.filter((task) => task.list === backlog);
  for (let index = 0; index + 40 < app.length; index += 6) {
    const from = app[index];
    const to = app[index + 40];
    if (from && to) (index % 18 === 0 ? depend : link)(from, to);
  }
  return made;
}
