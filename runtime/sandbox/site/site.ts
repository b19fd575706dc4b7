import type { Store } from "../store/store.ts";
import { customField, type FieldDefinition, screenFields, systemFields } from "./field-types.ts";
import type { Board, Component, Sprint, Version } from "./planning.ts";
import { defaultSeed, type ProjectSeed, type SeedUser } from "./seed.ts";

export interface Project {
  id: string;
  key: string;
  name: string;
  description: string;
  leadAccountId: string;
  projectTypeKey: string;
  /** Ids of the fields on the create screen, the same for all issue types. */
  screen: string[];
  versions: Version[];
  components: Component[];
}

/** What a new project is made from. */
export type NewProject = Omit<Project, "id" | "screen" | "versions" | "components">;

export interface IssueType {
  id: string;
  name: string;
  description: string;
  level: number;
}

export interface Status {
  id: string;
  name: string;
  category: "TODO" | "IN_PROGRESS" | "DONE";
  /** Id of the one global transition that leads here. */
  transitionId: string;
}

export interface Priority {
  id: string;
  name: string;
  color: string;
}

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

export interface User extends SeedUser {
  emailVisible: boolean;
  active: boolean;
  /** What the account may do; `none` cannot sign in to the API. */
  role: "administrator" | "reader" | "none";
}

/** Everything of the site that is not issues: small, held in memory, written through to the store on change. */
export interface SiteState {
  projects: Project[];
  users: User[];
  issueTypes: IssueType[];
  statuses: Status[];
  priorities: Priority[];
  linkTypes: LinkType[];
  fields: FieldDefinition[];
  boards: Board[];
  sprints: Sprint[];
  /** Next number for the ids of projects, options and custom fields. */
  nextId: number;
}

/** The site's configuration with look-ups by the names Jira's API uses. */
export interface Site extends SiteState {
  project(keyOrId: string): Project | undefined;
  user(accountId: string): User | undefined;
  issueType(id: string): IssueType | undefined;
  status(id: string): Status | undefined;
  priority(id: string): Priority | undefined;
  field(id: string): FieldDefinition | undefined;
  addProject(project: NewProject): Project;
  addVersion(project: Project, version: Omit<Version, "id">): Version;
  addComponent(project: Project, component: Omit<Component, "id">): Component;
  /** Adds a sprint that has not begun. */
  addSprint(sprint: Omit<Sprint, "id" | "state">): Sprint;
  /**
   * Adds a custom field, which is on no screen yet.
   * @param exact whether a text field is searched as a whole (`=`) rather than by its words (`~`)
   * @returns undefined when the type is unknown
   */
  addField(name: string, type: string, exact: boolean): FieldDefinition | undefined;
  /** Puts a field on every project's create screen. Returns false when it was on all of them. */
  showField(field: FieldDefinition): boolean;
  addOptions(field: FieldDefinition, values: string[]): { id: string; value: string }[];
  takeId(): number;
}

/** The two accounts that can sign in. */
export interface SiteAccounts {
  administrator: { email: string };
  reader: { email: string };
}

/**
 * Opens the site kept in the store, or makes it from the seed when the store is new.
 * @param seed parts that replace those of the built-in seed; ignored when the store already holds a site
 * @throws Error when a seed field has a type the sandbox does not know
 */
export function openSite(store: Store, accounts: SiteAccounts, seed: ProjectSeed = {}): Site {
  const saved = store.readSite() as SiteState | undefined;
  const state =
    saved === undefined ? seedState({ ...defaultSeed(), ...seed }, accounts) : withPlanning(saved);
  for (const role of ["administrator", "reader"] as const) {
    // The accounts may have been given other addresses since the site was made.
    const user = state.users.find((candidate) => candidate.role === role);
    if (user !== undefined) user.emailAddress = accounts[role].email;
  }
  const site = withLookups(state, (next) => store.writeSite(next));
  if (saved === undefined) store.writeSite(state);
  return site;
}

function seedState(seed: Required<ProjectSeed>, accounts: SiteAccounts): SiteState {
  let nextId = 10000;
  const take = (): string => String(nextId++);
  const fields: FieldDefinition[] = [...systemFields];
  for (const wanted of seed.fields) {
    const field = customField(nextId++, wanted.name, wanted.type);
    if (field === undefined) {
      throw new Error(
        `Seed field '${wanted.name}' has the unknown type '${wanted.type}'; use a Jira custom field type such as 'textfield' or 'float'.`,
      );
    }
    if (wanted.exact === true) field.exact = true;
    if (field.options !== undefined)
      field.options = (wanted.options ?? []).map((value) => ({ id: take(), value }));
    fields.push(field);
  }
  const users: User[] = seed.users.map((user) => ({
    emailVisible: true,
    active: true,
    ...user,
    role: "none",
  }));
  signIn(users, accounts.administrator.email, "administrator", "Importer Admin", "5b10a2844c20165700ede200");
  signIn(users, accounts.reader.email, "reader", "Read Only", "5b10a2844c20165700ede201");
  const lead = users.find((user) => user.role === "administrator")!.accountId;
  const hidden = new Set(seed.fields.flatMap(({ hidden: off }, at) => (off === true ? [at] : [])));
  const shown = fields.filter((field) => field.custom).filter((_field, at) => !hidden.has(at));
  const screen = [...screenFields, ...shown.map((field) => field.id)];
  const sprints: Sprint[] = [];
  return {
    boards: seed.projects.map(({ key }, index) => ({ id: index + 1, name: `${key} board`, project: key })),
    sprints,
    users,
    fields,
    issueTypes: seed.issueTypes.map((type) => ({ description: "", ...type, id: take() })),
    statuses: seed.statuses.map((status, index) => ({
      ...status,
      id: take(),
      transitionId: String((index + 1) * 10 + 1),
    })),
    priorities: seed.priorities.map((priority, index) => ({ ...priority, id: String(index + 1) })),
    linkTypes: seed.linkTypes.map((type) => ({ ...type, id: take() })),
    projects: seed.projects.map((project, index) => {
      const { key, name, versions = [], components = [] } = project;
      const id = take();
      for (const sprint of project.sprints ?? [])
        sprints.push({ ...sprint, id: Number(take()), board: index + 1, goal: "" });
      return {
        id,
        key,
        name,
        description: "",
        leadAccountId: lead,
        projectTypeKey: "software",
        screen: [...screen, ...(project.screen ?? [])],
        versions: versions.map((version) => ({ ...newVersion(version), id: take() })),
        components: components.map((component) => ({ name: component, description: "", id: take() })),
      };
    }),
    nextId,
  };
}

function newVersion(name: string): Omit<Version, "id"> {
  return { name, description: "", released: false, archived: false };
}

/** A site that was kept before there were versions, components and sprints. */
function withPlanning(saved: SiteState): SiteState {
  const { boards, sprints } = saved as Partial<SiteState>;
  const known = new Set(saved.fields.map((field) => field.id));
  return {
    ...saved,
    boards: boards ?? [],
    sprints: sprints ?? [],
    fields: [...saved.fields, ...systemFields.filter((field) => !known.has(field.id))],
    projects: saved.projects.map((project) => ({ ...noPlanning(), ...project })),
  };
}

function noPlanning(): Pick<Project, "versions" | "components"> {
  return { versions: [], components: [] };
}

function signIn(
  users: User[],
  email: string,
  role: User["role"],
  displayName: string,
  accountId: string,
): void {
  const existing = users.find((user) => user.emailAddress.toLowerCase() === email.toLowerCase());
  if (existing !== undefined) existing.role = role;
  else users.unshift({ accountId, displayName, emailAddress: email, emailVisible: true, active: true, role });
}

function withLookups(state: SiteState, save: (state: SiteState) => void): Site {
  const byId = <T>(items: T[], idOf: (item: T) => string): Map<string, T> =>
    new Map(items.map((item) => [idOf(item), item]));
  const users = byId(state.users, (user) => user.accountId);
  const types = byId(state.issueTypes, (type) => type.id);
  const statuses = byId(state.statuses, (status) => status.id);
  const priorities = byId(state.priorities, (priority) => priority.id);
  const fields = byId(state.fields, (field) => field.id);
  const projects = new Map(
    state.projects.flatMap((project) => [
      [project.key, project],
      [project.id, project],
    ]),
  );
  const site: Site = {
    ...state,
    project: (keyOrId) => projects.get(keyOrId) ?? projects.get(keyOrId.toUpperCase()),
    user: (accountId) => users.get(accountId),
    issueType: (id) => types.get(id),
    status: (id) => statuses.get(id),
    priority: (id) => priorities.get(id),
    field: (id) => fields.get(id),
    takeId: () => site.nextId++,
    addProject(wanted) {
      const custom = site.fields.filter((field) => field.custom).map((field) => field.id);
      const project: Project = {
        ...wanted,
        ...noPlanning(),
        id: String(site.takeId()),
        screen: [...screenFields, ...custom],
      };
      site.projects.push(project);
      site.boards.push({
        id: site.boards.length + 1,
        name: `${project.key} board`,
        project: project.key,
      });
      projects.set(project.key, project);
      projects.set(project.id, project);
      save(plain(site));
      return project;
    },
    addVersion(project, version) {
      const added = { ...version, id: String(site.takeId()) };
      project.versions.push(added);
      save(plain(site));
      return added;
    },
    addComponent(project, component) {
      const added = { ...component, id: String(site.takeId()) };
      project.components.push(added);
      save(plain(site));
      return added;
    },
    addSprint(sprint) {
      const added: Sprint = { ...sprint, id: site.takeId(), state: "future" };
      site.sprints.push(added);
      save(plain(site));
      return added;
    },
    addField(name, type, exact) {
      const field = customField(site.takeId(), name, type);
      if (field === undefined) return undefined;
      if (exact) field.exact = true;
      site.fields.push(field);
      fields.set(field.id, field);
      save(plain(site));
      return field;
    },
    showField(field) {
      const without = site.projects.filter((project) => !project.screen.includes(field.id));
      for (const project of without) project.screen.push(field.id);
      if (without.length > 0) save(plain(site));
      return without.length > 0;
    },
    addOptions(field, values) {
      const added = values.map((value) => ({ id: String(site.takeId()), value }));
      field.options = [...(field.options ?? []), ...added];
      save(plain(site));
      return added;
    },
  };
  return site;
}

function plain(site: Site): SiteState {
  const { projects, users, issueTypes, statuses, priorities, linkTypes, fields, boards, sprints, nextId } =
    site;
  return { projects, users, issueTypes, statuses, priorities, linkTypes, fields, boards, sprints, nextId };
}
