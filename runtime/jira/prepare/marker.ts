import type { Entity } from "../../store/load-state.ts";
import { objectOf, textOf } from "../json.ts";
import type { SearchMarker } from "../preflight/target-model.ts";

/** Key of the property that the importer leaves on issues, comments and worklogs. */
export const markerKey = "importer";

/** Identity of an import in markers. */
export interface MarkerSource {
  readonly id: string;
  readonly account: string;
}

/** What the property says of an entity. */
export interface Marker {
  readonly import: string;
  /** The intent whose call made it. */
  readonly intent: string;
  readonly account: string;
  readonly stream: string;
  /** The record's id. */
  readonly id: string;
  /** The entity's key in the import. */
  readonly key: string;
  readonly hash: string;
  /** What the source calls the issue, such as its key there, where that is not the id. */
  readonly source?: string;
  readonly resolution?: string;
  /** Sprints, the last one last. */
  readonly sprint?: string;
  /** The record's times at the source, which Jira does not let anyone set. */
  readonly created?: unknown;
  readonly updated?: unknown;
  readonly resolved?: unknown;
  /** People by name, whether or not Jira has an account for them. */
  readonly reporter?: unknown;
  readonly assignee?: unknown;
  /** Number of the piece, from 0, when one text had to be divided. */
  readonly part?: number;
}

/** The marker of an entity. */
export function markerOf(source: MarkerSource, intent: string, entity: Entity): Marker {
  return {
    import: source.id,
    intent,
    account: source.account,
    stream: entity.stream,
    id: entity.record,
    key: entity.key,
    hash: entity.payloadHash,
  };
}

/** Reads a marker; undefined when the value is not one of this import. */
export function readMarker(
  value: unknown,
  importId: string,
): { key: string; part: number; hash: string | undefined } | undefined {
  const marker = objectOf(value);
  const key = textOf(marker.key);
  if (marker.import !== importId || key === undefined) return undefined;
  return { key, part: typeof marker.part === "number" ? marker.part : 0, hash: textOf(marker.hash) };
}

/** The text of the External ID field, unique over sources. Cut to what a text field takes; JQL hits are confirmed by the property. */
export function externalId(source: MarkerSource, entity: Entity): string {
  return `${source.account}/${entity.key}`.replace(/\s+/g, " ").slice(0, 255);
}

/**
 * JQL that finds issues of the import made after an issue.
 * @param highest number of the highest issue known before, 0 when none was
 */
export function markerQuery(
  project: string,
  marker: SearchMarker,
  ids: readonly string[],
  highest: number,
): string {
  const later = highest > 0 ? ` AND key > ${quote(`${project}-${highest}`)}` : "";
  const sought =
    marker.kind === "label"
      ? `labels = ${quote(marker.label)}`
      : // A doubled quotation asks the text index for the whole phrase.
        `(${ids.map((id) => `${marker.clause} ~ ${quote(quote(id))}`).join(" OR ")})`;
  return `project = ${quote(project)}${later} AND ${sought} ORDER BY key ASC`;
}

function quote(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}
