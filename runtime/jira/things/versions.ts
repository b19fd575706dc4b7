import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity } from "../../store/load-state.ts";
import { listOf, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { get, refusalText } from "../preflight/site-calls.ts";
import { plainText } from "./plain-text.ts";
import type { Existing, ThingTrade } from "./thing-kind.ts";

/** Versions. What is archived takes no issue, so it is archived when all issues are there. */
export function createVersions(context: Pick<LoadContext, "client" | "model" | "signal">): ThingTrade {
  const { client, model, signal } = context;
  const { project } = model;
  const fieldsOf = ({ payload }: Entity) => objectOf(payload.fields);
  return {
    kind: "version",
    nameOf: (entity) => (textOf(fieldsOf(entity).name) ?? "").trim(),
    async read() {
      const path = `/rest/api/3/project/${encodeURIComponent(project.key)}/versions`;
      return listOf(await get(client, "project.versions", path, {}, signal)).flatMap((one): Existing[] => {
        const { id, name, archived } = objectOf(one);
        const [known, called] = [textOf(id), textOf(name)];
        return known === undefined || called === undefined
          ? []
          : [{ id: known, name: called, open: archived !== true }];
      });
    },
    async draft(entity) {
      const { name, description, start, release, released } = fieldsOf(entity);
      return {
        call: {
          name: "version.create",
          path: "/rest/api/3/version",
          json: {
            name: (textOf(name) ?? "").trim(),
            projectId: Number(project.id),
            description: plainText(description),
            startDate: start,
            releaseDate: release,
            ...(typeof released === "boolean" ? { released } : {}),
          },
        },
        losses: [],
      };
    },
    async finish(entities) {
      const ended: { entity: Entity; losses: readonly Loss[] }[] = [];
      for (const entity of entities) {
        if (fieldsOf(entity).archived !== true) continue;
        const answer = await client.call(
          {
            name: "version.change",
            method: "PUT",
            path: `/rest/api/3/version/${encodeURIComponent(entity.target?.id ?? "")}`,
            json: { archived: true },
            idempotent: true,
            expects: "json",
          },
          signal,
        );
        if (answer.kind === "ok") continue;
        const why = answer.kind === "refused" ? refusalText(answer) : answer.detail;
        ended.push({
          entity,
          losses: [{ code: "not-archived", target: "archived", message: `Jira did not archive it: ${why}.` }],
        });
      }
      return ended;
    },
  };
}
