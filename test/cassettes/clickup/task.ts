import type { Json } from "../../../runtime/cassette/index.ts";
import type { AttachedFile } from "./files.ts";
import type { User } from "./people.ts";
import type { List, Status } from "./workspace.ts";

/** A task before it is written in the vendor's shapes. Times are milliseconds since the epoch. */
export interface Task {
  id: string;
  customId: string | null;
  /** 0 task, 1 milestone, others the Workspace's own types. */
  itemId: number | null;
  list: List;
  name: string;
  /** Empty or missing descriptions are written in different ways by the vendor. */
  markdown: string | null;
  status: Status;
  created: number;
  updated: number;
  done: number | null;
  closed: number | null;
  archived: boolean;
  creator: User | null;
  assignees: User[];
  watchers: User[];
  tags: string[];
  /** A task of the cassette, or the id of one that no list delivers. */
  parent: Task | string | null;
  priority: 1 | 2 | 3 | 4 | null;
  due: number | null;
  start: number | null;
  points: number | null;
  estimate: number | null;
  spent: number | null;
  /** Values of custom fields by the field's name; fields without one are written without `value`. */
  fields: { [name: string]: Json };
  checklists: { name: string; items: { name: string; done: boolean; inside?: string }[] }[];
  dependencies: { task: string; dependsOn: string; at: number }[];
  links: Link[];
  files: AttachedFile[];
  comments: Remark[];
}

/** A link as both of its ends carry it. */
export interface Link {
  task: string;
  other: string;
  at: number;
  by: User;
}

export interface Remark {
  id: string;
  text: string;
  user: User;
  at: number;
  resolved: boolean;
  assignee: User | null;
  reactions: { emoji: string; user: User }[];
  replies: number;
}

/** How many parents stand above a task within the cassette. */
export function depthOf(task: Task): number {
  return task.parent === null ? 0 : typeof task.parent === "string" ? 1 : 1 + depthOf(task.parent);
}

/** The id of the task at the top, or null for a task without a parent. */
export function topOf(task: Task): string | null {
  if (task.parent === null) return null;
  if (typeof task.parent === "string") return task.parent;
  return topOf(task.parent) ?? task.parent.id;
}

/** Moves a task to the status of its list that has this name. @throws when the list has none such. */
export function setStatus(task: Task, name: string): void {
  const status = task.list.statuses.find((each) => each.status === name);
  if (!status) throw new Error(`The list "${task.list.name}" has no status "${name}".`);
  task.status = status;
  const ended = task.updated;
  task.done = status.type === "done" || status.type === "closed" ? ended : null;
  task.closed = status.type === "closed" ? ended : null;
}
