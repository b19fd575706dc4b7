import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { type FaultQueue, readFaults } from "../http/faults.ts";
import { queryText } from "../http/request-values.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { stateLines } from "../state/state-lines.ts";

/** Tables that `/sandbox/counts` counts, by the names it answers. */
const counted = {
  issues: "issue",
  comments: "comment",
  worklogs: "worklog",
  links: "issue_link",
  remoteLinks: "remote_link",
  attachments: "attachment",
  watchers: "watcher",
} as const;

/** Marker members that differ from run to run and so are left out of the identity of issues and comments. */
const defaultOmit = "import,intent";

/** Labels that name the run begin so. */
const defaultLabelPrefix = "imported-";

/**
 * What Jira does not have: faults on demand and a look at everything that arrived. JSON bodies only, so that no web
 * page can send them.
 */
export function addControlRoutes(
  app: FastifyInstance,
  context: SandboxContext,
  queue: FaultQueue,
  canCrash: boolean,
): void {
  app.get("/sandbox/faults", async () => ({ faults: queue.list() }));
  app.post("/sandbox/faults", async (request, reply) => {
    const faults = readFaults(request.body);
    if (!canCrash && faults.some((fault) => fault.crash !== undefined)) {
      throw refusal(400, "This sandbox does not run in a process of its own, so it cannot crash on demand.");
    }
    queue.add(faults);
    reply.code(201);
    return { faults: queue.list() };
  });
  app.delete("/sandbox/faults", async (_request, reply) => {
    queue.clear();
    return reply.code(204).send();
  });
  app.get("/sandbox/counts", async () =>
    Object.fromEntries(
      Object.entries(counted).map(([name, table]) => [
        name,
        context.store.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)!.count,
      ]),
    ),
  );
  app.get("/sandbox/state", async (request, reply) => {
    const lines = stateLines(context, {
      project: queryText(request, "project"),
      marker: queryText(request, "marker") ?? "importer",
      omit: (queryText(request, "omit") ?? defaultOmit).split(","),
      labelPrefix: queryText(request, "omitLabels") ?? defaultLabelPrefix,
    });
    return reply.type("application/x-ndjson; charset=utf-8").send(Readable.from(lines));
  });
}
