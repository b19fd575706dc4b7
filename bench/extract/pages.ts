import { createTasks, type Task } from "../mapping/tasks.ts";

/** Records on one page, as ClickUp gives them. */
export const pageSize = 100;

/** Lists that are read at the same time, by the engine and by the bare loop. */
export const listCount = 8;

const seed = 20261123;

/** What a real task holds beside what is mapped, so that it has its size of about 1.6 KB. */
const ballast = {
  orderindex: "30007217.00000000000000000000000000000000",
  date_closed: null,
  date_done: null,
  archived: false,
  group_assignees: [],
  watchers: [
    {
      id: 183,
      username: "Person 183",
      color: "#5d4037",
      initials: "P1",
      email: "person183@example.com",
      profilePicture: null,
    },
  ],
  checklists: [],
  top_level_parent: null,
  start_date: null,
  time_estimate: null,
  dependencies: [],
  linked_tasks: [],
  locations: [],
  team_id: "9012040001",
  sharing: {
    public: false,
    public_share_expires_on: null,
    public_fields: ["assignees", "priority", "due_date"],
    token: null,
    seo_optimized: false,
  },
  permission_level: "create",
  project: { id: "9012040010", name: "hidden", hidden: true, access: true },
  folder: { id: "9012040010", name: "hidden", hidden: true, access: true },
  space: { id: "9012040002" },
};

/**
 * The pages of all lists as bytes, by list and number.
 * @param pages how many each list has
 */
export function createPages(pages: number): readonly (readonly Buffer[])[] {
  const tasks = createTasks(listCount * pages * pageSize, seed);
  return Array.from({ length: listCount }, (_, list) =>
    Array.from({ length: pages }, (_, page) => {
      const first = (list * pages + page) * pageSize;
      const onPage = tasks.slice(first, first + pageSize).map((task: Task) => ({ ...task, ...ballast }));
      return Buffer.from(JSON.stringify({ tasks: onPage, last_page: page === pages - 1 }));
    }),
  );
}
