import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type FileServer, serveFiles } from "./serve-files.ts";

/** The site that the example's attachments are at; it exists nowhere. */
const site = /https:\/\/[\w.-]+\.example(\/[^\s,;"]+)/g;

/** An export whose attachments can be fetched. */
export interface ExportedSite {
  /** The file to import, absolute. */
  readonly file: string;
  readonly server: FileServer;
}

/**
 * Stands in for the site that a sample was exported from: serves what its cells name, and writes a copy of the sample
 * that names this machine instead.
 * @param sample an export with attachments at a host that ends with `.example`
 * @param pictures a folder of PNG files to serve under the names of the attachments
 * @param folder where the copy goes
 */
export async function openExportedSite(
  sample: string,
  pictures: string,
  folder: string,
): Promise<ExportedSite> {
  const text = readFileSync(sample, "utf8");
  const paths = [...new Set([...text.matchAll(site)].map(([, path = ""]) => path))];
  const content = readdirSync(pictures)
    .filter((name) => name.endsWith(".png"))
    .sort()
    .map((name) => readFileSync(join(pictures, name)));
  const server = await serveFiles(
    new Map(
      paths.flatMap((path, at) => {
        const picture = content[at % content.length];
        return picture === undefined ? [] : [[path, { type: "image/png", content: picture }] as const];
      }),
    ),
  );
  const file = join(folder, basename(sample));
  writeFileSync(
    file,
    text.replaceAll(site, (_all, path: string) => `${server.address}${path}`),
  );
  return { file, server };
}
