import type { Json } from "../../../runtime/cassette/index.ts";
import { hashOf } from "./files.ts";
import type { Workspace } from "./make-workspace.ts";
import { depthOf } from "./task.ts";
import { otherTeam, team } from "./workspace.ts";
import { fileUrl } from "./write-task.ts";

/** What an undisturbed walk over the whole cassette must find; it is written to `expected.json`. */
export async function countWorkspace(
  workspace: Workspace,
  pagesOf: (listId: string) => number,
): Promise<Json> {
  const { spaces, lists, tasks, tasksOf } = workspace;
  const ids = new Set(tasks.map(({ id }) => id));
  const links = new Map(
    tasks.flatMap(({ links: own }) => own.map((link) => [`${link.task} ${link.other}`, link])),
  );
  const depths: { [depth: string]: number } = {};
  for (const task of tasks) {
    const depth = String(depthOf(task));
    depths[depth] = (depths[depth] ?? 0) + 1;
  }
  const files = tasks.flatMap((task) => task.files);
  const talkative = tasks.filter(({ comments }) => comments.length >= 25);
  const orphans = tasks.filter(({ parent }) => typeof parent === "string");
  return {
    teams: { [team.id]: spaces.length, [otherTeam.id]: 0 },
    spaces: spaces.length,
    folders: spaces.reduce((sum, space) => sum + space.folders.length, 0),
    loose_lists: spaces.reduce((sum, space) => sum + space.loose.length, 0),
    folder_lists: lists.length - spaces.reduce((sum, space) => sum + space.loose.length, 0),
    lists: Object.fromEntries(
      lists.map((list) => [
        list.id,
        { name: list.name, tasks: tasksOf(list).length, pages: pagesOf(list.id) },
      ]),
    ),
    tasks: tasks.length,
    archived_tasks: tasks.filter(({ archived }) => archived).length,
    closed_or_done_tasks: tasks.filter(({ status }) => status.type === "done" || status.type === "closed")
      .length,
    tasks_by_depth: depths,
    tasks_with_parent_that_no_list_delivers: orphans.map(({ id }) => id),
    open_tasks_under_closed_parents: tasks.filter(
      (task) =>
        typeof task.parent === "object" &&
        task.parent?.status.type === "closed" &&
        task.status.type !== "closed",
    ).length,
    comments: tasks.reduce((sum, { comments }) => sum + comments.length, 0),
    comments_of_long_talks: Object.fromEntries(talkative.map(({ id, comments }) => [id, comments.length])),
    links: links.size,
    links_to_tasks_that_no_list_delivers: [...links.values()].filter(({ other }) => !ids.has(other)).length,
    dependencies: new Set(tasks.flatMap(({ dependencies }) => dependencies)).size,
    dependencies_waiting_first: [
      ...new Set(
        tasks.flatMap(({ dependencies }) => dependencies.map((one) => `${one.task} ${one.dependsOn}`)),
      ),
    ].sort(),
    checklists: tasks.reduce((sum, { checklists }) => sum + checklists.length, 0),
    checklist_items: tasks.reduce(
      (sum, { checklists }) => sum + checklists.reduce((count, { items }) => count + items.length, 0),
      0,
    ),
    watchers: tasks.reduce((sum, { watchers }) => sum + watchers.length, 0),
    tasks_with_estimate: tasks.filter(({ estimate }) => estimate !== null).length,
    estimated_milliseconds: tasks.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
    tracked_tasks: tasks.filter(({ spent }) => (spent ?? 0) > 0).length,
    tracked_milliseconds: tasks.reduce((sum, { spent }) => sum + (spent ?? 0), 0),
    attachments: files.length,
    attachments_that_are_gone: files.filter(({ body }) => body === null).length,
    attachment_bytes: files.reduce((sum, { body, size }) => sum + (body === null ? 0 : size), 0),
    attachment_sha256: Object.fromEntries(
      await Promise.all(files.map(async (file) => [fileUrl(file), await hashOf(file)])),
    ),
  };
}
