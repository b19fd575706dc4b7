import { acceptsOrLifts } from "./containers.ts";
import type { LossList } from "./losses.ts";
import type { Block, Inline, List, ListItem, Task, TaskList } from "./tree.ts";

/**
 * A list as a sequence of legal blocks. Items with and without check boxes become lists of their own, because Jira
 * mixes them in none. Where an item holds a block that cannot stand in it, the list ends, the block and what followed
 * it in the item stand by themselves, and the list goes on (an ordered one with its next number).
 *
 * @param normaliseChildren normalises the blocks of one item.
 */
export function normaliseList(
  list: List,
  normaliseChildren: (children: readonly Block[]) => Block[],
  losses: LossList,
): Block[] {
  const result: Block[] = [];
  let items: ListItem[] = [];
  let tasks: (Task | TaskList)[] = [];
  let start = list.start;

  const endRun = () => {
    if (items.length > 0) result.push({ kind: "list", ordered: list.ordered, start, items });
    if (tasks.length > 0) result.push({ kind: "tasks", items: tasks });
    items = [];
    tasks = [];
  };

  list.items.forEach((item, index) => {
    const children = normaliseChildren(item.children);
    if (item.checked === undefined) {
      if (tasks.length > 0) endRun();
      if (items.length === 0) start = Math.max(0, list.start + index);
      const split = splitItem(children, losses);
      if (split.inside.length > 0 || split.lifted.length === 0)
        items.push({ children: startable(split.inside) });
      if (split.lifted.length > 0) endRun();
      for (const block of split.lifted) result.push(block);
    } else {
      if (items.length > 0) endRun();
      const split = splitTask(item.checked, children, losses);
      tasks.push(...split.inside);
      if (split.lifted.length > 0) endRun();
      for (const block of split.lifted) result.push(block);
    }
  });
  endRun();
  return result;
}

interface Split<Part> {
  readonly inside: Part[];
  readonly lifted: Block[];
}

function splitItem(children: readonly Block[], losses: LossList): Split<Block> {
  const end = children.findIndex((child) => !acceptsOrLifts("item", child, losses));
  return end === -1
    ? { inside: [...children], lifted: [] }
    : { inside: children.slice(0, end), lifted: children.slice(end) };
}

/** Jira's editor wants an item to begin with a paragraph or code, also where its schema does not say so. */
function startable(children: Block[]): Block[] {
  const first = children[0];
  return first?.kind === "paragraph" || first?.kind === "code"
    ? children
    : [{ kind: "paragraph", children: [] }, ...children];
}

/** A check box holds one line of text; tasks below it become its sibling, anything else is lifted out. */
function splitTask(checked: boolean, children: readonly Block[], losses: LossList): Split<Task | TaskList> {
  const inlines: Inline[] = [];
  const nested: TaskList[] = [];
  let end = 0;
  for (const child of children) {
    if (child.kind === "paragraph" && nested.length === 0) {
      if (inlines.length > 0) inlines.push({ kind: "break" });
      for (const inline of child.children) inlines.push(inline);
    } else if (child.kind === "tasks") {
      nested.push(child);
    } else {
      losses.add("nesting", "What stood below a check box and was no check box was moved after it.");
      break;
    }
    end += 1;
  }
  return { inside: [{ kind: "task", checked, children: inlines }, ...nested], lifted: children.slice(end) };
}
