import type { Json } from "../../../runtime/cassette/index.ts";
import { person } from "./people.ts";
import { createRandom } from "./random.ts";
import type { Task } from "./task.ts";
import type { List } from "./workspace.ts";
import { writeUser } from "./write-user.ts";

/** Definitions and values of custom fields; what a value looks like depends on the field's type. */
export interface CustomField {
  id: string;
  name: string;
  type: string;
  type_config: { [key: string]: Json };
  date_created: string;
  hide_from_guests: boolean;
  required: boolean;
}

const random = createRandom("custom fields");

function field(name: string, type: string, type_config: { [key: string]: Json } = {}): CustomField {
  return {
    id: random.uuid(),
    name,
    type,
    type_config,
    date_created: String(1_736_240_000_000 + random.whole(0, 9_000_000)),
    hide_from_guests: false,
    required: false,
  };
}

const option = (name: string, orderindex: number, color: string | null): Json => ({
  id: random.uuid(),
  name,
  color,
  orderindex,
});
const label = (text: string, color: string): { id: string; label: string; color: string } => ({
  id: random.uuid(),
  label: text,
  color,
});

const markets = [label("Germany", "#e50000"), label("Portugal", "#2ecd6f"), label("Île de Ré", "#04a9f4")];

const points = field("Points", "number");
const market = field("Markets", "labels", { options: markets });
const effort = field("Effort", "drop_down", {
  options: [option("Small", 0, "#2ecd6f"), option("Medium", 1, null), option("Large", 2, "#e50000")],
});
const product: CustomField[] = [
  points,
  effort,
  market,
  field("Reviewer", "users", { single_user: false, include_groups: true }),
  field("Spec", "url"),
  field("Go-live", "date"),
];
const bugs: CustomField[] = [
  field("Severity", "drop_down", {
    options: [
      option("Cosmetic", 0, "#b5bcc2"),
      option("Annoying", 1, "#f9ae27"),
      option("Blocks a sale 💸", 2, "#e50000"),
    ],
  }),
  field("Seen by customers", "checkbox"),
  field("Steps", "text"),
  field("Refunds", "currency", { precision: 2, currency_type: "EUR" }),
  field("Reporter's e-mail", "email"),
];
const ops: CustomField[] = [
  field("Region", "location"),
  field("Pager", "phone"),
  field("Rollout", "manual_progress", { start: 0, end: 100 }),
  field("Confidence", "emoji", { count: 5, code_point: "2b50" }),
];
const marketing: CustomField[] = [
  field("Points", "short_text"),
  field("Related tasks", "tasks"),
  field("Days left", "formula"),
];

/** The fields that stand on each task of a list. */
export function fieldsOf(list: List): CustomField[] {
  if (list.theme === "bugs") return bugs;
  if (list.theme === "ops" || list.theme === "japanese") return ops;
  return list.theme === "app" ? product : marketing;
}

/** Fills some of a task's custom fields with a value of their type. */
export function fillFields(seed: string, task: Task): void {
  const choices = createRandom(`${seed} fields ${task.id}`);
  for (const { name, type, type_config } of fieldsOf(task.list)) {
    if (task.fields[name] !== undefined || !choices.chance(0.3)) continue;
    const value = makeValue(type, type_config);
    if (value !== undefined) task.fields[name] = value;
  }

  function makeValue(type: string, config: { [key: string]: Json }): Json | undefined {
    switch (type) {
      // Numbers come as text or as numbers, depending on who wrote them last.
      case "number":
        return choices.chance(0.7) ? String(choices.pick([1, 2, 3, 5, 8])) : choices.pick([0.5, 1, 2]);
      // The value of a drop-down is the position of the option, not its id.
      case "drop_down":
        return choices.whole(0, (config.options as Json[]).length - 1);
      case "labels":
        return [choices.pick(markets).id];
      case "users":
        return [writeUser(person(choices.pick(["Grace", "Mei", "Bram"])))];
      case "url":
        return `https://docs.example.com/specs/${choices.whole(100, 999)}?from=clickup&lang=en`;
      case "date":
        return String(task.created + choices.whole(10, 90) * 86_400_000);
      case "checkbox":
        return choices.pick(["true", "false"]);
      case "text":
        return "1. Buy a return ticket\n2. Cancel the way back\n3. Look at the total";
      case "short_text":
        return choices.pick(["3", "about 5", "tbd"]);
      case "currency":
        return choices.pick(["12.5", 0, "1049.90"]);
      case "email":
        return "someone.on.the.pier@example.com";
      case "phone":
        return "+351 210 000 000";
      case "manual_progress":
        return { percent_completed: 0.4, current: "40" };
      case "emoji":
        return choices.whole(1, 5);
      case "location":
        return {
          location: { lat: 38.7072, lng: -9.1366 },
          place_id: "ChIJexampleTerreiroDoPaco",
          formatted_address: "Terreiro do Paço, 1100-148 Lisboa, Portugal",
        };
      default:
        return undefined;
    }
  }
}
