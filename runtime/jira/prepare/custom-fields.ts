import type { CustomValue, Loss } from "../../engine/mapping/result.ts";
import { type AdfDocument, adfToText } from "../../richtext/index.ts";
import type { LoadState } from "../../store/load-state.ts";
import type { JiraClient } from "../client/client.ts";
import { type JsonObject, listOf, nameKey, objectOf, textOf } from "../json.ts";
import { readScreen } from "../preflight/read-screens.ts";
import { get } from "../preflight/site-calls.ts";
import {
  type IssueTypeModel,
  levels,
  type ScreenField,
  type TargetModel,
} from "../preflight/target-model.ts";
import { createField, createOptions, jiraType, showField } from "./create-field.ts";
import { isWritable, optionsIn } from "./field-value.ts";

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

/** Jira's longest option, in characters, and the most options of one call. */
const longestOption = 255;
const mostOptions = 1000;

/**
 * @param create make fields and options that are missing
 */
export async function createCustomFields(
  client: JiraClient,
  model: TargetModel,
  state: LoadState,
  create: boolean,
): Promise<CustomFields> {
  const types = levels.flatMap((level) => model.types[level]);
  const screens = new Map<string, ReadonlyMap<string, readonly ScreenField[]>>();
  for (const type of types) screens.set(type.id, byName(type.screen));
  const made = new Set(listOf(await state.recall(rememberKey)).flatMap((name) => textOf(name) ?? []));
  /** Why a field of that name is on no screen. */
  const absent = new Map<string, string>();
  /** Fields and options that were tried, by name key and `field id/name key`. */
  const tried = new Set<string>();
  /** One at a time: two batches must not make the same field twice. */
  let queue: Promise<unknown> = Promise.resolve();

  const onScreens = (name: string): readonly ScreenField[] => {
    for (const screen of screens.values()) {
      const fields = screen.get(nameKey(name));
      if (fields !== undefined) return fields;
    }
    return [];
  };
  const reread = async (signal: AbortSignal): Promise<void> => {
    for (const type of types)
      screens.set(type.id, byName(await readScreen(client, model.project.key, type.id, signal)));
  };

  const lackingFields = (values: readonly CustomValue[]): readonly CustomValue[] => {
    const lacking = new Map<string, CustomValue>();
    for (const value of values) {
      const key = nameKey(value.name);
      if (!tried.has(key) && !lacking.has(key) && onScreens(value.name).length === 0) lacking.set(key, value);
    }
    return [...lacking.values()];
  };
  const ensureFields = async (values: readonly CustomValue[], signal: AbortSignal): Promise<void> => {
    if (values.length === 0) return;
    const site = listOf(await get(client, "field", "/rest/api/3/field", {}, signal)).map(objectOf);
    let changed = false;
    for (const value of values) {
      const key = nameKey(value.name);
      tried.add(key);
      const outcome = await fieldForValue(client, value, site, create, signal);
      if (outcome.kind === "absent") {
        if (outcome.why !== undefined) absent.set(key, outcome.why);
        continue;
      }
      changed = true;
      made.add(value.name);
    }
    if (!changed) return;
    await state.remember(rememberKey, [...made]);
    await reread(signal);
  };

  const lackingOptions = (values: readonly CustomValue[]): ReadonlyMap<string, readonly string[]> => {
    const lacking = new Map<string, Map<string, string>>();
    for (const value of values) {
      for (const field of onScreens(value.name)) {
        if (!optionTypes.has(field.custom ?? "")) continue;
        for (const text of optionsIn(value.value, field)) {
          const key = nameKey(text);
          if (field.allowed.has(key) || tried.has(`${field.id}/${key}`) || text.length > longestOption)
            continue;
          const texts = lacking.get(field.id) ?? new Map<string, string>();
          lacking.set(field.id, texts.has(key) ? texts : texts.set(key, text));
        }
      }
    }
    return new Map([...lacking].map(([field, texts]) => [field, [...texts.values()]]));
  };
  const ensureOptions = async (values: readonly CustomValue[], signal: AbortSignal): Promise<void> => {
    const lacking = lackingOptions(values);
    for (const [field, texts] of lacking) {
      for (const text of texts) tried.add(`${field}/${nameKey(text)}`);
      for (let start = 0; start < texts.length; start += mostOptions)
        await createOptions(client, field, texts.slice(start, start + mostOptions), signal);
    }
    if (lacking.size > 0) await reread(signal);
  };

  return {
    async prepare(values, signal) {
      const isReady = (): boolean =>
        lackingFields(values).length === 0 && (!create || lackingOptions(values).size === 0);
      if (isReady()) return;
      const turn = queue.then(async () => {
        await ensureFields(lackingFields(values), signal);
        if (create) await ensureOptions(values, signal);
      });
      // The next in the queue starts whatever became of this one; its own caller gets the error.
      queue = turn.catch(() => undefined);
      await turn;
    },
    bind(value, type) {
      const fields = screens.get(type.id)?.get(nameKey(value.name)) ?? [];
      const fitting = fields.length > 1 ? fields.filter((field) => saysType(value, field.custom)) : fields;
      const [field] = fitting;
      if (field !== undefined && fitting.length === 1) return field;
      const target = `field:${value.name}`;
      if (fields.length > 1) {
        const message = `The create screen of ${type.name} has ${fields.length} fields '${value.name}', and none is guessed; the value was ${shorten(value.value)}.`;
        return { loss: { code: "field-ambiguous", target, message } };
      }
      const why = absent.get(nameKey(value.name));
      const message = `${model.project.key} has no field '${value.name}' on the create screen of ${type.name}${why === undefined ? "" : ` (${why})`}; the value was ${shorten(value.value)}.`;
      return { loss: { code: "field-not-in-project", target, message } };
    },
    get made() {
      return [...made];
    },
  };
}

type FieldOutcome =
  | { readonly kind: "made" | "shown" }
  /** `why` is left out where the name alone says it. */
  | { readonly kind: "absent"; readonly why?: string };

/** Finds or makes the site's field for a name that no screen of the project has. */
async function fieldForValue(
  client: JiraClient,
  value: CustomValue,
  site: readonly JsonObject[],
  create: boolean,
  signal: AbortSignal,
): Promise<FieldOutcome> {
  const same = site.filter(
    (field) => field.custom === true && nameKey(textOf(field.name) ?? "") === nameKey(value.name),
  );
  const typed = same.filter((field) => saysType(value, typeOf(field)));
  const known = typed.length === 1 ? typed : same;
  const [field] = known;
  if (known.length > 1) {
    const ids = known.flatMap(({ id }) => textOf(id) ?? []).join(", ");
    return {
      kind: "absent",
      why: `the site has ${known.length} fields of that name, ${ids}: put the right one on the screen`,
    };
  }
  if (!create) return { kind: "absent" };
  const id = textOf(field?.id);
  if (id === undefined) {
    const outcome = await createField(client, value, signal);
    return "refused" in outcome
      ? { kind: "absent", why: `making it was refused: ${outcome.refused}` }
      : { kind: "made" };
  }
  const custom = typeOf(field ?? {});
  if (!isWritable(custom))
    return { kind: "absent", why: `the site's field of that name is of type ${custom}` };
  const refused = await showField(client, id, signal);
  return refused === undefined
    ? { kind: "shown" }
    : { kind: "absent", why: `it could not be put on the screen: ${refused}` };
}

/** Whether the value's type tells a field of this type from others of its name; anything may come as text. */
function saysType({ type }: CustomValue, custom: string | undefined): boolean {
  return type !== "text" && custom === jiraType(type);
}

/** The last part of the type key of a field as `GET /field` answers it. */
function typeOf(field: JsonObject): string {
  const custom = textOf(objectOf(field.schema).custom) ?? "";
  return custom.slice(custom.lastIndexOf(":") + 1);
}

function shorten(value: unknown): string {
  const document = objectOf(value);
  const text =
    document.type === "doc"
      ? adfToText(document as unknown as AdfDocument).trim()
      : typeof value === "string"
        ? value
        : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Custom fields by name; two may have the same. */
function byName(screen: ReadonlyMap<string, ScreenField>): ReadonlyMap<string, readonly ScreenField[]> {
  const custom = [...screen.values()].filter((field) => field.custom !== undefined);
  return Map.groupBy(custom, (field) => nameKey(field.name));
}
