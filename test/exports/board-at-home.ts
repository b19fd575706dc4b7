import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

/** A board of Trello as its export writes it, as far as tests count it. */
export interface Board {
  readonly lists: readonly { readonly id: string; readonly name: string; readonly closed: boolean }[];
  readonly members: readonly { readonly id: string; readonly fullName: string }[];
  readonly cards: readonly Card[];
  readonly checklists: readonly {
    readonly idCard: string;
    readonly name: string;
    readonly checkItems: readonly { readonly name: string; readonly state: string }[];
  }[];
  readonly actions: readonly {
    readonly type: string;
    readonly data: { readonly text?: string; readonly card?: { readonly id: string } };
  }[];
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly idList: string;
  readonly closed: boolean;
  readonly isTemplate?: boolean;
  readonly due?: string | null;
  readonly shortUrl: string;
  readonly labels: readonly { readonly name: string; readonly color: string | null }[];
  readonly attachments?: readonly {
    readonly name: string;
    readonly url: string;
    readonly isUpload: boolean;
    readonly bytes: number | null;
  }[];
}

/** A copy of a board whose files are on this machine. */
export interface BoardAtHome {
  readonly path: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a board, each as long as the board says, so that a test asks no host but this one.
 * @param folder for the copy of the board
 * @param status of the answers: 401 is what Trello says to who has not signed in
 */
export async function boardAtHome(file: string, folder: string, status = 200): Promise<BoardAtHome> {
  const text = readFileSync(file, "utf8");
  const files = (JSON.parse(text) as Board).cards.flatMap(({ attachments = [] }) =>
    attachments.filter(({ isUpload }) => isUpload),
  );
  const server = createServer((request, response) => {
    const bytes = files[Number(request.url?.slice(1))]?.bytes ?? 0;
    response.statusCode = status;
    response.setHeader("content-type", "image/png").end(Buffer.alloc(status === 200 ? bytes : 0, 7));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const path = join(folder, basename(file));
  const copy = files.reduce(
    (written, { url }, index) =>
      written.replaceAll(JSON.stringify(url), `"http://127.0.0.1:${port}/${index}"`),
    text,
  );
  writeFileSync(path, copy);
  return {
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
