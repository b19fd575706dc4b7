import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity } from "../../store/load-state.ts";
import { nameKey, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { refusalText } from "../preflight/site-calls.ts";
import { readBoardSprints, readBoards, type Sprint, shortName } from "../prepare/sprints.ts";
import type { Existing, ThingTrade } from "./thing-kind.ts";

type State = Sprint["state"];

/**
 * Sprints, on the project's first board that has them. A sprint is made before the issues and begun and closed after them,
 * since a closed one takes none.
 */
export function createSprintThings(
  context: Pick<LoadContext, "client" | "model" | "signal" | "clock">,
): ThingTrade {
  const { client, model, signal, clock } = context;
  let boards: Promise<readonly number[]> | undefined;
  const fieldsOf = ({ payload }: Entity) => objectOf(payload.fields);
  const readAll = async (): Promise<readonly Sprint[]> => {
    boards ??= readBoards(client, model.project.key, signal);
    const sprints = new Map<number, Sprint>();
    for (const board of await boards)
      for (const sprint of await readBoardSprints(client, board, signal)) sprints.set(sprint.id, sprint);
    return [...sprints.values()];
  };
  const change = async (entity: Entity, json: object): Promise<string | undefined> => {
    const answer = await client.call(
      {
        name: "sprint.change",
        method: "POST",
        path: `/rest/agile/1.0/sprint/${entity.target?.id}`,
        json,
        // Where it is in that state already Jira says no, and the next look at the board tells.
        idempotent: true,
        expects: "json",
      },
      signal,
    );
    if (answer.kind === "ok") return undefined;
    return answer.kind === "refused" ? refusalText(answer) : answer.detail;
  };
  const stateOf = async (entity: Entity): Promise<State | undefined> =>
    (await readAll()).find(({ id }) => String(id) === entity.target?.id)?.state;

  /** @returns why it is not in that state */
  async function bring(entity: Entity, wanted: State, now: State | undefined): Promise<string | undefined> {
    let state = now;
    for (const next of wanted === "closed" ? (["active", "closed"] as const) : (["active"] as const)) {
      if (state === next || state === "closed") continue;
      const refused = await change(entity, { state: next });
      if (refused === undefined) state = next;
      else {
        state = await stateOf(entity);
        if (state !== next) return refused;
      }
    }
    return undefined;
  }

  return {
    kind: "sprint",
    nameOf: (entity) => shortName(textOf(fieldsOf(entity).name) ?? ""),
    async read() {
      return (await readAll()).map(
        ({ id, name, state }): Existing => ({ id: String(id), name, open: state !== "closed" }),
      );
    },
    async draft(entity) {
      boards ??= readBoards(client, model.project.key, signal);
      const [board] = await boards;
      if (board === undefined) return { why: `${model.project.key} has no board with sprints` };
      const { name, goal, start, end } = fieldsOf(entity);
      const given = (textOf(name) ?? "").trim();
      const short = shortName(given);
      return {
        call: {
          name: "sprint.create",
          path: "/rest/agile/1.0/sprint",
          json: { name: short, originBoardId: board, goal: textOf(goal), startDate: start, endDate: end },
        },
        losses:
          short === given
            ? []
            : [{ code: "cut", target: "name", message: `Jira takes 30 characters of its name: '${given}'.` }],
      };
    },
    async settle(id, name) {
      const twins = (await readAll()).filter(
        (sprint) => nameKey(sprint.name) === nameKey(name) && sprint.state === "future",
      );
      const first = Math.min(Number(id), ...twins.map((sprint) => sprint.id));
      if (first === Number(id)) return id;
      const path = `/rest/agile/1.0/sprint/${id}`;
      const request = {
        name: "sprint.delete",
        method: "DELETE",
        path,
        idempotent: true,
        expects: "nothing",
      } as const;
      // Whether or not it can be taken back, everybody goes on with the first.
      await client.call(request, signal);
      return String(first);
    },
    async finish(entities) {
      const wanted = entities.map((entity) => ({ entity, state: wantedState(fieldsOf(entity), clock()) }));
      const moving = wanted
        .filter(({ state }) => state !== "future")
        .sort((one, other) => order(one) - order(other) || startOf(one.entity) - startOf(other.entity));
      if (moving.length === 0) return [];
      const states = new Map((await readAll()).map(({ id, state }) => [String(id), state]));
      const ended: { entity: Entity; losses: readonly Loss[] }[] = [];
      for (const { entity, state } of moving) {
        const refused = await bring(entity, state, states.get(entity.target?.id ?? ""));
        if (refused === undefined) continue;
        const message = `The sprint could not be made ${state}: ${refused}. Jira keeps it as it is.`;
        ended.push({ entity, losses: [{ code: "state-not-reached", target: "state", message }] });
      }
      return ended;
    },
  };

  function startOf(entity: Entity): number {
    const moment = Date.parse(textOf(fieldsOf(entity).start) ?? "");
    return Number.isNaN(moment) ? Number.MAX_SAFE_INTEGER : moment;
  }
}

/** A board has one sprint under way: those that are over have to be closed before it begins. */
const order = ({ state }: { readonly state: State }): number => (state === "closed" ? 0 : 1);

/** As the record says, else as its dates tell. */
function wantedState(
  { state, start, end, completed }: Readonly<Record<string, unknown>>,
  now: number,
): State {
  if (state === "future" || state === "active" || state === "closed") return state;
  const before = (moment: unknown): boolean => Date.parse(textOf(moment) ?? "") <= now;
  if (completed !== undefined || before(end)) return "closed";
  return before(start) ? "active" : "future";
}
