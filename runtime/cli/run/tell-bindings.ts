import { relative } from "node:path";
import type { FileFindings } from "../../store/index.ts";
import { listParts, oneLine, wrapped } from "../dry-run/lay-out.ts";
import { describeFile } from "../dry-run/print-rehearsal.ts";
import type { Terminal } from "../terminal.ts";

const longest = 30;
const mostNames = 40;
/** Of one target. */
const mostHeaders = 3;

/** What an import reads from which column, shortly; `--dry-run` tells it at length. */
export function tellBindings(
  { files, columns }: FileFindings,
  { columns: width, cwd }: Pick<Terminal, "columns" | "cwd">,
): string {
  const targets = new Map<string, string[]>();
  for (const { target, header, columns: count } of columns) {
    if (header === undefined) continue;
    const shown = `${oneLine(header, longest)}${count === 1 ? "" : ` (${count})`}`;
    targets.set(target, [...(targets.get(target) ?? []), shown]);
  }
  const bound = [...targets].map(
    ([target, headers]) =>
      `${target} <- ${headers.length > mostHeaders ? `${headers.length} columns` : headers.join(" / ")}`,
  );
  return files
    .flatMap((file, at) => {
      const below = relative(cwd, file.file);
      return [
        `${below.startsWith("..") ? file.file : below}: ${describeFile(file)}`,
        ...(at === 0 ? wrapped(listParts(bound), width, "  ") : []),
        ...notBrought(file.notBrought, width),
      ];
    })
    .join("\n");
}

function notBrought(headers: readonly string[], width: number): readonly string[] {
  const names = [...new Set(headers)].map((name) => (name === "" ? "(no header)" : oneLine(name, longest)));
  if (names.length === 0) return [];
  const more = names.length > mostNames ? [`and ${names.length - mostNames} more`] : [];
  return wrapped(["Not brought:", ...listParts([...names.slice(0, mostNames), ...more])], width, "  ");
}
