import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, pageBean, pathPart, queryText } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { sprintJson } from "../present/site-json.ts";
import { fieldRefusal, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Board } from "../site/planning.ts";
import type { Site } from "../site/site.ts";

/** Longest name of a sprint. */
const maximumName = 30;

/** Jira Software's own part of the API: boards of projects and their sprints. */
export function addAgileRoutes(app: FastifyInstance, { site, store }: SandboxContext): void {
  app.get("/board", async (request) => {
    callerOf(request);
    const reference = queryText(request, "projectKeyOrId");
    const type = queryText(request, "type");
    const project = reference === undefined ? undefined : site.project(reference);
    if (reference !== undefined && project === undefined)
      throw refusal(400, `No project could be found with key or id '${reference}'.`);
    const found = site.boards.filter(
      (board) =>
        (project === undefined || board.project === project.key) && (type === undefined || type === "scrum"),
    );
    return withoutSelf(
      pageBean(
        found.map((board) => boardJson(board, baseOf(request))),
        request,
        50,
        50,
      ),
    );
  });
  app.get("/board/:boardId/sprint", async (request) => {
    callerOf(request);
    const board = boardOf(Number(pathPart(request, "boardId")), site);
    const states = queryText(request, "state")?.split(",");
    const order = ["closed", "active", "future"];
    const found = site.sprints
      .filter((sprint) => sprint.board === board.id && (states?.includes(sprint.state) ?? true))
      .sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state) || left.id - right.id);
    // Jira gives no total here.
    const { total: _total, ...page } = withoutSelf(
      pageBean(
        found.map((sprint) => sprintJson(sprint, baseOf(request))),
        request,
        50,
        50,
      ),
    );
    return page;
  });
  app.post("/sprint", async (request, reply) => {
    requireWrite(callerOf(request), "create sprints");
    const { name, originBoardId, goal } = bodyObject(request);
    if (typeof name !== "string" || name.trim() === "")
      throw fieldRefusal("name", "The sprint name must not be empty.");
    if (name.length > maximumName)
      throw fieldRefusal("name", `The sprint name must be shorter than ${maximumName} characters.`);
    const board = boardOf(originBoardId, site);
    const sprint = store.transaction(() =>
      site.addSprint({ name: name.trim(), board: board.id, goal: typeof goal === "string" ? goal : "" }),
    );
    reply.code(201);
    return sprintJson(sprint, baseOf(request));
  });
}

function boardOf(id: unknown, site: Site): Board {
  const board = site.boards.find((candidate) => candidate.id === id);
  if (board === undefined)
    throw refusal(404, "The board does not exist or you do not have permission to see it.");
  return board;
}

function boardJson(board: Board, base: string): JsonObject {
  const { id, name } = board;
  return { id, self: `${base}/rest/agile/1.0/board/${id}`, name, type: "scrum" };
}

function withoutSelf({ self: _self, ...page }: JsonObject): JsonObject {
  return page;
}
