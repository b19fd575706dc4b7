import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReplay } from "../../runtime/cassette/index.ts";
import type { Subject } from "./subjects.ts";

/** What an importer reads, for as long as its runs take. */
export interface OpenSource {
  /** The replay server, for importers of APIs. */
  readonly via?: string;
  /** The file, for importers of files. */
  readonly file?: string;
  close(): Promise<void>;
}

/** Opens the source of a subject: a server that answers from its cassette, or a table with the files that it names. */
export async function openSource({ source }: Subject): Promise<OpenSource> {
  if (source.kind === "table") return await openTable(source.rows);
  // Every run reads everything again, faster than the vendor would allow.
  const replay = await createReplay({ cassette: source.cassette, allow: 1_000_000_000 });
  const via = await replay.listen(0);
  return { via: `${via}/`, close: () => replay.close() };
}

async function openTable(rows: number): Promise<OpenSource> {
  const folder = mkdtempSync(join(tmpdir(), "importer-crash-table-"));
  const files = createServer((request, response) => {
    response.setHeader("content-type", "application/octet-stream");
    response.end(`the file of ${request.url} `.repeat(200));
  });
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  const file = join(folder, "export.csv");
  writeFileSync(file, writeTable(rows, `http://127.0.0.1:${(files.address() as AddressInfo).port}`));
  return {
    file,
    async close() {
      files.closeAllConnections();
      await new Promise((resolve) => files.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const header =
  "Issue id,Issue key,Summary,Issue Type,Status,Parent,Labels,Labels,Description,Comment,Comment,Log Work,Attachment,Inward issue link (Blocks),Outward issue link (Blocks)";

/** An export of Jira in which every fifth issue is an epic, and each link is written at both of its ends. */
function writeTable(rows: number, host: string): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index + 1;
    const epic = index % 5 === 0;
    const cells = [
      10_000 + number,
      `PIER-${number}`,
      `Plank ${number} of the pier`,
      epic ? "Epic" : "Task",
      ["To Do", "In Progress", "Done"][index % 3],
      epic ? "" : 10_000 + number - (index % 5),
      "pier",
      epic ? "big" : "",
      `"Plank ${number}:\nsaw it, ""plane"" it, lay it"`,
      `"03/Apr/24 9:${10 + (index % 50)} AM;5b10a2844c20165700ede211;First word on ${number}"`,
      index % 2 === 0 ? `04/Apr/24 8:05 PM;5b10a2844c20165700ede218;Second word on ${number}` : "",
      index % 4 === 1 ? `Sawing;05/Apr/24 7:30 AM;5b10a2844c20165700ede211;${600 * number}` : "",
      index % 3 === 0
        ? `05/Apr/24 7:31 AM;5b10a2844c20165700ede211;plank ${number}.txt;${host}/${number}.txt`
        : "",
      index > 0 && index % 2 === 0 ? `PIER-${number - 1}` : "",
      index % 2 === 1 && number < rows ? `PIER-${number + 1}` : "",
    ];
    return cells.join(",");
  });
  return `${[header, ...lines].join("\n")}\n`;
}
