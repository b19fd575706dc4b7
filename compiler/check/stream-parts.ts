import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import type { Settings } from "../bind/read-settings.ts";
import { settingNamed } from "../bind/setting-named.ts";
import type { Way, WayKind } from "../bind/ways.ts";
import { placeIn } from "../bundle/unit.ts";
import { insertSetting } from "../fixes/insert-setting.ts";

/** Tells what a stream lacks to be read in one way: a request, `items`, `id`. What was given but is wrong was told already. */
export function streamParts(
  program: Program,
  { unit, syntax, name }: StreamSymbol,
  way: Way,
  kind: WayKind | undefined,
  settings: Pick<Settings, "setting">,
  types: WayTypes,
): void {
  const has = (key: string): boolean => settingNamed(way.entries, key) !== undefined;
  const place = placeIn(unit, way.at);
  if (kind === undefined) {
    const alias = syntax.each?.alias.text;
    const inParent = `Records that stand in the parent's are read from there: \`items: ${alias}.items\`.`;
    const example = 'For example: `get: "/tasks"`.';
    const notes = !has("items") ? [example] : alias === undefined ? [] : [inParent];
    program.report("request-missing", place, { name }, { notes });
    if (!has("items")) return;
  }
  const many = kind === "rows" || has("items");
  const listed = settings.setting("pages") !== undefined || settings.setting("choose") !== undefined;
  if (!many && (listed || program.types.of(name).many)) {
    program.report(
      "items-missing",
      place,
      { name },
      { notes: ["Pages and choices need a list: `items: .` when the response itself is one."] },
    );
  } else if (!many && types.record.kind === "list") {
    const end = way.own.at(-1)?.span.end ?? syntax.span.end;
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
    const hasId = types.record.kind === "object" && types.record.fields?.has("id") === true;
    program.report(
      "id-missing",
      place,
      { name },
      {
        notes: ["For example: `id: .id`."],
        fixes: hasId ? insertSetting(unit.syntax.text, syntax.span, "id: .id") : [],
      },
    );
  }
  if (kind !== "rows" && !types.known && !has("shape"))
    program.report("shape-unknown", place, { stream: name });
}
