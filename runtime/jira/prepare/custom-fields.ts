import type { CustomValue, Loss } from "../../engine/mapping/result.ts";
import type { LoadState } from "../../store/load-state.ts";
import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, objectOf, textOf } from "../json.ts";
import { readScreen } from "../preflight/read-screens.ts";
import { get } from "../preflight/site-calls.ts";
import {
  type IssueTypeModel,
  levels,
  type ScreenField,
  type TargetModel,
} from "../preflight/target-model.ts";
import { createField, createOptions } from "./create-field.ts";
import { manyOf } from "./field-value.ts";

/** Binds custom fields of the plan to fields of the project, by name. */
export interface CustomFields {
  /** Makes what the values need, where that is allowed; cheap when all is known. */
  prepare(values: readonly CustomValue[], signal: AbortSignal): Promise<void>;
  /** The field on the type's screen, or the loss that says why there is none. */
  bind(value: CustomValue, type: IssueTypeModel): ScreenField | { readonly loss: Loss };
  /** Names of the fields made in this run and before. */
  readonly made: readonly string[];
}

const optionTypes = new Set(["select", "radiobuttons", "multiselect", "multicheckboxes"]);
const rememberKey = "jira/fields-made";

/**
 * @param create make fields and options that are missing
 */
export async function createCustomFields(
  client: JiraClient,
  model: TargetModel,
  state: LoadState,
  create: boolean,
): Promise<CustomFields> {
  const screens = new Map<string, Map<string, ScreenField>>();
  const types = levels.flatMap((level) => model.types[level]);
  for (const type of types) screens.set(type.id, byName(type.screen));
  const made = new Set(listOf(await state.recall(rememberKey)).flatMap((name) => textOf(name) ?? []));
  const refused = new Map<string, string>();
  const settled = new Set<string>();
  /** One at a time: two batches must not make the same field twice. */
  let queue: Promise<unknown> = Promise.resolve();

  const onAnyScreen = (name: string): ScreenField | undefined => {
    for (const screen of screens.values()) {
      const field = screen.get(nameKey(name));
      if (field !== undefined) return field;
    }
    return undefined;
  };
  const reread = async (signal: AbortSignal): Promise<void> => {
    for (const type of types)
      screens.set(type.id, byName(await readScreen(client, model.project.key, type.id, signal)));
  };
  const ensureField = async (value: CustomValue, signal: AbortSignal): Promise<void> => {
    if (onAnyScreen(value.name) !== undefined) return;
    const site = listOf(await get(client, "field", "/rest/api/3/field", {}, signal)).map(objectOf);
    const outcome = await createField(client, value, site, signal);
    if ("refused" in outcome) refused.set(nameKey(value.name), outcome.refused);
    else {
      made.add(value.name);
      await state.remember(rememberKey, [...made]);
    }
    await reread(signal);
  };
  const ensureOptions = async (value: CustomValue, signal: AbortSignal): Promise<void> => {
    const field = onAnyScreen(value.name);
    if (field === undefined || !optionTypes.has(field.custom ?? "")) return;
    const missing = manyOf(value.value)
      .flatMap((item) => textOf(item) ?? [])
      .filter((text) => !field.allowed.has(nameKey(text)));
    if (missing.length === 0) return;
    await createOptions(client, field.id, [...new Set(missing)], signal);
    await reread(signal);
  };
  const settle = async (value: CustomValue, signal: AbortSignal): Promise<void> => {
    const key = settleKey(value);
    if (settled.has(key)) return;
    await ensureField(value, signal);
    await ensureOptions(value, signal);
    settled.add(key);
  };

  return {
    async prepare(values, signal) {
      if (!create) return;
      for (const value of values) {
        if (settled.has(settleKey(value))) continue;
        const turn = queue.then(() => settle(value, signal));
        // The next in the queue starts whatever became of this one; its own caller gets the error.
        queue = turn.catch(() => undefined);
        await turn;
      }
    },
    bind(value, type) {
      const field = screens.get(type.id)?.get(nameKey(value.name));
      if (field !== undefined) return field;
      const why = refused.get(nameKey(value.name));
      const message = `${model.project.key} has no field '${value.name}' on the create screen of ${type.name}${why === undefined ? "" : ` (making it was refused: ${why})`}; the value was ${shorten(value.value)}.`;
      return { loss: { code: "field-not-in-project", target: `field:${value.name}`, message } };
    },
    get made() {
      return [...made];
    },
  };
}

/** Option values are settled one by one, all other fields once. */
function settleKey(value: CustomValue): string {
  const options = value.type === "option" || value.type === "options" ? JSON.stringify(value.value) : "";
  return `${nameKey(value.name)}\n${options}`;
}

function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function byName(screen: ReadonlyMap<string, ScreenField>): Map<string, ScreenField> {
  const names = new Map<string, ScreenField>();
  for (const field of screen.values())
    if (field.custom !== undefined && !names.has(nameKey(field.name))) names.set(nameKey(field.name), field);
  return names;
}
