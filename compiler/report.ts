import { createDiagnostic, type Diagnostic, type DiagnosticCode, type Fix, type Span } from "../dsl/index.ts";

/** A stretch of one file. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

type Values<Code extends DiagnosticCode> = Parameters<typeof createDiagnostic<Code>>[1];
/** A value for each hole of a code's message. */
export type Holes<Code extends DiagnosticCode> = Omit<Values<Code>, "file" | "span">;

/** What stands beside a message. */
export interface More {
  readonly notes?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** Tells the author something; the holes of the message are checked against `dsl/messages`. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  place: Place,
  holes: Holes<Code>,
  more?: More,
) => void;

/** Collects diagnostics; the same message at the same place is told once (an adaptor's body is read at every call). */
export function createReporter(): { readonly report: Report; readonly diagnostics: () => Diagnostic[] } {
  const found = new Map<string, Diagnostic>();
  const report: Report = <Code extends DiagnosticCode>(
    code: Code,
    place: Place,
    holes: Holes<Code>,
    more?: More,
  ) => {
    const values = { ...holes, file: place.file, span: place.span } as Values<Code>;
    const diagnostic = createDiagnostic(code, values, more);
    const key = `${code} ${place.file} ${place.span.start} ${place.span.end} ${diagnostic.message}`;
    if (!found.has(key)) found.set(key, diagnostic);
  };
  return { report, diagnostics: () => [...found.values()] };
}
