import { fillFields } from "./custom-fields.ts";
import { createTaskMaker, fillList } from "./make-tasks.ts";
import { filesOfEveryKind } from "./scenario-files.ts";
import { longTalks } from "./scenario-talk.ts";
import { hardTexts } from "./scenario-texts.ts";
import { treesAndLinks } from "./scenario-tree.ts";
import type { Task } from "./task.ts";
import { type List, listsOf, makeSpaces, type Space } from "./workspace.ts";

export interface Workspace {
  spaces: Space[];
  lists: List[];
  /** All tasks, oldest first. */
  tasks: Task[];
  tasksOf(list: List): Task[];
}

/** Makes the whole Workspace; the same seed makes the same one. */
export function makeWorkspace(seed: string): Workspace {
  const spaces = makeSpaces();
  const lists = listsOf(spaces);
  const maker = createTaskMaker(seed);
  const ordinary = lists.flatMap((list) => fillList(seed, maker, list));
  const tasks = [
    ...ordinary,
    ...hardTexts(maker, spaces),
    ...treesAndLinks(maker, spaces, ordinary),
    ...longTalks(seed, maker, spaces),
    ...filesOfEveryKind(seed, maker, spaces, ordinary),
  ];
  for (const task of tasks) fillFields(seed, task);
  const byList = Map.groupBy(tasks, (task) => task.list);
  return { spaces, lists, tasks, tasksOf: (list) => byList.get(list) ?? [] };
}
