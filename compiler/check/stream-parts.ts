import type { Program, StreamSymbol } from "../bind/program.ts";
import type { Settings } from "../bind/read-settings.ts";
import { settingNamed } from "../bind/setting-named.ts";
import { placeIn } from "../bundle/unit.ts";

/** Tells what a stream lacks to be read: a request, `items`, `id`. What was given but is wrong was told already. */
export function streamParts(
  program: Program,
  { unit, syntax, name }: StreamSymbol,
  settings: Settings,
): void {
  const has = (key: string): boolean => settingNamed(syntax.entries, key) !== undefined;
  const place = placeIn(unit, syntax.name);
  if (syntax.from !== undefined) return;
  const rows = has("read");
  const later =
    ["post", "graphql", "again", "batch", "variants"].some(has) ||
    syntax.entries.some((entry) => entry.kind === "block");
  if (later) return;
  if (!rows && !has("get") && !has("items")) {
    program.report("request-missing", place, { name }, { notes: ['For example: `get: "/tasks"`.'] });
    return;
  }
  if (!rows && !has("get")) program.report("request-missing", place, { name });
  const many = rows || has("items");
  if (!many && (settings.setting("pages") !== undefined || settings.setting("choose") !== undefined)) {
    program.report(
      "items-missing",
      place,
      { name },
      { notes: ["Pages and choices need a list: `items: .` when the response itself is one."] },
    );
  } else if (!many && program.types.of(name).record.kind === "list") {
    const end = syntax.entries.at(-1)?.span.end ?? syntax.span.end;
    program.report(
      "items-missing",
      place,
      { name },
      {
        notes: ["The response is a list itself."],
        fixes: [{ title: "Write items: .", edits: [{ span: { start: end, end }, text: ", items: ." }] }],
      },
    );
  }
  if (!has("id") && (many || syntax.each === undefined)) {
    program.report("id-missing", place, { name }, { notes: ["For example: `id: .id`."] });
  }
  if (!rows && !program.types.of(name).known && !has("shape"))
    program.report("shape-unknown", place, { stream: name });
}
