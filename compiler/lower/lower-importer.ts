import type { ImporterDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import type { Plan } from "../plan/index.ts";
import { importerVocabulary, languageVersions } from "../vocabulary/importer.ts";

/** `importer clickup { title: "ClickUp", language: 1 }`. */
export function lowerImporter(program: Program, unit: Unit, syntax: ImporterDeclaration): Plan["importer"] {
  const settings = readSettings({ program, unit }, syntax.name, syntax.entries, importerVocabulary);
  const language = settings.whole("language") ?? 1;
  const at = settings.setting("language")?.value;
  if (at !== undefined && !languageVersions.includes(language)) {
    const newest = String(languageVersions.at(-1));
    program.report(
      "language-version",
      placeIn(unit, at),
      {
        found: language,
        supported: languageVersions.join(", "),
      },
      { fixes: [{ title: `Write ${newest}`, edits: [{ span: at.span, text: newest }] }] },
    );
  }
  return program.origins.mark(
    { name: syntax.name.text, title: settings.text("title") ?? "", language },
    placeIn(unit, syntax),
  );
}
