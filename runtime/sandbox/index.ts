import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { type Credentials, createAuthenticate } from "./http/authentication.ts";
import { handleError } from "./http/error-handler.ts";
import { addFaultHooks } from "./http/fault-hooks.ts";
import { createFaultQueue, type Fault } from "./http/faults.ts";
import { addRateLimits, type RateLimits } from "./http/rate-limits.ts";
import { addPages } from "./pages/pages.ts";
import { addAgileRoutes } from "./routes/agile-routes.ts";
import { addAttachmentRoutes, addMediaRoute } from "./routes/attachment-routes.ts";
import { addCommentRoutes } from "./routes/comment-routes.ts";
import { addControlRoutes } from "./routes/control-routes.ts";
import { addFieldRoutes } from "./routes/field-routes.ts";
import { addIssueCreateRoutes } from "./routes/issue-create-routes.ts";
import { addIssueRoutes } from "./routes/issue-routes.ts";
import { addLinkRoutes } from "./routes/link-routes.ts";
import { addProjectRoutes } from "./routes/project-routes.ts";
import { addPropertyRoutes } from "./routes/property-routes.ts";
import { addRemoteLinkRoutes } from "./routes/remote-link-routes.ts";
import { addSearchRoutes } from "./routes/search-routes.ts";
import { addSiteRoutes } from "./routes/site-routes.ts";
import { addVersionRoutes } from "./routes/version-routes.ts";
import { addWatcherRoutes } from "./routes/watcher-routes.ts";
import { addWorkflowRoutes } from "./routes/workflow-routes.ts";
import { addWorklogRoutes } from "./routes/worklog-routes.ts";
import { refusal } from "./rules/error-collection.ts";
import type { SandboxContext } from "./sandbox-context.ts";
import type { ProjectSeed } from "./site/seed.ts";
import { openSite } from "./site/site.ts";
import { openStore } from "./store/store.ts";

export type { Credentials } from "./http/authentication.ts";
export type { Fault } from "./http/faults.ts";
export type { RateLimits } from "./http/rate-limits.ts";
export type { ProjectSeed } from "./site/seed.ts";

/** How a sandbox is made. */
export interface SandboxOptions {
  /** Folder of the durable state; made when missing, taken for this sandbox alone. */
  dataDirectory: string;
  /** Milliseconds until search finds a new issue. Default 2000. */
  searchLagMs?: number;
  /** Default: the machine's clock. */
  clock?: { now(): number };
  /** The account that may do everything. Default `defaultCredentials`. */
  credentials?: Credentials;
  /** The account that may only read. Default `defaultReadOnlyCredentials`. */
  readOnlyCredentials?: Credentials;
  /** What a new site holds; ignored when the data directory already holds one. */
  seed?: ProjectSeed;
  /** Disturbances from the start; more can be posted to `/sandbox/faults`. */
  faults?: Fault[];
  /** Default: none enforced. */
  rateLimits?: RateLimits;
  /** Largest attachment in bytes. Default 1 GB, as Jira's. */
  uploadLimit?: number;
  /** Ends the process at once, for faults with `crash`; without it those are refused. */
  crash?: () => void;
}

/** A strict stand-in for Jira Cloud. */
export interface Sandbox {
  /** Starts to answer and returns the address, without a final slash. Port 0 takes a free one. */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
  app: FastifyInstance;
}

/** Who may do everything, unless told otherwise. */
export const defaultCredentials: Credentials = { email: "admin@example.com", token: "sandbox-token" };
/** Who may only read, unless told otherwise. */
export const defaultReadOnlyCredentials: Credentials = {
  email: "reader@example.com",
  token: "sandbox-reader-token",
};

/** A bulk request carries 50 issues with texts of at most 32,767 characters each, and custom texts beside them. */
const maximumBody = 64 * 1024 * 1024;

/**
 * Makes a sandbox on a data directory. It does not answer before `listen`.
 * @throws Error when another process holds the directory, or the seed names an unknown field type
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const administrator = options.credentials ?? defaultCredentials;
  const reader = options.readOnlyCredentials ?? defaultReadOnlyCredentials;
  const clock = options.clock ?? Date;
  const store = openStore(options.dataDirectory);
  removeHalfFiles(store.attachmentDirectory);
  const site = openSite(store, { administrator, reader }, options.seed);
  const context: SandboxContext = {
    site,
    store,
    now: () => clock.now(),
    searchLagMs: options.searchLagMs ?? 2000,
    uploadLimit: options.uploadLimit ?? 1024 ** 3,
  };
  const app = Fastify({
    bodyLimit: maximumBody,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
  });
  // Only JSON is read: a body of any other type is refused, so no web page can post here without asking first.
  app.removeContentTypeParser("text/plain");
  const queue = createFaultQueue();
  queue.add(options.faults ?? []);
  addFaultHooks(app, queue, options.crash);
  if (options.rateLimits !== undefined) addRateLimits(app, options.rateLimits, context.now);
  app.decorateRequest("caller", null);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request) => {
    throw refusal(404, `The sandbox has no route ${request.method} ${request.url.split("?", 1)[0]}.`);
  });
  const authenticate = createAuthenticate(site, administrator, reader);
  for (const [prefix, addRoutes] of [
    ["/rest/api/3", addApiRoutes],
    ["/rest/agile/1.0", addAgileRoutes],
  ] as const) {
    app.register(
      async (api) => {
        api.addHook("onRequest", async (request) => {
          request.caller = authenticate(request) ?? null;
        });
        addRoutes(api, context);
      },
      { prefix },
    );
  }
  addMediaRoute(app, context);
  addControlRoutes(app, context, queue, options.crash !== undefined);
  addPages(app, context);
  app.addHook("onClose", async () => store.close());
  await app.ready();
  return {
    app,
    listen: async (port, host = "127.0.0.1") => (await app.listen({ port, host })).replace(/\/$/, ""),
    close: () => app.close(),
  };
}

function addApiRoutes(api: FastifyInstance, context: SandboxContext): void {
  addSiteRoutes(api, context);
  addProjectRoutes(api, context);
  addVersionRoutes(api, context);
  addFieldRoutes(api, context);
  addWorkflowRoutes(api, context);
  addIssueCreateRoutes(api, context);
  addIssueRoutes(api, context);
  addSearchRoutes(api, context);
  addPropertyRoutes(api, context);
  addCommentRoutes(api, context);
  addWorklogRoutes(api, context);
  addLinkRoutes(api, context);
  addRemoteLinkRoutes(api, context);
  addWatcherRoutes(api, context);
  addAttachmentRoutes(api, context);
}

/** Uploads that a killed process left half written. */
function removeHalfFiles(directory: string): void {
  for (const name of readdirSync(directory))
    if (name.endsWith(".part")) rmSync(join(directory, name), { force: true });
}
