/** A task as ClickUp's API returns it, as far as the benchmark reads it. */
export interface Task {
  readonly id: string;
  readonly custom_id: string | null;
  readonly name: string;
  readonly text_content: string;
  readonly status: { readonly status: string; readonly type: string; readonly color: string };
  readonly date_created: string;
  readonly date_updated: string;
  readonly due_date: string | null;
  readonly creator: { readonly id: number; readonly username: string; readonly email: string };
  readonly assignees: readonly { readonly id: number; readonly email: string; readonly username: string }[];
  readonly tags: readonly { readonly name: string; readonly tag_fg: string }[];
  readonly parent: string | null;
  readonly priority: { readonly id: string; readonly priority: string } | null;
  readonly points: number | null;
  readonly custom_fields: readonly { readonly id: string; readonly name: string; readonly value?: string }[];
  readonly list: { readonly id: string; readonly name: string };
  readonly url: string;
}

const statuses = ["to do", "in progress", "in review", "complete", "waiting for vendor", "ideas"];
const types = ["open", "custom", "done", "closed"];
const priorities = ["urgent", "high", "normal", "low"];
const words = "harbour crane berth pilot tide signal ledger quay anchor buoy rope deck".split(" ");

/** A generator of 32-bit numbers (mulberry32): the same seed gives the same tasks. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` tasks; about one in two hundred has a date that is none. */
export function createTasks(count: number, seed: number): readonly Task[] {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const sometimes = <T>(share: number, make: () => T): T | null => (random() < share ? make() : null);
  const moment = (): string => String(1_500_000_000_000 + Math.floor(random() * 200_000_000_000));
  const person = () => {
    const id = Math.floor(random() * 500);
    return { id, username: `Person ${id}`, email: `person${id}@example.com` };
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index.toString(36)}`,
    custom_id: sometimes(0.2, () => `OPS-${index}`),
    name: `  ${pick(words)} ${pick(words)} ${index} `,
    text_content: Array.from({ length: 25 }, () => pick(words)).join(" "),
    status: { status: pick(statuses), type: pick(types), color: "#d3d3d3" },
    date_created: random() < 0.005 ? "yesterday" : moment(),
    date_updated: moment(),
    due_date: sometimes(0.5, moment),
    creator: person(),
    assignees: Array.from({ length: Math.floor(random() * 3) }, person),
    tags: Array.from({ length: Math.floor(random() * 4) }, () => ({
      name: `${pick(words)} ${pick(words)}`,
      tag_fg: "#fff",
    })),
    parent: sometimes(0.3, () => `t${Math.floor(random() * count).toString(36)}`),
    priority: sometimes(0.8, () => ({ id: "1", priority: pick(priorities) })),
    points: sometimes(0.4, () => Math.floor(random() * 13)),
    custom_fields: [
      { id: "f1", name: "Team", value: pick(words) },
      ...(random() < 0.5 ? [{ id: "f2", name: "Points", value: String(Math.floor(random() * 8)) }] : []),
      { id: "f3", name: "Sprint" },
    ],
    list: { id: "901", name: `List ${index % 40}` },
    url: `https://app.example.com/t/t${index.toString(36)}`,
  }));
}
