import { idText, member } from "../json.ts";
import type { Project, Site } from "../site/site.ts";
import { accept, type Checked, refuse } from "./checked.ts";

/** Versions or components of the project, given as `{id}` or `{name}`; kept by id, each once. */
export function checkNamed(
  value: unknown,
  what: "Version" | "Component",
  known: readonly { readonly id: string; readonly name: string; readonly archived?: boolean }[],
): Checked {
  if (!Array.isArray(value)) return refuse("data was not an array");
  const ids = new Set<unknown>();
  for (const item of value as unknown[]) {
    const id = idText(member(item, "id"));
    const name = member(item, "name");
    const found = known.find(
      (candidate) =>
        candidate.archived !== true && (id === undefined ? candidate.name === name : candidate.id === id),
    );
    if (found === undefined) {
      return refuse(
        id === undefined ? `${what} name '${String(name)}' is not valid` : `${what} id '${id}' is not valid`,
      );
    }
    ids.add(found.id);
  }
  return accept(ids.size === 0 ? null : [...ids]);
}

/** A sprint, given as its number. Issues go into sprints that are not closed. */
export function checkSprint(value: unknown, site: Site, project: Project | undefined): Checked {
  if (typeof value !== "number") return refuse("Number value expected as the Sprint id.");
  const sprint = site.sprints.find((candidate) => candidate.id === value);
  const board = site.boards.find((candidate) => candidate.id === sprint?.board);
  if (sprint === undefined || board?.project !== project?.key)
    return refuse(`Sprint with id '${value}' does not exist or you do not have permission to see it.`);
  if (sprint.state === "closed") return refuse("Issue can be assigned only active or future sprints.");
  return accept(value);
}
