import type { Exchange, Json, RecordedResponse } from "../../../runtime/cassette/index.ts";
import { fieldsOf } from "./custom-fields.ts";
import type { Workspace } from "./make-workspace.ts";
import type { Task } from "./task.ts";
import { type List, otherTeam, team } from "./workspace.ts";
import { newestFirst, writeComment } from "./write-comment.ts";
import { fileUrl, writeDetailedTask, writeListedTask } from "./write-task.ts";
import { writeTime } from "./write-time.ts";
import { writeFolders, writeLists, writeSpaces, writeTeams } from "./write-workspace.ts";

const api = "https://api.clickup.com/api/v2";
const FULL_PAGE = 100;
const COMMENTS = 25;

/** All exchanges of the cassette, by the name of the file that holds them. */
export function makeExchanges(workspace: Workspace): Map<string, Exchange[]> {
  const { spaces, lists, tasks, tasksOf } = workspace;
  const count = (list: List): number => tasksOf(list).length;
  const groups = new Map<string, Exchange[]>();
  groups.set("workspace", [
    get("/team", writeTeams()),
    get(`/team/${team.id}/space`, writeSpaces(spaces)),
    get(`/team/${otherTeam.id}/space`, writeSpaces([])),
    ...spaces.flatMap((space) => [
      get(`/space/${space.id}/folder`, writeFolders(space, count)),
      get(`/space/${space.id}/list`, writeLists(space, count)),
      ...space.folders.map((folder) => get(`/folder/${folder.id}/list`, writeLists(folder, count))),
    ]),
    ...lists.map((list) =>
      get(`/list/${list.id}/field`, { fields: fieldsOf(list).map((field) => ({ ...field })) }),
    ),
  ]);
  for (const list of lists) {
    const own = newestTasksFirst(tasksOf(list));
    groups.set(`list-${list.id}-tasks`, [
      ...taskPages(
        list,
        own.filter(({ archived }) => !archived),
        false,
      ),
      ...taskPages(
        list,
        own.filter(({ archived }) => archived),
        true,
      ),
    ]);
    if (own.length === 0) continue;
    groups.set(
      `list-${list.id}-details`,
      own.map((task) => get(`/task/${task.id}`, writeDetailedTask(task))),
    );
    groups.set(`list-${list.id}-comments`, own.flatMap(commentPages));
    const tracked = own.filter(({ spent }) => (spent ?? 0) > 0);
    if (tracked.length > 0)
      groups.set(
        `list-${list.id}-time`,
        tracked.map((task) => get(`/task/${task.id}/time`, writeTime(task))),
      );
  }
  groups.set("files", tasks.flatMap(fileExchanges));
  return groups;
}

/** The order of `/list/{id}/task`: children often come before their parents. */
function newestTasksFirst(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => b.created - a.created);
}

/** Pages of the tasks that are archived, or of those that are not; only the latter come in pages of odd lengths. */
function taskPages(list: List, tasks: readonly Task[], archived: boolean): Exchange[] {
  const pages: Task[][] = [];
  let taken = 0;
  do {
    const size = (archived ? undefined : list.pages?.[pages.length]) ?? FULL_PAGE;
    pages.push(tasks.slice(taken, taken + size));
    taken += size;
  } while (taken < tasks.length);
  return pages.map((page, index) =>
    get(
      `/list/${list.id}/task?archived=${archived}&subtasks=true&include_closed=true&include_markdown_description=true&page=${index}`,
      {
        tasks: page.map(writeListedTask),
        last_page: index === pages.length - 1,
      },
    ),
  );
}

/** Pages of comments, newest first; a full last page is followed by an empty one. */
function commentPages(task: Task): Exchange[] {
  const remarks = newestFirst(task.comments);
  const exchanges: Exchange[] = [];
  for (let start = 0; ; start += COMMENTS) {
    const before = remarks[start - 1];
    const query = before ? `?start=${before.at}&start_id=${before.id}` : "";
    const page = remarks.slice(start, start + COMMENTS);
    exchanges.push(get(`/task/${task.id}/comment${query}`, { comments: page.map(writeComment) }));
    if (page.length < COMMENTS) return exchanges;
  }
}

function fileExchanges(task: Task): Exchange[] {
  return task.files.map((file) => {
    const response: RecordedResponse =
      file.body === null
        ? {
            status: 404,
            headers: { "content-type": "application/xml" },
            body: {
              text: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>`,
            },
          }
        : { status: 200, headers: { "content-type": file.mimetype }, body: file.body };
    return { request: { method: "GET", url: fileUrl(file) }, response };
  });
}

function get(path: string, json: Json): Exchange {
  return { request: { method: "GET", url: `${api}${path}` }, response: { status: 200, body: { json } } };
}
