import type { Store } from "../store/store.ts";
import { customField, type FieldDefinition, screenFields, systemFields } from "./field-types.ts";
import type { Component, Sprint, Version } from "./planning.ts";
import { defaultSeed, type ProjectSeed } from "./seed.ts";
import { seedState } from "./seed-state.ts";
import type {
  IssueType,
  NewProject,
  Priority,
  Project,
  SiteAccounts,
  SiteState,
  Status,
  User,
} from "./site-state.ts";

export type {
  IssueType,
  LinkType,
  NewProject,
  Priority,
  Project,
  SiteAccounts,
  SiteState,
  Status,
  User,
} from "./site-state.ts";

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
  /** Changes a version in place. */
  changeVersion(version: Version, changes: Partial<Omit<Version, "id">>): void;
  /** Adds a sprint that has not begun. */
  addSprint(sprint: Omit<Sprint, "id" | "state">): Sprint;
  /** Changes a sprint in place. */
  changeSprint(sprint: Sprint, changes: Partial<Omit<Sprint, "id">>): void;
  removeSprint(sprint: Sprint): void;
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
    changeVersion(version, changes) {
      Object.assign(version, changes);
      save(plain(site));
    },
    changeSprint(sprint, changes) {
      Object.assign(sprint, changes);
      save(plain(site));
    },
    removeSprint(sprint) {
      site.sprints.splice(site.sprints.indexOf(sprint), 1);
      save(plain(site));
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
