import { readFileSync } from "node:fs";
import type { FastifyInstance, FastifyReply } from "fastify";
import { pathPart, queryText } from "../http/request-values.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { findIssue, issueKey } from "../store/issue-store.ts";
import { html } from "./html.ts";
import { issueListPage } from "./issue-list-page.ts";
import { issuePage } from "./issue-page.ts";
import { page } from "./layout.ts";
import { projectListPage } from "./project-list-page.ts";

/** Pages run no script and load nothing from elsewhere, whatever was imported. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Plain pages that show what arrived. They need no sign-in: the sandbox listens on this machine and holds test data. */
export function addPages(app: FastifyInstance, context: SandboxContext): void {
  const { site, store } = context;
  const stylesheet = readFileSync(new URL("./sandbox.css", import.meta.url));
  app.get("/pages/sandbox.css", async (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "max-age=60").send(stylesheet),
  );
  app.get("/", async (_request, reply) => sendPage(reply, projectListPage(context)));
  app.get("/projects/:key", async (request, reply) => {
    const project = site.project(pathPart(request, "key"));
    if (project === undefined) return sendMissing(reply, `There is no project ${pathPart(request, "key")}.`);
    return sendPage(
      reply,
      issueListPage(
        project,
        (queryText(request, "text") ?? "").trim(),
        pageNumber(queryText(request, "page")),
        context,
      ),
    );
  });
  app.get("/browse/:key", async (request, reply) => {
    const key = pathPart(request, "key");
    const row = findIssue(store, key);
    // Jira shows a project under the same address.
    const project = context.site.project(key.toUpperCase());
    if (row === undefined && project !== undefined) return reply.redirect(`/projects/${project.key}`, 302);
    if (row === undefined) return sendMissing(reply, `There is no issue ${key}.`);
    if (issueKey(row) !== key) return reply.redirect(`/browse/${issueKey(row)}`, 302);
    return sendPage(reply, issuePage(row, pageNumber(queryText(request, "comments")), context));
  });
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 1;
}

function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .headers({
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    })
    .send(text);
}

function sendMissing(reply: FastifyReply, message: string): FastifyReply {
  return sendPage(
    reply.code(404),
    page(
      "Not found",
      [{ text: "Not found" }],
      html`<h1>Not found</h1><p>${message} <a href="/">All projects</a></p>`,
    ),
  );
}
