import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, callerOf, issueOf, pathPart } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { checkProperty } from "../rules/entity-properties.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";

/** A row that carries properties. */
interface Holder {
  id: number;
  properties: string;
}

/** Where properties stand: the path of their owner, the table, and how to find the owner of a request. */
interface Owner {
  path: string;
  table: "issue" | "comment" | "worklog";
  find(request: FastifyRequest): Holder;
}

/** Properties of issues, comments and worklogs: list, read, write, delete. */
export function addPropertyRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  const find = (table: "comment" | "worklog", id: string): Holder => {
    const row = store.get<Holder>(`SELECT id, properties FROM ${table} WHERE id = ?`, id);
    if (row === undefined) throw refusal(404, `The ${table} with the id '${id}' was not found.`);
    return row;
  };
  const owners: Owner[] = [
    { path: "/issue/:issueIdOrKey/properties", table: "issue", find: (request) => issueOf(request, context) },
    {
      path: "/comment/:commentId/properties",
      table: "comment",
      find: (request) => find("comment", pathPart(request, "commentId")),
    },
    {
      path: "/issue/:issueIdOrKey/worklog/:worklogId/properties",
      table: "worklog",
      find: (request) => find("worklog", pathPart(request, "worklogId")),
    },
  ];
  for (const owner of owners) addOwnerRoutes(app, owner, context);
}

function addOwnerRoutes(app: FastifyInstance, owner: Owner, { store }: SandboxContext): void {
  const read = (request: FastifyRequest): { holder: Holder; properties: JsonObject } => {
    const holder = owner.find(request);
    return { holder, properties: JSON.parse(holder.properties) as JsonObject };
  };
  const write = (holder: Holder, properties: JsonObject): void => {
    store.run(`UPDATE ${owner.table} SET properties = ? WHERE id = ?`, JSON.stringify(properties), holder.id);
  };
  const missing = (key: string): Error =>
    refusal(404, `The property with key '${key}' does not exist or you do not have permission to see it.`);
  app.get(owner.path, async (request) => {
    callerOf(request);
    const self = `${baseOf(request)}${request.url.split("?", 1)[0]}`;
    return {
      keys: Object.keys(read(request).properties).map((key) => ({
        self: `${self}/${encodeURIComponent(key)}`,
        key,
      })),
    };
  });
  app.get(`${owner.path}/:propertyKey`, async (request) => {
    callerOf(request);
    const key = pathPart(request, "propertyKey");
    const { properties } = read(request);
    if (!Object.hasOwn(properties, key)) throw missing(key);
    return { key, value: properties[key] };
  });
  app.put(`${owner.path}/:propertyKey`, async (request, reply) => {
    const caller = callerOf(request);
    const key = pathPart(request, "propertyKey");
    const { holder, properties } = read(request);
    requireWrite(caller, "edit this entity's properties");
    const problem = checkProperty(key, request.body);
    if (problem !== undefined) throw refusal(400, problem);
    const existed = Object.hasOwn(properties, key);
    write(holder, { ...properties, [key]: request.body });
    return reply.code(existed ? 200 : 201).send();
  });
  app.delete(`${owner.path}/:propertyKey`, async (request, reply) => {
    const caller = callerOf(request);
    const key = pathPart(request, "propertyKey");
    const { holder, properties } = read(request);
    requireWrite(caller, "edit this entity's properties");
    if (!Object.hasOwn(properties, key)) throw missing(key);
    delete properties[key];
    write(holder, properties);
    return reply.code(204).send();
  });
}
