import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity } from "../../store/load-state.ts";
import { nameKey, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { refusalText } from "../preflight/site-calls.ts";
import type { LinkType } from "../preflight/target-model.ts";
import { type CreatePartLoader, refusedPart } from "./part-loader.ts";

/** What unknown types of links become. */
const fallbackType = "Relates";

/**
 * Links between issues of the import. Jira answers 201 to a link that is there already and makes no second one, so a
 * repeat is harmless and no look-up is needed.
 */
export const createLinkLoader: CreatePartLoader = (context) => {
  /** Links whose type became the fallback: two types between the same issues may become the same link. */
  const relates = new Set<string>();
  return {
    kind: "link",
    width: 400,
    async load(part, issue) {
      const key = issue.key ?? issue.id;
      const other = await otherEnd(context, part);
      if ("reason" in other) return { state: "rejected", reason: other.reason };
      const chosen = chooseType(context, textOf(part.payload.type) ?? fallbackType);
      if (chosen === undefined)
        return refusedPart(`a link of ${key}`, "the site has no link types, or links are switched off");
      const { type, reversed, losses } = chosen;
      const inward = (part.payload.direction === "inward") !== reversed;
      // `inwardIssue` is where the link starts: with type Blocks it blocks `outwardIssue`.
      const own: LinkEnd = { key, entity: part.issue ?? "" };
      const [{ key: from }, { key: to }] = order(type, inward ? [other, own] : [own, other]);
      const identity = `${from} ${to}`;
      if (losses.length > 0) {
        if (relates.has(identity)) return { state: "matched", target: { id: identity }, losses };
        relates.add(identity);
      }
      const answer = await context.client.call(
        {
          name: "link",
          method: "POST",
          path: "/rest/api/3/issueLink",
          json: { type: { name: type.name }, inwardIssue: { key: from }, outwardIssue: { key: to } },
          idempotent: true,
          expects: "nothing",
          writes: key,
        },
        context.signal,
      );
      if (answer.kind === "ok")
        return { state: "created", target: { id: `${type.name} ${identity}` }, losses };
      return {
        ...refusedPart(
          `the link from ${from} to ${to}`,
          answer.kind === "refused" ? refusalText(answer) : answer.detail,
        ),
        losses,
      };
    },
  };
};

/** One end of a link. */
interface LinkEnd {
  /** In Jira. */
  readonly key: string;
  /** The issue's entity. */
  readonly entity: string;
}

/**
 * A link that reads the same from both ends has one way to be written, so that both ends make one link, and the same
 * one in every run: Jira's keys depend on the order in which pages came.
 */
function order(type: LinkType, [from, to]: readonly [LinkEnd, LinkEnd]): readonly [LinkEnd, LinkEnd] {
  if (nameKey(type.inward) !== nameKey(type.outward)) return [from, to];
  return from.entity <= to.entity ? [from, to] : [to, from];
}

async function otherEnd(
  context: LoadContext,
  part: Entity,
): Promise<LinkEnd | { readonly reason: { readonly code: string; readonly message: string } }> {
  const { to } = part.payload;
  const reference = objectOf(to);
  const text = textOf(to);
  const stream = textOf(reference.stream) ?? part.stream;
  const id = textOf(reference.id) ?? text;
  if (id === undefined)
    return { reason: { code: "required-missing", message: "The link does not say where it leads." } };
  const entityKey = `${stream}/${id}`;
  const found = (await context.state.issues([entityKey])).get(entityKey);
  if (found?.target?.key !== undefined) return { key: found.target.key, entity: entityKey };
  const why =
    found === undefined ? "it is not part of this import" : (found.reason?.message ?? `it is ${found.state}`);
  return {
    reason: {
      code: "link-target-not-imported",
      message: `The link leads to ${id}, which is not in Jira: ${why}.`,
    },
  };
}

/** By name, else by one of the two ways a type reads (`is blocked by` is Blocks from the other end). */
function chooseType(
  context: LoadContext,
  name: string,
): { readonly type: LinkType; readonly reversed: boolean; readonly losses: readonly Loss[] } | undefined {
  const wanted = nameKey(name);
  const { linkTypes } = context.model;
  const named = linkTypes.find((type) => nameKey(type.name) === wanted || nameKey(type.outward) === wanted);
  if (named !== undefined) return { type: named, reversed: false, losses: [] };
  const inward = linkTypes.find((type) => nameKey(type.inward) === wanted);
  if (inward !== undefined) return { type: inward, reversed: true, losses: [] };
  // In another language the type that says least is the one that reads the same from both ends.
  const type =
    linkTypes.find((candidate) => nameKey(candidate.name) === nameKey(fallbackType)) ??
    linkTypes.find((candidate) => nameKey(candidate.inward) === nameKey(candidate.outward)) ??
    linkTypes[0];
  if (type === undefined) return undefined;
  const message = `Jira has no link type '${name}'; the link became '${type.name}'.`;
  return {
    type,
    reversed: false,
    losses: [{ code: "link-type-not-in-jira", target: "links/type", message }],
  };
}
