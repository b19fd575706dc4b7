import { type Type, textType } from "../types/type.ts";
import type { TargetField, TargetVocabulary } from "./target.ts";

const since = "0.1";
const date: Type = { kind: "date" };
const dateTime: Type = { kind: "date_time" };

const key: TargetField = {
  name: "key",
  type: { kind: "union", of: [textType, { kind: "number" }] },
  docs: "What tells the record apart in the source; the stream's `id` when it is not said.",
  since,
};
const name = (docs: string): TargetField => ({ name: "name", type: textType, required: true, docs, since });
const description: TargetField = { name: "description", type: textType, docs: "What it is about.", since };

const thing = (called: string, owner: string, fields: readonly TargetField[]): TargetVocabulary => ({
  name: called,
  owner,
  entity: owner,
  fields: [key, ...fields],
  collections: [],
});

/**
 * What issues are put into or name, beside the issues: each is found in the project by its name, made where that is allowed,
 * and a loss otherwise.
 */
export const jiraThings: readonly TargetVocabulary[] = [
  thing("project", "A project", [
    name("The project's name."),
    { name: "project_key", type: textType, docs: "The letters before the number of its issues.", since },
    description,
    { name: "lead", type: { kind: "person" }, docs: "Who leads it.", since },
  ]),
  thing("version", "A version", [
    name("What it is called; a project has each name once."),
    description,
    { name: "start", type: date, docs: "When work on it begins.", since },
    { name: "release", type: date, docs: "When it is released.", since },
    { name: "released", type: { kind: "boolean" }, docs: "Whether it has been released.", since },
    { name: "archived", type: { kind: "boolean" }, docs: "Whether it is put away.", since },
  ]),
  thing("sprint", "A sprint", [
    name("What it is called, at most 30 characters in Jira."),
    { name: "goal", type: textType, docs: "What is to be reached.", since },
    {
      name: "state",
      type: textType,
      values: ["future", "active", "closed"],
      docs: "`future`, `active` or `closed`; told by the dates when it is not said.",
      since,
    },
    { name: "start", type: dateTime, docs: "When it begins.", since },
    { name: "end", type: dateTime, docs: "When it ends.", since },
    { name: "completed", type: dateTime, docs: "When it was closed.", since },
  ]),
  thing("component", "A component", [
    name("What it is called; a project has each name once."),
    description,
    { name: "lead", type: { kind: "person" }, docs: "Who looks after it.", since },
  ]),
  thing("user", "A user", [
    name("The name that people read."),
    { name: "email", type: textType, docs: "By which the account is found in Jira.", since },
    { name: "active", type: { kind: "boolean" }, docs: "Whether the account is in use.", since },
  ]),
];
