import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity } from "../../store/load-state.ts";
import { listOf, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { get } from "../preflight/site-calls.ts";
import { personOf } from "../prepare/people.ts";
import { plainText } from "./plain-text.ts";
import type { Existing, ThingTrade } from "./thing-kind.ts";

/** Components, with who looks after them where that person has an account. */
export function createComponents(
  context: Pick<LoadContext, "client" | "model" | "people" | "signal">,
): ThingTrade {
  const { client, model, people, signal } = context;
  const fieldsOf = ({ payload }: Entity) => objectOf(payload.fields);
  return {
    kind: "component",
    nameOf: (entity) => (textOf(fieldsOf(entity).name) ?? "").trim(),
    async read() {
      const path = `/rest/api/3/project/${encodeURIComponent(model.project.key)}/components`;
      return listOf(await get(client, "project.components", path, {}, signal)).flatMap((one): Existing[] => {
        const { id, name } = objectOf(one);
        const [known, called] = [textOf(id), textOf(name)];
        return known === undefined || called === undefined ? [] : [{ id: known, name: called, open: true }];
      });
    },
    async draft(entity) {
      const { name, description, lead } = fieldsOf(entity);
      const losses: Loss[] = [];
      const person = personOf(lead);
      const match = person === undefined ? undefined : people.match(person, "lead");
      if (match !== undefined && "loss" in match) losses.push(match.loss);
      return {
        call: {
          name: "component.create",
          path: "/rest/api/3/component",
          json: {
            name: (textOf(name) ?? "").trim(),
            project: model.project.key,
            description: plainText(description),
            ...(match !== undefined && "accountId" in match ? { leadAccountId: match.accountId } : {}),
          },
        },
        losses,
      };
    },
    finish: async () => [],
  };
}
