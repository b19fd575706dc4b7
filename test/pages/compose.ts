import { type Declaration, parse } from "../../dsl/index.ts";

/** The specs that examples of the pages are parts of: one that asks an API, one that reads rows of a file. */
export interface Bases {
  readonly api: string;
  readonly rows: string;
}

/** What an example is not given although most are: a summary in its maps, or any base at all. */
export type Lacking = "summary" | "base";

export interface Composed {
  readonly text: string;
  /** Where the example begins in it. */
  readonly from: number;
}

/**
 * The whole spec that an example of a page is a part of: what the example does not declare is as in the base, and a map that
 * gives no summary gets one. Beside a source of its own that reads files, an example brings its streams and maps itself.
 */
export function composeSpec(example: string, bases: Bases, lacking?: Lacking): Composed {
  if (lacking === "base") return { text: example, from: 0 };
  const own = parse(example).file.declarations;
  const ownFile = own.some((one) => one.kind === "source" && /\bfile \w+/.test(textOf(example, one)));
  const ownApi = own.some((one) => one.kind === "source" && !/\bfile \w+/.test(textOf(example, one)));
  const ofRows = !ownFile && !ownApi && /\brows\b|\bcolumns?\(/.test(example) && !/\bfile\(/.test(example);
  const base = ofRows ? bases.rows : bases.api;
  const declared = new Set(own.map(nameOf));
  const rest = parse(base).file.declarations.filter(
    (one) => !declared.has(nameOf(one)) && (!ownFile || one.kind === "importer"),
  );
  const value = ofRows || ownFile ? 'column("Summary")' : ".name";
  const whole = lacking === "summary" ? example : withSummary(example, own, value);
  const before = `${rest.map((one) => textOf(base, one)).join("\n")}\n`;
  return { text: before + whole, from: before.length };
}

const textOf = (text: string, { span }: Declaration): string => text.slice(span.start, span.end);

/** By what a declaration of the example takes the place of one of the base. */
function nameOf(one: Declaration): string {
  if (one.kind === "importer" || one.kind === "map" || one.kind === "source") return one.kind;
  return "name" in one && one.name !== undefined ? `${one.kind} ${one.name.text}` : one.kind;
}

function withSummary(example: string, declarations: readonly Declaration[], value: string): string {
  let text = example;
  for (const one of declarations.toReversed()) {
    if (one.kind !== "map") continue;
    const written = textOf(example, one);
    if (/\bsummary\s*<-/.test(written) || !/\bto issue\b/.test(written)) continue;
    const open = one.span.start + written.indexOf("{") + 1;
    text = `${text.slice(0, open)}\n  required summary <- ${value}${text.slice(open)}`;
  }
  return text;
}
