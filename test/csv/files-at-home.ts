import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

/** A table whose addresses lead to this machine. */
export interface FilesAtHome {
  /** The table to import. */
  readonly path: string;
  close(): Promise<void>;
}

/** Longer tables name no files here. */
const longest = 5_000_000;
const address = /https?:\/\/[\w.-]+(:\d+)?\//g;

/**
 * Serves what a table names, so that a test asks no host but this one: the addresses of a copy lead to a server that has
 * a file of its own under every path.
 * @param folder for the copy
 */
export async function bringHome(table: string, folder: string): Promise<FilesAtHome> {
  const away: FilesAtHome = { path: table, close: async () => undefined };
  if (statSync(table).size > longest) return away;
  // Byte by byte: whatever the encoding, addresses are ASCII.
  const text = readFileSync(table, "latin1");
  if (text.search(address) === -1) return away;
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/octet-stream");
    response.end(`the file of ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const path = join(folder, basename(table));
  writeFileSync(path, text.replace(address, `http://127.0.0.1:${port}/`), "latin1");
  return {
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A text whose addresses differ in nothing but their hosts is the same as another. */
export const withoutHosts = (text: string): string => text.replace(address, "//");
