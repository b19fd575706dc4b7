import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, numberOf, objectOf, textOf } from "../json.ts";
import { readPages } from "./read-pages.ts";
import { type IssueTypeModel, levelOf, type ScreenField } from "./target-model.ts";

/** The issue types that the account can create in the project, with the fields of their create screens. */
export async function readIssueTypes(
  client: JiraClient,
  project: string,
  signal: AbortSignal,
): Promise<readonly Omit<IssueTypeModel, "statuses" | "workflow">[]> {
  const base = `/rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes`;
  const types = await readPages(
    client,
    "createmeta",
    base,
    {},
    ["issueTypes", "createMetaIssueType"],
    signal,
  );
  const read: Omit<IssueTypeModel, "statuses" | "workflow">[] = [];
  for (const entry of types.map(objectOf)) {
    const id = textOf(entry.id);
    if (id === undefined) continue;
    const level = levelOf(numberOf(entry.hierarchyLevel) ?? (entry.subtask === true ? -1 : 0));
    read.push({
      id,
      name: textOf(entry.name) ?? id,
      level,
      screen: await readScreen(client, project, id, signal),
    });
  }
  return read;
}

/** The fields that can be set when an issue of the type is created, by id. */
export async function readScreen(
  client: JiraClient,
  project: string,
  type: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ScreenField>> {
  const path = `/rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes/${encodeURIComponent(type)}`;
  const fields = await readPages(client, "createmeta", path, {}, ["fields", "results"], signal);
  return new Map(fields.flatMap((field) => readField(field)));
}

function readField(value: unknown): [string, ScreenField][] {
  const field = objectOf(value);
  const id = textOf(field.fieldId) ?? textOf(field.key);
  if (id === undefined) return [];
  const custom = textOf(objectOf(field.schema).custom);
  const allowed = new Map<string, string>();
  for (const entry of listOf(field.allowedValues).map(objectOf)) {
    const optionId = textOf(entry.id);
    const name = textOf(entry.value) ?? textOf(entry.name);
    if (optionId !== undefined && name !== undefined && !allowed.has(nameKey(name)))
      allowed.set(nameKey(name), optionId);
  }
  return [
    [
      id,
      {
        id,
        name: textOf(field.name) ?? id,
        required: field.required === true,
        hasDefault: field.hasDefaultValue === true,
        ...(custom === undefined ? {} : { custom: custom.slice(custom.lastIndexOf(":") + 1) }),
        allowed,
      },
    ],
  ];
}
