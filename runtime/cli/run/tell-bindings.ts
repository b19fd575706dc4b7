import type { FileFindings } from "../../store/index.ts";
import { oneLine, wrapped } from "../dry-run/lay-out.ts";
import { describeFile } from "../dry-run/print-rehearsal.ts";

const longest = 30;

/**
 * What an import reads from which column, shortly; `--dry-run` tells it at length.
 * @param width places in a line
 */
export function tellBindings({ files, columns }: FileFindings, width: number): string {
  const bound = columns.flatMap(({ target, header, columns: count }) =>
    header === undefined
      ? []
      : [`${target} <- ${oneLine(header, longest)}${count === 1 ? "" : ` (${count})`}`],
  );
  return files
    .flatMap((file, at) => [
      `${file.file}: ${describeFile(file)}`,
      ...(at === 0 ? wrapped(bound.join(", "), width, "  ") : []),
      ...(file.notBrought.length === 0
        ? []
        : wrapped(
            `Not brought: ${[...new Set(file.notBrought)].map((name) => (name === "" ? "(no header)" : oneLine(name, longest))).join(", ")}`,
            width,
            "  ",
          )),
    ])
    .join("\n");
}
