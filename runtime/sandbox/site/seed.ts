/** What a new sandbox starts with. Any part may be given as JSON; parts left out are those of `defaultSeed()`. */
export interface ProjectSeed {
  projects?: SeedProject[];
  users?: SeedUser[];
  issueTypes?: { name: string; level: number; description?: string }[];
  statuses?: { name: string; category: "TODO" | "IN_PROGRESS" | "DONE" }[];
  priorities?: { name: string; color: string }[];
  linkTypes?: { name: string; inward: string; outward: string }[];
  fields?: SeedField[];
}

/** A project, with a scrum board of its own. */
export interface SeedProject {
  key: string;
  name: string;
  versions?: string[];
  components?: string[];
  /** The board's sprints. */
  sprints?: { name: string; state: "future" | "active" | "closed" }[];
  /** Fields that the create screen has beside the usual ones, such as `environment`. */
  screen?: string[];
}

/** A person of the sandbox's site. */
export interface SeedUser {
  accountId: string;
  displayName: string;
  emailAddress: string;
  /** False: the e-mail address is not shown by the API, as with Atlassian's privacy setting. Default true. */
  emailVisible?: boolean;
  /** False: deactivated; found by `users/search` only and not assignable. Default true. */
  active?: boolean;
}

/** A custom field; `type` is the last part of Jira's type key (`float`, `textfield`, `datepicker`, `select` …). */
export interface SeedField {
  name: string;
  type: string;
  options?: string[];
  /** A text field that is searched as a whole (`=`, Jira's exact text searcher) rather than by its words (`~`). */
  exact?: boolean;
  /** A field of the site that is on no project's screen. */
  hidden?: boolean;
}

const people = [
  ["Ada Lindqvist", "ada.lindqvist@example.com"],
  ["Ada Lovelace", "ada.lovelace@example.com"],
  ["Bashir Haddad", "bashir.haddad@example.com"],
  ["Chidi Okafor", "chidi.okafor@example.com"],
  ["Dana Kim", "dana.kim@example.com"],
  ["Elif Yıldız", "elif.yildiz@example.com"],
  ["Farah Nazari", "farah.nazari@example.com"],
  ["Grace Hopper", "grace.hopper@example.com"],
  ["Gustavo Peña", "gustavo.pena@example.com"],
  ["Hana Sato", "hana.sato@example.com"],
  ["Linus Meyer", "linus.meyer@example.com"],
  ["Mei Tanaka", "mei.tanaka@example.com"],
  ["Noa Levi", "noa.levi@example.com"],
  ["Omar Haddad", "omar.haddad@example.com"],
  ["Pavel Novak", "pavel.novak@example.com"],
  ["Sofia Rossi", "sofia.rossi@example.com"],
  ["Alex Morgan", "alex.morgan@example.com"],
  ["Alex Morgan", "a.morgan@example.org"],
] as const;

/** People whose e-mail the API does not show. */
const hiddenEmails = new Set([
  "farah.nazari@example.com",
  "gustavo.pena@example.com",
  "a.morgan@example.org",
]);

/** The built-in seed: projects DEMO and EMPTY, three levels, four statuses, eighteen people besides the two API users. */
export function defaultSeed(): Required<ProjectSeed> {
  return {
    projects: [
      { key: "DEMO", name: "Demo" },
      { key: "EMPTY", name: "Empty" },
    ],
    users: people.map(([displayName, emailAddress], index) => ({
      accountId: `5b10a2844c20165700ede2${(index + 16).toString(16)}`,
      displayName,
      emailAddress,
      emailVisible: !hiddenEmails.has(emailAddress),
    })),
    issueTypes: [
      { name: "Epic", level: 1, description: "A big piece of work that holds other issues." },
      { name: "Task", level: 0, description: "A small, distinct piece of work." },
      { name: "Story", level: 0, description: "Functionality expressed as a user's goal." },
      { name: "Bug", level: 0, description: "A problem or error." },
      { name: "Sub-task", level: -1, description: "A small part of another issue." },
    ],
    statuses: [
      { name: "To Do", category: "TODO" },
      { name: "In Progress", category: "IN_PROGRESS" },
      { name: "In Review", category: "IN_PROGRESS" },
      { name: "Done", category: "DONE" },
    ],
    priorities: [
      { name: "Highest", color: "#d04437" },
      { name: "High", color: "#f15c75" },
      { name: "Medium", color: "#f79232" },
      { name: "Low", color: "#707070" },
      { name: "Lowest", color: "#999999" },
    ],
    linkTypes: [
      { name: "Blocks", inward: "is blocked by", outward: "blocks" },
      { name: "Cloners", inward: "is cloned by", outward: "clones" },
      { name: "Duplicate", inward: "is duplicated by", outward: "duplicates" },
      { name: "Relates", inward: "relates to", outward: "relates to" },
    ],
    fields: [
      { name: "Story Points", type: "float" },
      { name: "Start date", type: "datepicker" },
      { name: "External ID", type: "textfield" },
      { name: "Sprint", type: "gh-sprint" },
    ],
  };
}
