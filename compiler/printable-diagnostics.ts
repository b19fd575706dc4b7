import { createLineIndex, type Diagnostic } from "../dsl/index.ts";
import type { FilePort } from "./bundle/file-port.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A diagnostic as `--json` prints it; lines and columns count from 1, the end is exclusive. */
export interface PrintedDiagnostic {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly notes: readonly string[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly start: Place; readonly end: Place; readonly text: string }[];
  }[];
}

/** Turns offsets into lines and columns, reading each file once. */
export function printableDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: FilePort,
): PrintedDiagnostic[] {
  const indexes = new Map<string, ReturnType<typeof createLineIndex>>();
  const indexOf = (file: string) => {
    const known = indexes.get(file) ?? createLineIndex(files.read(file) ?? "");
    indexes.set(file, known);
    return known;
  };
  return diagnostics.map(({ code, severity, message, file, span, notes, fixes }) => {
    const index = indexOf(file);
    const place = (offset: number): Place => {
      const { line, column } = index.position(offset);
      return { line, column };
    };
    return {
      code,
      severity,
      message,
      file,
      start: place(span.start),
      end: place(span.end),
      notes,
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({
          start: place(edit.span.start),
          end: place(edit.span.end),
          text: edit.text,
        })),
      })),
    };
  });
}
