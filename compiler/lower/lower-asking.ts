import type { Call, Expression as Syntax } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { StreamSymbol } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import type { Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { settingNamed } from "../bind/setting-named.ts";
import { waysOf } from "../bind/ways.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import type { Again, RequestRead, Since, Variant } from "../plan/index.ts";
import { askingCalls } from "../vocabulary/asking.ts";

type Given = Pick<Settings, "setting">;

/**
 * Adds to a request what makes several of it or none: variants, batches, `when`. Tells what stands in a stream that has no
 * request for it.
 *
 * @param bare sees the enclosing records, and no record or answer of the stream's own
 */
export function lowerAsking(
  symbol: StreamSymbol,
  bare: Scope,
  record: Scope,
  settings: Given,
  request: RequestRead | undefined,
): void {
  const { program, unit } = record;
  const needs = (name: string, what: string): void => {
    const setting = settings.setting(name);
    if (setting !== undefined)
      program.report("setting-needs", placeIn(unit, setting.key), { name, needs: what });
  };
  const { setting: has } = settings;
  if (has("graphql") === undefined) needs("variables", "`graphql`");
  const queries = waysOf(symbol.syntax).some((way) => settingNamed(way.entries, "graphql") !== undefined);
  for (const entry of symbol.syntax.entries)
    if (entry.kind === "block" && entry.type.text === "follow" && !queries)
      program.report("setting-needs", placeIn(unit, entry.type), { name: "follow", needs: "`graphql`" });
  if (symbol.syntax.each === undefined)
    for (const name of ["batch", "again", "when"]) needs(name, "a parent (`each`)");
  if (settings.setting("batch") === undefined) needs("belongs", "`batch`");
  if (request === undefined) {
    if (settings.setting("graphql") === undefined)
      for (const name of ["variants", "batch", "ask", "when"]) needs(name, "a request");
    return;
  }
  const when = settings.setting("when")?.value;
  if (has("batch") !== undefined) needs("when", "a request for each parent, and so no `batch`");
  else if (when !== undefined && symbol.syntax.each !== undefined)
    request.when = bindCondition(bare, when, bindExpression).plan;
  const variants = settings.setting("variants")?.value;
  if (variants?.kind === "object")
    request.variants = variants.entries.flatMap((entry) => lowerVariant(record, entry));
  const batch = settings.setting("batch")?.value;
  if (batch?.kind !== "number") return;
  if (batch.value < 1) settingValue(record, "batch", "a whole number from 1", batch);
  // A number asks for the same page of every parent's list; whatever else leads on belongs to one of them.
  if (request.pages.kind !== "single" && request.pages.kind !== "numbered") {
    const place = placeIn(unit, settings.setting("pages")?.key ?? batch);
    program.report("batch-paged", place, { name: symbol.name });
  }
  const belongs = settings.setting("belongs")?.value;
  const bound = belongs === undefined ? undefined : bindExpression(record, belongs);
  if (bound !== undefined) conditionFails(record, bound, "`belongs`");
  request.batch = { size: Math.max(1, batch.value), ...(bound === undefined ? {} : { belongs: bound.plan }) };
}

function lowerVariant(
  scope: Scope,
  entry: Extract<Syntax, { kind: "object" }>["entries"][number],
): Variant[] {
  const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
  const items = entry.value.kind === "list" ? entry.value.items : [];
  const values = items.flatMap((item) =>
    item.kind === "text" || item.kind === "number" || item.kind === "boolean" ? [item.value] : [],
  );
  if (values.length > 0 && values.length === items.length) return [{ name, values }];
  settingValue(scope, name, "a list of texts, numbers, `true` and `false`", entry.value);
  return [];
}

/** `again: under(page, when: .has_children == true, at_most: 20)`. */
export function lowerAgain(record: Scope, symbol: StreamSymbol, settings: Given): Again | undefined {
  const { program, unit } = record;
  const call = settings.setting("again")?.value;
  if (call?.kind !== "call") return undefined;
  const values = argumentsOf(record, call, "under");
  const [parent, when, most] = ["parent", "when", "at_most"].map((name) => values.get(name)?.value);
  const alias = symbol.syntax.each?.alias.text;
  const word = parent === undefined ? undefined : bareWord(parent);
  if (alias === undefined || parent === undefined) return undefined;
  if (word !== alias) unknownWord(record, "under", word, [alias], parent);
  const atMost =
    most?.kind === "number" && Number.isInteger(most.value) && most.value >= 1 ? most.value : undefined;
  if (most !== undefined && atMost === undefined)
    settingValue(record, "at_most", "a whole number from 1", most);
  const again: Again = {
    under: alias,
    ...(when === undefined ? {} : { when: bindCondition(record, when, bindExpression).plan }),
    atMost: atMost ?? 1,
  };
  return program.origins.mark(again, placeIn(unit, call));
}

const formats = ["epoch_millis", "epoch_seconds", "iso", "date"] as const;
const carriers = ["query", "body", "variable"] as const;
const carried = { query: "`get` or `post`", body: "`post`", variable: "`graphql`" } as const;

/** `since: query("updated_gt", field: .updated, format: epoch_millis, overlap: 1ms)`. */
export function lowerSince(record: Scope, settings: Given): Since | undefined {
  const { program, unit } = record;
  const call = settings.setting("since")?.value;
  if (call?.kind !== "call") return undefined;
  const values = argumentsOf(record, call, "since");
  const [name, field, format, overlap] = ["name", "field", "format", "overlap"].map(
    (one) => values.get(one)?.value,
  );
  if (name !== undefined && name.kind !== "text") settingValue(record, "name", "text", name);
  if (overlap !== undefined && overlap.kind !== "duration")
    settingValue(record, "overlap", "a duration such as `1s`", overlap);
  const word = format === undefined ? "iso" : bareWord(format);
  const known = formats.find((one) => one === word);
  if (known === undefined && format !== undefined) unknownWord(record, "format", word, formats, format);
  const misses = { variable: ["get", "post"], body: ["get", "graphql"], query: ["graphql"] } as const;
  const carrier = carriers.find((one) => one === call.name.text) ?? "query";
  const has = misses[carrier].find((one) => settings.setting(one) !== undefined);
  if (has !== undefined)
    program.report("setting-needs", placeIn(unit, call), {
      name: `since: ${carrier}(…)`,
      needs: carried[carrier],
    });
  if (field === undefined) return undefined;
  const read = bindExpression(record, field);
  conditionFails(record, read, "`since`");
  const since: Since = {
    in: carrier,
    name: name?.kind === "text" ? name.value : "",
    field: read.plan,
    format: known ?? "iso",
    overlap: overlap?.kind === "duration" ? overlap.milliseconds : 0,
  };
  return program.origins.mark(since, placeIn(unit, call));
}

function argumentsOf(
  scope: Scope,
  call: Call,
  name: keyof typeof askingCalls,
): ReturnType<typeof readArguments> {
  return readArguments(
    scope,
    call,
    askingCalls[name].arguments.map((row) => ({ name: row.name, required: "required" in row })),
  );
}
