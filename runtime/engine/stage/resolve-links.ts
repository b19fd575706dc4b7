import type { LinkNode, LinkResolution, Unresolved } from "../../store/stage-state.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EntityReference } from "../mapping/index.ts";

const linksAtOnce = 500;

const reasons: Record<Unresolved, string> = {
  not_found: "is not among the records that were read",
  ambiguous: "more than one record goes by, and none is guessed; name it by its id",
  not_chosen: "was not chosen",
  skipped: "was left out by a rule",
  rejected: "was rejected",
  not_an_issue: "is not imported as an issue",
};

/**
 * Finds both ends of every link and matches the two records that sources write of one link: one is made, its twin is
 * `matched`. A link to what is not imported is rejected with the reason.
 */
export async function resolveLinks(context: EngineContext): Promise<void> {
  const { state } = context;
  for (let after = 0; ; ) {
    const batch = await state.unresolvedLinks(after, linksAtOnce);
    if (batch.length === 0) return;
    context.signal.throwIfAborted();
    after = batch.at(-1)!.id;
    const wanted = batch.flatMap((link) => {
      const to = reference(link);
      return to === undefined ? [] : [{ space: to.stream, id: to.id }];
    });
    const canonical = await state.resolveIds(wanted);
    const ids = wanted.map(({ space, id }) => ({ space, id: canonical.get(`${space}/${id}`) ?? id }));
    const issues = await state.issues(ids.map(({ space, id }) => `${space}/${id}`));
    const lost = await state.explainIds(ids.filter(({ space, id }) => !issues.has(`${space}/${id}`)));
    const resolutions = batch.map((link): LinkResolution => {
      const to = reference(link);
      if (to === undefined) return refused(link, "required-missing", "It names no other issue.");
      const id = canonical.get(`${to.stream}/${to.id}`) ?? to.id;
      const key = `${to.stream}/${id}`;
      const other = issues.get(key);
      if (key === link.issue) return refused(link, "self-link", "It leads from an issue to itself.");
      if (other === undefined || other.state === "rejected") {
        const why = other === undefined ? (lost.get(key) ?? "not_found") : "rejected";
        return refused(link, why.replaceAll("_", "-"), `It leads to ${to.id}, which ${reasons[why]}.`);
      }
      const found = { id: link.id, identity: identity(link, key) };
      if (id === to.id) return found;
      return { ...found, payload: JSON.stringify({ ...link.payload, to: { ...to, id } }) };
    });
    context.onStep("stage:links");
    await state.resolveLinks(resolutions);
  }
}

function reference(link: LinkNode): EntityReference | undefined {
  const { to } = link.payload;
  return typeof to === "object" && to !== null && "id" in to ? (to as EntityReference) : undefined;
}

/** Type and both ends: in order where the link has a direction, else in any order. */
function identity(link: LinkNode, other: string): string {
  const { type, direction } = link.payload;
  const ends =
    direction === "outward"
      ? [link.issue, other]
      : direction === "inward"
        ? [other, link.issue]
        : [link.issue, other].sort();
  return JSON.stringify([
    typeof type === "string" ? type.trim().toLowerCase() : "",
    direction === undefined ? "any" : "directed",
    ...ends,
  ]);
}

function refused(link: LinkNode, code: string, message: string): LinkResolution {
  return { id: link.id, rejected: { code, message } };
}
