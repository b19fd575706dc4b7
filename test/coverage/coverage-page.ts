import { broken } from "./broken.ts";
import { constructs } from "./constructs.ts";
import { leftOut } from "./left-out.ts";

/** What one importer's texts use. */
export interface Usage {
  readonly importer: string;
  readonly signs: ReadonlySet<string>;
}

/**
 * The page that tells which importer uses which construct, and which code tells a mistake with it.
 * @param usages in the order of the columns
 */
export function coveragePage(usages: readonly Usage[]): string {
  const head = ["construct", ...usages.map(({ importer }) => importer), "a mistake with it"];
  const tables = Object.entries(constructs).map(([area, rows]) => [
    `## ${area}`,
    "",
    row(head),
    row(head.map((_, index) => (index === 0 || index === head.length - 1 ? "---" : ":-:"))),
    ...rows.map(({ title, signs }) =>
      row([
        title,
        ...usages.map(({ signs: used }) => (signs.some((sign) => used.has(sign)) ? "●" : "")),
        `\`${broken[title]?.code ?? ""}\``,
      ]),
    ),
    "",
  ]);
  return [...introduction, ...tables.flat(), ...withoutUse].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const introduction = [
  "# What the language covers",
  "",
  "Which importer uses which construct of the language, and the code of a diagnostic that a mistake with the construct",
  "brings (`importer explain CODE` tells more). Made from the importers' specs by `npm run generate`; a test compares,",
  "and holds that every construct is used by an importer, fails where it is misused, and is used by those importers whose",
  "API leaves no other way.",
  "",
];

const withoutUse = [
  "## What no importer needs",
  "",
  "| as the words lead to it | why |",
  "| --- | --- |",
  ...leftOut.map(([sign, reason]) => row([`\`${sign}\``, reason])),
  "",
];
