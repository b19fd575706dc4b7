import type { CustomTarget } from "../plan/index.ts";
import { listOf, numberType, type Type, textType } from "../types/type.ts";
import type { TargetField, TargetVocabulary } from "./target.ts";

const since = "0.1";
const adf: Type = { kind: "adf" };
const person: Type = { kind: "person" };
const dateTime: Type = { kind: "date_time" };
const date: Type = { kind: "date" };
const duration: Type = { kind: "union", of: [{ kind: "duration" }, numberType] };
/** One name, or several in order of preference. */
const names: Type = { kind: "union", of: [textType, listOf(textType)] };
const issue: Type = { kind: "reference", entity: "issue" };
const namedOr = (entity: "version" | "component" | "sprint"): Type => ({
  kind: "union",
  of: [textType, { kind: "reference", entity }],
});

/** Hierarchy levels that every project has. */
const levels: readonly string[] = ["epic", "standard", "subtask"];

const issueFields: readonly TargetField[] = [
  {
    name: "key",
    type: { kind: "union", of: [textType, numberType] },
    docs: "What tells the record apart in the source; the stream's `id` when it is not said. It never sets Jira's key.",
    since,
  },
  {
    name: "summary",
    type: textType,
    required: true,
    docs: "The issue's title, at most 255 characters on one line.",
    since,
  },
  {
    name: "level",
    type: textType,
    values: levels,
    docs: "The level of the hierarchy: `epic`, `standard` or `subtask`; `standard` when it is not said.",
    since,
  },
  {
    name: "type",
    type: names,
    docs: "The name of an issue type within the level; of a list, the first that the project has. One that it does not have becomes its default, with a loss.",
    since,
  },
  {
    name: "status",
    type: names,
    docs: "The name of a status of the project's workflow; of a list, the first that it has.",
    since,
  },
  {
    name: "priority",
    type: names,
    docs: "The name of a priority; of a list, the first that Jira has.",
    since,
  },
  { name: "resolution", type: textType, docs: "The name of a resolution.", since },
  { name: "description", type: adf, docs: "The issue's text.", since },
  { name: "environment", type: adf, docs: "The environment field.", since },
  {
    name: "reporter",
    type: person,
    docs: "Who reported it; found in Jira by the import's people policy.",
    since,
  },
  {
    name: "assignee",
    type: person,
    docs: "Who works on it; found in Jira by the import's people policy.",
    since,
  },
  { name: "labels", type: listOf({ kind: "label" }), docs: "Labels, which have no blanks.", since },
  { name: "created", type: dateTime, docs: "When it was created in the source.", since },
  { name: "updated", type: dateTime, docs: "When it was last changed in the source.", since },
  { name: "resolved", type: dateTime, docs: "When it was resolved in the source.", since },
  { name: "due", type: date, docs: "The due date.", since },
  { name: "start", type: date, docs: "The start date.", since },
  { name: "parent", type: issue, docs: "The issue above it.", since },
  { name: "components", type: listOf(namedOr("component")), docs: "Components by name or reference.", since },
  {
    name: "fix_versions",
    type: listOf(namedOr("version")),
    docs: "Versions that it is fixed in, by name or reference.",
    since,
  },
  {
    name: "affects_versions",
    type: listOf(namedOr("version")),
    docs: "Versions that it is found in, by name or reference.",
    since,
  },
  { name: "sprint", type: namedOr("sprint"), docs: "The sprint, by name or reference.", since },
  {
    name: "original_estimate",
    type: duration,
    docs: "The first estimate, as a duration or in milliseconds.",
    since,
  },
  {
    name: "remaining_estimate",
    type: duration,
    docs: "What is left, as a duration or in milliseconds.",
    since,
  },
];

const author: TargetField = {
  name: "author",
  type: person,
  docs: "Who wrote it; named in the text where Jira cannot set it.",
  since,
};
const created: TargetField = {
  name: "created",
  type: dateTime,
  docs: "When it was written in the source.",
  since,
};

/** An issue of Jira Cloud, as far as its REST API v3 lets it be filled. */
export const jiraIssue: TargetVocabulary = {
  name: "issue",
  owner: "An issue",
  fields: issueFields,
  collections: [
    {
      name: "comments",
      entity: "A comment",
      docs: "Comments; those with `created` in the order of time, the others at their place in the list.",
      since,
      fields: [
        { name: "body", type: adf, required: true, docs: "The comment's text.", since },
        author,
        created,
      ],
    },
    {
      name: "attachments",
      entity: "An attachment",
      docs: "Files, brought after their issue exists.",
      since,
      fields: [
        {
          name: "url",
          type: textType,
          required: true,
          docs: "Where the file is; its host has to stand under `files`.",
          since,
        },
        { name: "name", type: textType, required: true, docs: "The file's name.", since },
        {
          name: "size",
          type: numberType,
          docs: "Bytes; a download of another size, such as an error page in place of the file, is not brought.",
          since,
        },
        author,
        created,
      ],
    },
    {
      name: "links",
      entity: "A link",
      docs: "Links to other issues. One without `to` is dropped with a loss; one brought from both ends is made once.",
      since,
      fields: [
        {
          name: "type",
          type: textType,
          docs: "The name of a link type; `Relates` when it is not said.",
          since,
        },
        { name: "to", type: issue, docs: "The other issue.", since },
        {
          name: "direction",
          type: textType,
          values: ["outward", "inward"],
          docs: "Which end this issue is: `outward` (it blocks) when it is not said, or `inward` (it is blocked).",
          since,
        },
      ],
    },
    {
      name: "worklogs",
      entity: "A worklog",
      docs: "Time that was spent.",
      since,
      fields: [
        { name: "seconds", type: numberType, required: true, docs: "How long, in seconds.", since },
        { name: "started", type: dateTime, docs: "When the work began.", since },
        { name: "comment", type: adf, docs: "What was done.", since },
        author,
      ],
    },
    {
      name: "watchers",
      entity: "A watcher",
      docs: "People who follow the issue.",
      since,
      fields: [{ name: "person", type: person, required: true, docs: "Who follows it.", since }],
    },
    {
      name: "remote_links",
      entity: "A remote link",
      docs: "Links to pages outside Jira.",
      since,
      fields: [
        { name: "url", type: textType, required: true, docs: "The page's address.", since },
        {
          name: "title",
          type: textType,
          docs: "What the link says; the address when it is not said.",
          since,
        },
      ],
    },
  ],
};

/** What a custom field of each type takes. */
export const customFieldTypes: ReadonlyMap<CustomTarget["type"], Type> = new Map<CustomTarget["type"], Type>([
  ["text", textType],
  ["number", numberType],
  ["date", date],
  ["date_time", dateTime],
  ["labels", listOf({ kind: "label" })],
  ["person", person],
  ["paragraph", adf],
  ["option", textType],
  ["options", listOf(textType)],
  ["url", textType],
]);

/** What a custom field of `fields <- each` is made of; the value's type is that of the field. */
export const dynamicField = {
  owner: "A field",
  entity: "A field",
  fields: [
    {
      name: "id",
      type: textType,
      docs: "What the source tells the field by, whatever it is called; overrides may name it too.",
      since,
    },
    { name: "name", type: textType, docs: "What the field is called in Jira.", since },
    {
      name: "type",
      type: textType,
      values: [...customFieldTypes.keys()],
      missingTold: true,
      docs: "The field's type: written out, or found for each; `text` when it is not said. A value whose type is none of these is lost.",
      since,
    },
    {
      name: "value",
      type: textType,
      docs: "What the field holds; without a value there is no field.",
      since,
    },
  ],
} as const satisfies { owner: string; entity: string; fields: readonly TargetField[] };
