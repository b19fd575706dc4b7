import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Puts copies of the first version and of the newest entry of the audit into the embedded store of a folder, each with a
 * number and a time of its own, as if there had been so many.
 */
export function addRows(folder: string, versions: number, entries: number): void {
  const database = new DatabaseSync(join(folder, "importer.db"));
  try {
    database.exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN");
    const copy = (collection: string, id: string, body: string, count: number): void => {
      database
        .prepare(
          `WITH RECURSIVE n(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n <= ?1),
             one AS (SELECT id, body FROM document WHERE collection = ?2 ORDER BY rowid LIMIT 1)
           INSERT INTO document(collection, id, revision, body) SELECT ?2, ${id}, 1, ${body} FROM n, one`,
        )
        .run(count, collection);
    };
    copy("versions", "'copy ' || n", "json_set(body, '$.number', n, '$.planHash', 'sha256-' || n)", versions);
    copy(
      "audit",
      "printf('%014d copy %d', 1700000000000 + n, n)",
      "json_set(body, '$.at', 1700000000000 + n, '$.object', 'copy@' || (n % 2))",
      entries,
    );
    database.prepare("UPDATE document_counter SET value = value + ?").run(versions + 1);
    database.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}
