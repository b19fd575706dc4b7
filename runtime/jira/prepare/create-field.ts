import type { CustomValue } from "../../engine/mapping/result.ts";
import type { JiraClient } from "../client/client.ts";
import { type JsonObject, listOf, nameKey, objectOf, textOf } from "../json.ts";
import { bodyOf, get, refusalText } from "../preflight/site-calls.ts";

const prefix = "com.atlassian.jira.plugin.system.customfieldtypes:";

/** Jira's type and searcher for each type of custom field in the language. */
const types: Readonly<Record<string, { readonly type: string; readonly searcher: string }>> = {
  text: { type: "textfield", searcher: "textsearcher" },
  paragraph: { type: "textarea", searcher: "textsearcher" },
  number: { type: "float", searcher: "exactnumber" },
  date: { type: "datepicker", searcher: "daterange" },
  date_time: { type: "datetime", searcher: "datetimerange" },
  labels: { type: "labels", searcher: "labelsearcher" },
  person: { type: "userpicker", searcher: "userpickergroupsearcher" },
  option: { type: "select", searcher: "multiselectsearcher" },
  options: { type: "multiselect", searcher: "multiselectsearcher" },
  url: { type: "url", searcher: "exacttextsearcher" },
};

/** The last part of Jira's type key for a type of the language; undefined where Jira has none. */
export function jiraType(type: string): string | undefined {
  return Object.hasOwn(types, type) ? types[type]?.type : undefined;
}

/**
 * Makes a custom field that the site does not have and puts it on the default screen.
 * @returns its id, or Jira's reason for refusing
 */
export async function createField(
  client: JiraClient,
  wanted: CustomValue,
  signal: AbortSignal,
): Promise<{ readonly id: string } | { readonly refused: string }> {
  const type = types[wanted.type];
  if (type === undefined) return { refused: `there is no Jira field of type ${wanted.type}` };
  const answer = await client.call(
    {
      name: "field.create",
      method: "POST",
      path: "/rest/api/3/field",
      json: { name: wanted.name, type: prefix + type.type, searcherKey: prefix + type.searcher },
      idempotent: false,
      expects: "json",
    },
    signal,
  );
  if (answer.kind === "refused") return { refused: refusalText(answer) };
  if (answer.kind === "forbidden") return { refused: answer.detail };
  // After an unknown outcome the list of fields tells whether it was made; it is not a search and does not lag.
  const id =
    answer.kind === "ok"
      ? textOf(objectOf(answer.body).id)
      : existing(
          listOf(await get(client, "field", "/rest/api/3/field", {}, signal)).map(objectOf),
          wanted.name,
          type.type,
        );
  if (id === undefined) return { refused: "Jira did not tell what became of the call; resume to try again" };
  const refused = await showField(client, id, signal);
  return refused === undefined ? { id } : { refused };
}

/**
 * Puts a custom field on the default screen.
 * @returns why the account may not; undefined when it is there
 */
export async function showField(
  client: JiraClient,
  id: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const screen = await client.call(
    {
      name: "screens",
      method: "POST",
      path: `/rest/api/3/screens/addToDefault/${encodeURIComponent(id)}`,
      idempotent: true,
      expects: "nothing",
    },
    signal,
  );
  // 404 says that it is there already; anything else shows when the create screen is read again.
  return screen.kind === "forbidden" ? screen.detail : undefined;
}

/**
 * Adds options to a select-like field.
 * @throws JiraError when Jira does not show the field's contexts
 */
export async function createOptions(
  client: JiraClient,
  field: string,
  values: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const base = `/rest/api/3/field/${encodeURIComponent(field)}/context`;
  const contexts = await client.call(
    {
      name: "field.context",
      method: "GET",
      path: base,
      query: { maxResults: 50 },
      idempotent: true,
      expects: "json",
    },
    signal,
  );
  // Without administration rights the options stay missing; each value then is a loss that names its option.
  if (contexts.kind === "forbidden" || contexts.kind === "refused") return;
  const context = textOf(objectOf(listOf(objectOf(bodyOf(contexts, `GET ${base}`)).values)[0]).id);
  if (context === undefined) return;
  await client.call(
    {
      name: "field.option",
      method: "POST",
      path: `${base}/${encodeURIComponent(context)}/option`,
      json: { options: values.map((value) => ({ value })) },
      // An option that is there already is refused, so a repeat adds nothing.
      idempotent: true,
      expects: "json",
    },
    signal,
  );
}

function existing(site: readonly JsonObject[], name: string, type: string): string | undefined {
  const found = site.find(
    (field) =>
      nameKey(textOf(field.name) ?? "") === nameKey(name) &&
      textOf(objectOf(field.schema).custom) === prefix + type,
  );
  return textOf(found?.id);
}
