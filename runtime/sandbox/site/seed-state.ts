import { customField, type FieldDefinition, screenFields, systemFields } from "./field-types.ts";
import type { Sprint, Version } from "./planning.ts";
import type { ProjectSeed } from "./seed.ts";
import type { SiteAccounts, SiteState, User } from "./site-state.ts";

/**
 * Makes a new site.
 * @throws Error when a seed field has a type the sandbox does not know
 */
export function seedState(seed: Required<ProjectSeed>, accounts: SiteAccounts): SiteState {
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
