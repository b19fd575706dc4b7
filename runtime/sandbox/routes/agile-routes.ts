import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, pageBean, pathPart, queryText } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { sprintJson } from "../present/site-json.ts";
import { fieldRefusal, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Board, Sprint } from "../site/planning.ts";
import type { Site } from "../site/site.ts";

/** Longest name of a sprint. */
const maximumName = 30;

/** Jira Software's own part of the API: boards of projects and their sprints. */
export function addAgileRoutes(app: FastifyInstance, { site, store, now }: SandboxContext): void {
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
    const body = bodyObject(request);
    const { originBoardId, goal } = body;
    const name = nameOf(body);
    const board = boardOf(originBoardId, site);
    const dates = datesOf(body);
    const sprint = store.transaction(() =>
      site.addSprint({ name, board: board.id, goal: typeof goal === "string" ? goal : "", ...dates }),
    );
    reply.code(201);
    return sprintJson(sprint, baseOf(request));
  });
  app.post("/sprint/:sprintId", async (request) => {
    requireWrite(callerOf(request), "change sprints");
    const sprint = sprintOf(request, site);
    const body = bodyObject(request);
    const { goal, state } = body;
    const changes: Partial<Sprint> = {
      ...(body.name === undefined ? {} : { name: nameOf(body) }),
      ...(typeof goal === "string" ? { goal } : {}),
      ...datesOf(body),
    };
    if (state !== undefined && state !== sprint.state)
      Object.assign(changes, nextState(state, { ...sprint, ...changes }, site, now()));
    store.transaction(() => site.changeSprint(sprint, changes));
    return sprintJson(sprint, baseOf(request));
  });
  app.delete("/sprint/:sprintId", async (request, reply) => {
    requireWrite(callerOf(request), "delete sprints");
    const sprint = sprintOf(request, site);
    if (sprint.state !== "future") throw refusal(400, "Only future sprints can be deleted.");
    store.transaction(() => site.removeSprint(sprint));
    reply.code(204);
  });
}

function nameOf({ name }: JsonObject): string {
  if (typeof name !== "string" || name.trim() === "")
    throw fieldRefusal("name", "The sprint name must not be empty.");
  if (name.length > maximumName)
    throw fieldRefusal("name", `The sprint name must be shorter than ${maximumName} characters.`);
  return name.trim();
}

function datesOf(body: JsonObject): Pick<Sprint, "startDate" | "endDate"> {
  const dates: { startDate?: string; endDate?: string } = {};
  for (const name of ["startDate", "endDate"] as const) {
    const value = body[name];
    if (value === undefined) continue;
    const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(moment)) throw fieldRefusal(name, "The date is not in the ISO 8601 format.");
    dates[name] = new Date(moment).toISOString();
  }
  return dates;
}

/** A sprint begins, then ends; a board has one that is under way. */
function nextState(state: unknown, sprint: Sprint, site: Site, now: number): Partial<Sprint> {
  if (state === "active" && sprint.state === "future") {
    const { startDate, endDate } = sprint;
    if (startDate === undefined || endDate === undefined)
      throw refusal(400, "A sprint needs a start date and an end date before it can be started.");
    if (startDate >= endDate) throw refusal(400, "The sprint's end date must be after its start date.");
    if (site.sprints.some((other) => other.board === sprint.board && other.state === "active"))
      throw refusal(400, "The board has an active sprint, and parallel sprints are not enabled.");
    return { state };
  }
  if (state === "closed" && sprint.state === "active")
    return { state, completeDate: new Date(now).toISOString() };
  throw refusal(400, `A sprint that is ${sprint.state} cannot become ${String(state)}.`);
}

function sprintOf(request: FastifyRequest, site: Site): Sprint {
  const id = Number(pathPart(request, "sprintId"));
  const sprint = site.sprints.find((one) => one.id === id);
  if (sprint === undefined)
    throw refusal(404, "Sprint does not exist or you do not have permission to view it.");
  return sprint;
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
