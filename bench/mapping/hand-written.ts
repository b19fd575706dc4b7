import type { CustomValue, Loss, MapResult } from "../../runtime/engine/mapping/index.ts";
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

/**
 * `mapping.importer` as a programmer would write it by hand: the same issue with its sixteen fields and the same losses,
 * with what Jira asks of them (one line of at most 255 characters), and no check of what the tasks always hold.
 */
export function mapByHand(task: Task): MapResult {
  const losses: Loss[] = [];
  const fields: Record<string, unknown> = {
    summary: line(task.name, "summary", losses) || "Untitled task",
    level: task.parent === null ? "standard" : "subtask",
    status:
      statuses[task.status.status.trim().toLowerCase()] ??
      statusTypes[task.status.type.trim().toLowerCase()] ??
      "To Do",
    priority: (task.priority && priorities[task.priority.priority.trim().toLowerCase()]) ?? "Medium",
    reporter: { id: String(task.creator.id), email: task.creator.email, name: task.creator.username },
  };
  const assignee = task.assignees[0];
  if (assignee !== undefined) fields.assignee = { id: String(assignee.id), email: assignee.email };
  const labels = task.tags.map(({ name }) => slug(name)).filter((label) => label !== "");
  if (labels.length > 0) fields.labels = [...new Set(labels)];
  const created = moment(task.date_created, "created", losses);
  if (created !== undefined) fields.created = created;
  const updated = moment(task.date_updated, "updated", losses);
  if (updated !== undefined) fields.updated = updated;
  const due = task.due_date === null ? undefined : moment(task.due_date, "due", losses);
  if (due !== undefined) fields.due = due.slice(0, 10);
  if (task.parent !== null) fields.parent = { entity: "issue", stream: "tasks", id: task.parent };
  const custom: CustomValue[] = [];
  const points = task.points ?? numberOf(task.custom_fields.find(({ name }) => name === "Points")?.value);
  if (points !== undefined) custom.push({ name: "Story Points", type: "number", value: points });
  const add = (name: string, type: string, text: string): void => {
    const value = line(text, `field:${name}`, losses);
    if (value !== "") custom.push({ name, type, value });
  };
  add("Task ID", "text", task.custom_id ?? task.id);
  add("List", "text", task.list.name);
  custom.push({ name: "Address", type: "url", value: task.url });
  add("Notes", "text", task.text_content);
  return { kind: "mapped", issue: { key: task.id, fields, custom, parts: [] }, losses };
}

function line(text: string, target: string, losses: Loss[]): string {
  const whole = text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim();
  if (whole.length <= 255) return whole;
  losses.push({ code: "cut", target, message: `${whole.length} characters were cut to 255` });
  return whole.slice(0, 255).trimEnd();
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function moment(milliseconds: string, target: string, losses: Loss[]): string | undefined {
  const number = Number(milliseconds);
  if (Number.isFinite(number)) return new Date(number).toISOString();
  const message = `${JSON.stringify(milliseconds)} is not a number of milliseconds since 1970`;
  losses.push({ code: "conversion-failed", target, message });
  return undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
