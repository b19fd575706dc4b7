import type { Json } from "../../../runtime/cassette/index.ts";
import { fieldsOf } from "./custom-fields.ts";
import type { AttachedFile } from "./files.ts";
import { createRandom } from "./random.ts";
import { type Task, topOf } from "./task.ts";
import { plain } from "./words.ts";
import { type Status, team } from "./workspace.ts";
import { writeUser } from "./write-user.ts";

type Record = { [key: string]: Json };

const priorities: { [id: number]: Record } = {
  1: { color: "#f50000", id: "1", orderindex: "1", priority: "urgent" },
  2: { color: "#f8ae00", id: "2", orderindex: "2", priority: "high" },
  3: { color: "#6fddff", id: "3", orderindex: "3", priority: "normal" },
  4: { color: "#d8d8d8", id: "4", orderindex: "4", priority: "low" },
};

/** A task as `/list/{id}/task` writes it, with its Markdown. */
export function writeListedTask(task: Task): Record {
  const { text_content, description, ...rest } = writeTask(
    task,
    task.estimate === null ? null : String(task.estimate),
  );
  return {
    id: task.id,
    custom_id: task.customId,
    custom_item_id: task.itemId,
    name: task.name,
    text_content: text_content ?? null,
    description: description ?? null,
    markdown_description: task.markdown,
    ...rest,
  };
}

/** A task as `/task/{id}` writes it: no Markdown without the flag, and its attachments, which only stand here. */
export function writeDetailedTask(task: Task): Record {
  return { ...writeTask(task, task.estimate), attachments: task.files.map((file) => writeFile(task, file)) };
}

function writeTask(task: Task, estimate: Json): Record {
  const text = task.markdown === null ? null : plain(task.markdown);
  const { id, name, hidden } = task.list.folder;
  const folder: Record = { id, name, hidden, access: true };
  return {
    id: task.id,
    custom_id: task.customId,
    custom_item_id: task.itemId,
    name: task.name,
    text_content: text,
    description: text,
    status: writeStatus(task.status),
    orderindex: `${task.created % 1_000_000}.00000000000000000000000000000000`,
    date_created: String(task.created),
    date_updated: String(task.updated),
    date_closed: textOrNull(task.closed),
    date_done: textOrNull(task.done),
    archived: task.archived,
    creator: task.creator === null ? null : writeUser(task.creator),
    assignees: task.assignees.map(writeUser),
    group_assignees: [],
    watchers: task.watchers.map(writeUser),
    checklists: writeChecklists(task),
    tags: task.tags.map((tag) => ({ name: tag, tag_fg: "#800000", tag_bg: "#bf55ec", creator: 81200101 })),
    parent: typeof task.parent === "string" ? task.parent : (task.parent?.id ?? null),
    top_level_parent: topOf(task),
    priority: task.priority === null ? null : (priorities[task.priority] ?? null),
    due_date: textOrNull(task.due),
    start_date: textOrNull(task.start),
    points: task.points,
    time_estimate: estimate,
    // Only there for tasks with time entries.
    ...(task.spent === null ? {} : { time_spent: task.spent }),
    custom_fields: fieldsOf(task.list).map((field) => ({
      ...field,
      // A field that is not set has no `value` at all.
      ...(Object.hasOwn(task.fields, field.name)
        ? { value: task.fields[field.name] ?? null, value_richtext: "" }
        : {}),
    })),
    dependencies: task.dependencies.map(({ task: waiting, dependsOn, at }) => ({
      task_id: waiting,
      depends_on: dependsOn,
      type: 1,
      date_created: String(at),
      userid: "81200102",
      workspace_id: team.id,
      chain_id: null,
    })),
    linked_tasks: task.links.map(({ task: from, other, at, by }) => ({
      task_id: from,
      link_id: other,
      date_created: String(at),
      userid: String(by.id),
      workspace_id: team.id,
    })),
    locations: task.itemId === 1 ? [{ id: "901210000301", name: "Launch plan: summer timetable" }] : [],
    team_id: team.id,
    url: `https://app.clickup.com/t/${task.id}`,
    sharing: {
      public: false,
      public_share_expires_on: null,
      public_fields: ["assignees", "priority"],
      token: null,
      seo_optimized: false,
    },
    permission_level: "create",
    list: { id: task.list.id, name: task.list.name, access: true },
    project: folder,
    folder,
    space: { id: task.list.space.id },
  };
}

/** A status in the vendor's shape. */
export function writeStatus(status: Status): Record {
  return { ...status };
}

function textOrNull(moment: number | null): string | null {
  return moment === null ? null : String(moment);
}

function writeChecklists(task: Task): Json[] {
  return task.checklists.map(({ name, items }, index) => {
    const random = createRandom(`checklist ${task.id} ${name}`);
    const id = random.uuid();
    const ids = new Map(items.map((item) => [item.name, random.uuid()]));
    return {
      id,
      task_id: task.id,
      name,
      date_created: String(task.created),
      orderindex: index,
      creator: 81200101,
      resolved: items.filter(({ done }) => done).length,
      unresolved: items.filter(({ done }) => !done).length,
      items: items.map((item, position) => ({
        id: ids.get(item.name) ?? null,
        name: item.name,
        orderindex: position,
        assignee: null,
        group_assignee: null,
        resolved: item.done,
        parent: item.inside === undefined ? null : (ids.get(item.inside) ?? null),
        date_created: String(task.created),
        children: [],
      })),
    };
  });
}

/** Where a file's bytes are; no token is needed there. */
export function fileUrl(file: AttachedFile): string {
  return `https://t${team.id}.p.clickup-attachments.com/t${team.id}/${file.uuid}/${encodeURIComponent(file.title ?? "file")}`;
}

function writeFile(task: Task, file: AttachedFile): Record {
  const url = fileUrl(file);
  return {
    id: file.extension === "" ? file.uuid : `${file.uuid}.${file.extension}`,
    date: file.at,
    title: file.title,
    type: 1,
    source: 1,
    version: 0,
    extension: file.extension,
    thumbnail_small: null,
    thumbnail_medium: null,
    thumbnail_large: null,
    is_folder: null,
    mimetype: file.mimetype,
    hidden: false,
    parent_id: task.id,
    size: file.size,
    total_comments: 0,
    resolved_comments: 0,
    user: writeUser(file.user),
    deleted: false,
    orientation: null,
    url,
    email_data: null,
    url_w_query: `${url}?view=open`,
    url_w_host: url,
  };
}
