import { openDocuments } from "../../runtime/store/documents/open-documents.ts";
import type { Result } from "../harness.ts";

/** Work that a store does in a second, each piece durable before the next begins, on documents of 1 kB. */
export async function storeOperations(
  title: string,
  where: { readonly directory: string; readonly mongodb?: string },
  count: number,
): Promise<readonly Result[]> {
  const documents = await openDocuments(where);
  try {
    const rows = documents.collection<{ at: number; text: string }>({
      name: "bench_rows",
      indexes: { times: { fields: ["at"] } },
    });
    const text = "a kilobyte ".repeat(93);
    const salt = Date.now().toString(36);
    const ids = Array.from({ length: count }, (_, index) => `${salt} ${index}`);
    const rate = async (
      what: string,
      work: (id: string, index: number) => Promise<unknown>,
    ): Promise<Result> => {
      const began = performance.now();
      for (const [index, id] of ids.entries()) await work(id, index);
      const value = Math.round((count / (performance.now() - began)) * 1_000);
      return { case: `api: ${title}, ${what}`, value, unit: "operations/s" };
    };
    return [
      await rate("inserted", (id, at) => rows.insert(id, { at, text })),
      await rate("read", (id) => rows.read(id)),
      await rate("compared and set", (id, at) => rows.replace(id, 1, { at, text })),
      await rate("page of 50 listed", () => rows.list({ by: "times", limit: 50, descending: true })),
    ];
  } finally {
    await documents.close();
  }
}
