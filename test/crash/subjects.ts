import { fileURLToPath } from "node:url";
import type { NewImport } from "../../runtime/store/index.ts";

/** What is imported while it is disturbed. */
export interface Subject {
  /** A name of an importer. */
  readonly importer: string;
  /** The cassette that answers for the source, or a table that is made of so many rows. */
  readonly source:
    | { readonly kind: "cassette"; readonly cassette: string }
    | { readonly kind: "table"; readonly rows: number };
  /** Small enough to run often, with sub-tasks, comments over pages, attachments and links. */
  readonly selection: NewImport["selection"];
  /** All that the cassette holds. */
  readonly whole: NewImport["selection"];
}

const cassette = (importer: string): string =>
  fileURLToPath(new URL(`../../importers/${importer}/cassette`, import.meta.url));

const known: readonly Subject[] = [
  {
    importer: "clickup",
    source: { kind: "cassette", cassette: cassette("clickup") },
    selection: {
      teams: ["9012088431"],
      lists: ["901210000102", "901210000103", "901210000106", "901210000202", "901210000301", "901210000302"],
    },
    whole: { teams: ["9012088431"], lists: "all" },
  },
  { importer: "csv", source: { kind: "table", rows: 60 }, selection: {}, whole: {} },
];

/** @throws Error naming the importers that can be tested */
export function findSubject(importer: string): Subject {
  const subject = known.find((candidate) => candidate.importer === importer);
  if (subject !== undefined) return subject;
  const names = known.map((candidate) => candidate.importer).join(", ");
  throw new Error(`There is no crash test for ${importer}; there is one for ${names}.`);
}
