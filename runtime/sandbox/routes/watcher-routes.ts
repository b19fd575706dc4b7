import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, callerOf, issueOf } from "../http/request-values.ts";
import { userById } from "../present/site-json.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { watchersOf } from "../store/activity-store.ts";
import { issueKey } from "../store/issue-store.ts";

/** Watchers: the body of an addition is a bare JSON string, or nothing for the caller. */
export function addWatcherRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store, site } = context;
  app.get("/issue/:issueIdOrKey/watchers", async (request) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    const accounts = watchersOf(store, row.id);
    return {
      self: `${baseOf(request)}/rest/api/3/issue/${issueKey(row)}/watchers`,
      isWatching: accounts.includes(caller.user.accountId),
      watchCount: accounts.length,
      watchers: accounts.map((account) => userById(account, site, baseOf(request))),
    };
  });
  app.post("/issue/:issueIdOrKey/watchers", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "manage the watcher list");
    const accountId = request.body ?? caller.user.accountId;
    if (typeof accountId !== "string") throw refusal(400, "The body must be an account id as a JSON string.");
    if (site.user(accountId) === undefined)
      throw refusal(404, `The user with account id '${accountId}' does not exist.`);
    store.run("INSERT OR IGNORE INTO watcher(issue, account) VALUES (?, ?)", row.id, accountId);
    return reply.code(204).send();
  });
}
