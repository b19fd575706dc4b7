import { type Assignment, addressOf, type Mapping, type Plan, printExpression } from "../plan/index.ts";

/** An importer's reference page, as Markdown: what it asks for, what it reads, and where everything goes. */
export function importerPage(plan: Plan): string {
  const { importer, inputs, options, streams, tables, maps, docs } = plan;
  const behind = (pointer: string): string => {
    const [line] = (docs[pointer] ?? "").split("\n");
    return line === "" || line === undefined ? "" : `: ${line}`;
  };
  const parts = [
    `# ${importer.title}`,
    docs[""] ?? "",
    section("What it asks for", [
      ...inputs.map(
        ({ name, label, help }) => `- ${label} (\`${name}\`)${help === undefined ? "" : `: ${help}`}`,
      ),
      ...options.map(
        ({ name, label, type, choices, default: preset }) =>
          `- ${label} (\`${name}\`): ${type === "number" ? "a whole number" : choices.join(" or ")}; \`${preset}\` when nothing is said`,
      ),
    ]),
    section(
      "What it reads",
      streams.map(({ name }, index) => `- \`${name}\`${behind(`/streams/${index}`)}`),
    ),
    ...maps.map((map, index) =>
      section(`From \`${map.stream}\` to ${map.target}`, [
        ...described(docs[`/maps/${index}`]),
        ...mapRows(map),
      ]),
    ),
    section(
      "Tables of values",
      tables.map(({ name }, index) => `- \`${name}\`${behind(`/tables/${index}`)}`),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;

const described = (docs: string | undefined): readonly string[] =>
  docs === undefined || docs === "" ? [] : [docs, ""];

function mapRows({ skips, assignments, collections }: Mapping): readonly string[] {
  const row = ({ target, required, value }: Assignment, collection?: string): string =>
    `| \`${addressOf(target, collection)}\`${required ? " (required)" : ""} | ${asCell(printExpression(value))} |`;
  return [
    ...skips.map(({ rule }) => `Left out when \`${rule}\`.\n`),
    "| target | comes from |",
    "|---|---|",
    ...assignments.map((assignment) => row(assignment)),
    ...collections.flatMap(({ target, assignments: inner }) =>
      inner.map((assignment) => row(assignment, target)),
    ),
  ];
}

/** Code in a table's cell: a bar would end the cell. */
const asCell = (text: string): string => `\`${text.replaceAll("|", "\\|").replaceAll("\n", " ")}\``;
