/** Where an export of one kind holds what these tests count: headers as the tool writes them. */
export interface Layout {
  readonly title: string;
  /** Headers whose cells name a row, the one that tells rows apart first; none when its place does. */
  readonly names: readonly string[];
  readonly comments?: string;
  readonly labels?: string;
  /** A cell of labels in pieces; each cell is one label when it is not said. */
  readonly splitLabels?: (cell: string) => readonly string[];
  readonly worklogs?: string;
  readonly attachments?: string;
  /** A column that names the row above, and the column by which it does. */
  readonly parent?: { readonly header: string; readonly by: string };
  /** The group is the link's type. */
  readonly outward?: RegExp;
  readonly inward?: RegExp;
  /** A column of several related rows; the group is the id of each. */
  readonly related?: { readonly header: string; readonly id: RegExp };
}

const jira: Layout = {
  title: "Summary",
  names: ["Issue id", "Issue key"],
  comments: "Comment",
  labels: "Labels",
  worklogs: "Log Work",
  attachments: "Attachment",
  parent: { header: "Parent", by: "Issue id" },
  outward: /^Outward issue link \((.+)\)$/,
  inward: /^Inward issue link \((.+)\)$/,
};

const jiraSpanish: Layout = {
  title: "Resumen",
  names: ["ID de la incidencia", "Clave de incidencia"],
  comments: "Comentario",
  labels: "Etiquetas",
  worklogs: "Registrar Horas de Trabajo",
  attachments: "Adjunto",
  parent: { header: "Principal", by: "ID de la incidencia" },
  outward: /^Enlace de incidencia saliente \((.+)\)$/,
  inward: /^Enlace a la incidencia interna \((.+)\)$/,
};

const commas = (cell: string): readonly string[] => cell.split(",");
const bracketed = (cell: string): readonly string[] => commas(cell.replace(/^\[|\]$/g, ""));

/** What is known of each file before it is counted. */
export interface Export {
  readonly file: string;
  readonly layout: Layout;
  /** Records that the file's own description promises, to notice a reader that loses some. */
  readonly records: number;
}

export const exports: readonly Export[] = [
  { file: "jira-nautilus-wallet.csv", layout: jira, records: 192 },
  { file: "jira-cs4483-labels-worklogs.csv", layout: jira, records: 68 },
  { file: "jira-carnicore-spanish-links.csv", layout: jiraSpanish, records: 39 },
  { file: "jira-telar-spanish.csv", layout: jiraSpanish, records: 261 },
  // All its rows but one are empty.
  { file: "jira-anonymised-2017-102-columns.csv", layout: jira, records: 1 },
  // Its last row says when it was made.
  {
    file: "jira-asf-list-view-many-projects.csv",
    layout: { title: "Summary", names: ["Key"] },
    records: 101,
  },
  {
    file: "asana-ghe-operations-open-only.csv",
    layout: {
      title: "Name",
      names: ["Task ID"],
      labels: "Tags",
      splitLabels: commas,
      parent: { header: "Parent task", by: "Name" },
    },
    records: 20,
  },
  {
    file: "clickup-ntc-board-view.csv",
    layout: {
      title: "Task Name",
      names: ["Task ID"],
      comments: "Latest Comment",
      labels: "tags",
      splitLabels: bracketed,
      parent: { header: "Parent ID", by: "Task ID" },
      related: { header: "Linked Tasks", id: /\/t\/(\w+)/g },
    },
    records: 109,
  },
  {
    file: "gitlab-letty-issues.csv",
    layout: { title: "Title", names: ["Issue ID"], labels: "Labels", splitLabels: commas },
    records: 11,
  },
  {
    file: "notion-gantt-japanese.csv",
    layout: { title: "Name", names: [], labels: "Tag", splitLabels: commas },
    records: 39,
  },
  {
    file: "redmine-list-default-columns.csv",
    layout: { title: "Subject", names: ["ID"] },
    records: 39,
  },
];
