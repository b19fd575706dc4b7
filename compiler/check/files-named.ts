import type { Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "./did-you-mean.ts";

/** Which `files` block an attachments block means; tells one that no source has, and one where there are no files. */
export function filesNamed(scope: Scope, target: string, settings: Settings): string | undefined {
  const { program, unit } = scope;
  const setting = settings.setting("files");
  const name = settings.word("files");
  if (setting === undefined || name === undefined) return undefined;
  if (target !== "attachments") {
    program.report("unknown-setting", placeIn(unit, setting.key), { block: target, name: "files" });
    return undefined;
  }
  const known = [...program.entry.sources.values()].flatMap(({ syntax }) =>
    syntax.entries.flatMap((entry) =>
      entry.kind === "block" && entry.type.text === "files" && entry.name !== undefined
        ? [entry.name.text]
        : [],
    ),
  );
  if (known.includes(name)) return name;
  const at = setting.value;
  program.report("files-unknown", placeIn(unit, at), { name }, didYouMean(name, at.span, known));
  return undefined;
}
