import type { FieldDefinition } from "./field-types.ts";
import type { Board, Component, Sprint, Version } from "./planning.ts";
import type { SeedUser } from "./seed.ts";

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

/** The two accounts that can sign in. */
export interface SiteAccounts {
  administrator: { email: string };
  reader: { email: string };
}
