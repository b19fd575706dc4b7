import { isObject, type JsonObject, sorted } from "../json.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import {
  type AttachmentRow,
  type CommentRow,
  type LinkRow,
  type RemoteLinkRow,
  type WorklogRow,
  watchersOf,
} from "../store/activity-store.ts";
import { type IssueRow, issueKey } from "../store/issue-store.ts";
import { markerIdentity } from "../store/marker-identity.ts";
import type { Store } from "../store/store.ts";

/** What the canonical state is made of. */
export interface StateOptions {
  /** Only this project. */
  project: string | undefined;
  /** Key of the property that recognises an issue or comment. */
  marker: string;
  /** Members of the marker that differ from run to run. */
  omit: string[];
  /** Labels that begin so are left out: those that name the run. */
  labelPrefix: string;
}

/**
 * The sandbox's content in a form that two imports of the same data share: one JSON line per issue, in the order of
 * their identity, without ids, keys and times of creation. An issue is named by its marker where it has one, else by its
 * key; parents and links name issues the same way. SQLite sorts (in a file where it must), so memory stays flat.
 */
export function* stateLines(context: SandboxContext, options: StateOptions): Generator<string> {
  const { store } = context;
  const ordered = store.each<{ id: number; identity: string }>(
    `SELECT id, identity_of(properties, project || '-' || number, ?1, ?2) AS identity FROM issue
     WHERE ?3 IS NULL OR project = ?3 ORDER BY identity, id`,
    options.marker,
    JSON.stringify(options.omit),
    options.project ?? null,
  );
  for (const { id, identity } of ordered) {
    const row = store.get<IssueRow>("SELECT * FROM issue WHERE id = ?", id);
    if (row !== undefined) yield `${JSON.stringify(sorted(issueState(row, identity, context, options)))}\n`;
  }
}

function issueState(
  row: IssueRow,
  identity: string,
  context: SandboxContext,
  options: StateOptions,
): JsonObject {
  const { store, site } = context;
  const { resolutiondate: _time, labels, ...fields } = JSON.parse(row.fields) as JsonObject;
  const kept = ((labels as string[] | undefined) ?? []).filter(
    (label) => !label.startsWith(options.labelPrefix),
  );
  return {
    issue: identity,
    project: row.project,
    type: site.issueType(row.type)!.name,
    status: site.status(row.status)!.name,
    fields: { ...byName(fields, context), labels: kept.sort() },
    properties: withoutVolatile(JSON.parse(row.properties), options),
    parent: row.parent === null ? null : identityOf(store, row.parent, options),
    comments: ordered(
      store
        .all<CommentRow>("SELECT * FROM comment WHERE issue = ?", row.id)
        .map((comment) => commentState(comment, options)),
    ),
    worklogs: ordered(
      store
        .all<WorklogRow>("SELECT * FROM worklog WHERE issue = ?", row.id)
        .map((worklog) => worklogState(worklog, options)),
    ),
    links: ordered(
      store.all<LinkRow>("SELECT * FROM issue_link WHERE inward = ?", row.id).map((link) => ({
        type: site.linkTypes.find((type) => type.id === link.type)!.name,
        outward: identityOf(store, link.outward, options),
      })),
    ),
    remoteLinks: ordered(
      store
        .all<RemoteLinkRow>("SELECT * FROM remote_link WHERE issue = ?", row.id)
        .map((link) => ({ globalId: link.global_id, ...(JSON.parse(link.json) as JsonObject) })),
    ),
    attachments: ordered(
      store
        .all<AttachmentRow>("SELECT * FROM attachment WHERE issue = ?", row.id)
        .map(({ filename, mime, size, sha256, author }) => ({ filename, mime, size, sha256, author })),
    ),
    watchers: watchersOf(store, row.id),
  };
}

/** Versions, components and sprints by name, since their ids depend on which was made first. */
function byName(fields: JsonObject, { site }: SandboxContext): JsonObject {
  const named = (kind: "components" | "versions", ids: unknown): unknown =>
    site.projects
      .flatMap((project): readonly { id: string; name: string }[] => project[kind])
      .filter(({ id }) => (ids as unknown[]).includes(id))
      .map(({ name }) => name)
      .sort();
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      const kind = site.field(id)?.kind;
      if (kind === "components" || kind === "versions") return [id, named(kind, value)];
      if (kind !== "sprint") return [id, value];
      return [id, site.sprints.find((sprint) => sprint.id === value)?.name ?? value];
    }),
  );
}

function commentState(row: CommentRow, options: StateOptions): JsonObject {
  return {
    author: row.author,
    body: JSON.parse(row.body),
    properties: withoutVolatile(JSON.parse(row.properties), options),
  };
}

function worklogState(row: WorklogRow, options: StateOptions): JsonObject {
  const comment = row.comment === null ? null : JSON.parse(row.comment);
  return {
    author: row.author,
    started: row.started,
    seconds: row.seconds,
    comment,
    properties: withoutVolatile(JSON.parse(row.properties), options),
  };
}

/** Entries in the order of their canonical text, since two runs may add them in another order. */
function ordered(entries: JsonObject[]): unknown[] {
  return entries
    .map((entry) => JSON.stringify(sorted(entry)))
    .sort()
    .map((text) => JSON.parse(text) as unknown);
}

function identityOf(store: Store, id: number, options: StateOptions): string {
  const row = store.get<IssueRow>("SELECT * FROM issue WHERE id = ?", id)!;
  return markerIdentity(row.properties, issueKey(row), options.marker, options.omit);
}

function withoutVolatile(properties: JsonObject, options: StateOptions): JsonObject {
  const value = properties[options.marker];
  if (!isObject(value)) return properties;
  return {
    ...properties,
    [options.marker]: Object.fromEntries(
      Object.entries(value).filter(([name]) => !options.omit.includes(name)),
    ),
  };
}
