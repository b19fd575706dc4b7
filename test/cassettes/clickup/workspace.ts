/** The fictional Workspace: a company that sells ferry tickets. */

export interface Status {
  id: string;
  status: string;
  color: string;
  orderindex: number;
  type: "open" | "custom" | "done" | "closed";
}

export interface Space {
  id: string;
  name: string;
  private: boolean;
  statuses: Status[];
  folders: Folder[];
  /** Lists outside folders; `folder` of these is the Space's invisible one. */
  loose: List[];
}

export interface Folder {
  id: string;
  name: string;
  hidden: boolean;
  parent?: string;
  space: Space;
  lists: List[];
}

export interface List {
  id: string;
  name: string;
  content: string;
  space: Space;
  folder: { id: string; name: string; hidden: boolean };
  statuses: Status[];
  /** Prefix of custom task ids, where the Space has them. */
  prefix?: string;
  /** How many ordinary tasks are made for it. */
  fill: number;
  /** Which words its ordinary tasks are made of. */
  theme: "app" | "bugs" | "ops" | "marketing" | "japanese" | "arabic";
  /** Sizes of the pages, where they are not simply full ones. */
  pages?: number[];
}

export const team = { id: "9012088431", name: "Tidewater Ferries", color: "#0388d1" };
export const otherTeam = { id: "9012090007", name: "Zofia's playground", color: "#aa2fff" };

type StatusRow = [name: string, type: Status["type"], color: string];

function statuses(owner: string, rows: StatusRow[]): Status[] {
  return rows.map(([status, type, color], orderindex) => ({
    id: `p${owner}_${String.fromCharCode(97 + orderindex)}q7Zk2`,
    status,
    color,
    orderindex,
    type,
  }));
}

const product: StatusRow[] = [
  ["to do", "open", "#87909e"],
  ["in progress", "custom", "#5f55ee"],
  ["in review", "custom", "#f8ae00"],
  ["blocked", "custom", "#d33d44"],
  ["complete", "closed", "#008844"],
];
const bugs: StatusRow[] = [
  ["Open", "open", "#d3d3d3"],
  ["triage", "custom", "#ffcc00"],
  ["fixing 🔧", "custom", "#4466ff"],
  ["ready for QA", "custom", "#b660e0"],
  ["verified", "done", "#64c6a2"],
  ["Closed", "closed", "#6bc950"],
];
const ops: StatusRow[] = [
  ["To Do", "open", "#87909e"],
  ["watching", "custom", "#1090e0"],
  ["resolved", "done", "#64c6a2"],
  ["complete", "closed", "#008844"],
];
const support: StatusRow[] = [
  ["未着手", "open", "#87909e"],
  ["進行中", "custom", "#5f55ee"],
  ["完了", "closed", "#008844"],
];
const marketing: StatusRow[] = [
  ["ideas", "open", "#87909e"],
  ["writing", "custom", "#e16b16"],
  ["In Review", "custom", "#f8ae00"],
  ["published", "done", "#64c6a2"],
  ["complete", "closed", "#008844"],
];

function space(id: string, name: string, isPrivate: boolean, rows: StatusRow[]): Space {
  return { id, name, private: isPrivate, statuses: statuses(id, rows), folders: [], loose: [] };
}

function folder(
  owner: Space,
  id: string,
  name: string,
  more: { hidden?: boolean; parent?: string } = {},
): Folder {
  const made: Folder = {
    id,
    name,
    hidden: more.hidden ?? false,
    ...(more.parent === undefined ? {} : { parent: more.parent }),
    space: owner,
    lists: [],
  };
  owner.folders.push(made);
  return made;
}

type ListMore = Pick<List, "fill" | "theme"> & {
  content?: string;
  rows?: StatusRow[];
  prefix?: string;
  pages?: number[];
};

function list(owner: Space | Folder, id: string, name: string, more: ListMore): void {
  const home = "space" in owner ? owner.space : owner;
  const { rows, content = "", ...rest } = more;
  const made: List = {
    ...rest,
    id,
    name,
    content,
    space: home,
    folder:
      "space" in owner
        ? { id: owner.id, name: owner.name, hidden: owner.hidden }
        : { id: `${home.id}99`, name: "hidden", hidden: true },
    statuses: rows ? statuses(id, rows) : home.statuses,
  };
  ("space" in owner ? owner.lists : owner.loose).push(made);
}

/** Makes the Workspace's Spaces, Folders and Lists, without tasks. */
export function makeSpaces(): Space[] {
  const apps = space("90121001", "Product", false, product);
  const mobile = folder(apps, "901210011", "Mobile Squad");
  list(mobile, "901210000101", "Sprint Backlog", {
    fill: 176,
    theme: "app",
    prefix: "MOB",
    content: "Everything the squad has agreed to build.",
  });
  list(mobile, "901210000102", "Bugs", { fill: 38, theme: "bugs", rows: bugs, pages: [38] });
  const web = folder(apps, "901210012", "Web Checkout");
  list(web, "901210000103", "Checkout redesign", { fill: 6, theme: "app" });
  list(web, "901210000104", "Ideas (parked)", { fill: 0, theme: "app" });
  const experiments = folder(apps, "901210013", "Experiments", { parent: web.id });
  list(experiments, "901210000105", "A/B tests", { fill: 3, theme: "app" });
  list(apps, "901210000106", "Inbox", {
    fill: 5,
    theme: "app",
    content: "Unsorted. Please triage on Mondays.",
  });

  const platform = space("90121002", "Platform & Ops 🛠️", true, ops);
  const old = folder(platform, "901210021", "Old runbooks", { hidden: true });
  list(old, "901210000201", "Runbooks 2023", { fill: 4, theme: "ops" });
  list(platform, "901210000202", "On-call", { fill: 11, theme: "ops" });
  list(platform, "901210000203", "日本語サポート", { fill: 5, theme: "japanese", rows: support });

  const launch = space("90121003", "Marketing 📣", false, marketing);
  list(launch, "901210000301", "Launch plan: summer timetable", { fill: 9, theme: "marketing" });
  list(launch, "901210000302", "مدونة / Blog", { fill: 5, theme: "arabic" });
  return [apps, platform, launch];
}

/** All lists, those in folders and those outside. */
export function listsOf(spaces: readonly Space[]): List[] {
  return spaces.flatMap((each) => [...each.folders.flatMap(({ lists }) => lists), ...each.loose]);
}

/** The list with this name. @throws when there is none. */
export function listNamed(spaces: readonly Space[], name: string): List {
  const found = listsOf(spaces).find((each) => each.name === name);
  if (!found) throw new Error(`There is no list "${name}".`);
  return found;
}
