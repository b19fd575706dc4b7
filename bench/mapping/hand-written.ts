import type { Task } from "./tasks.ts";

const statuses: Readonly<Record<string, string>> = {
  "to do": "To Do",
  "in progress": "In Progress",
  "in review": "In Review",
  complete: "Done",
};
const statusTypes: Readonly<Record<string, string>> = {
  open: "To Do",
  custom: "In Progress",
  done: "Done",
  closed: "Done",
};
const priorities: Readonly<Record<string, string>> = {
  urgent: "Highest",
  high: "High",
  normal: "Medium",
  low: "Low",
};

/** The sixteen fields of `mapping.importer` as a programmer would write them by hand, without a word about errors. */
export function mapByHand(task: Task): Record<string, unknown> {
  const assignee = task.assignees[0];
  const labels = task.tags.map(({ name }) => slug(name)).filter((label) => label !== "");
  const points = task.points ?? numberOf(task.custom_fields.find(({ name }) => name === "Points")?.value);
  return {
    summary: task.name.trim() || "Untitled task",
    level: task.parent === null ? "standard" : "subtask",
    status:
      statuses[task.status.status.trim().toLowerCase()] ??
      statusTypes[task.status.type.trim().toLowerCase()] ??
      "To Do",
    priority: (task.priority && priorities[task.priority.priority.trim().toLowerCase()]) ?? "Medium",
    reporter: { id: String(task.creator.id), email: task.creator.email, name: task.creator.username },
    assignee: assignee && { id: String(assignee.id), email: assignee.email },
    labels: labels.length > 0 ? [...new Set(labels)] : undefined,
    created: isoDateTime(task.date_created),
    updated: isoDateTime(task.date_updated),
    due: task.due_date === null ? undefined : isoDateTime(task.due_date)?.slice(0, 10),
    parent: task.parent === null ? undefined : { entity: "issue", stream: "tasks", id: task.parent },
    "Story Points": points,
    "Task ID": task.custom_id ?? task.id,
    List: task.list.name,
    Address: task.url,
    Notes: task.text_content,
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function isoDateTime(milliseconds: string): string | undefined {
  const number = Number(milliseconds);
  return Number.isFinite(number) ? new Date(number).toISOString() : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
