import { type Expression, quoteText } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { readDateFormat } from "../date-format.ts";

/** Tells a format of dates, or one of several with ` | ` between them, that nothing could be read or written by. */
export function dateFormat(
  scope: Scope,
  text: string,
  use: "reading" | "writing",
  isoToo: boolean,
  written: Expression,
): void {
  const formats = use === "reading" ? text.split(" | ") : [text];
  for (const format of formats) {
    if (isoToo && format === "iso") continue;
    const read = readDateFormat(format, use);
    if (!("reason" in read)) continue;
    const { reason, instead } = read;
    const whole = formats.map((one) => (one === format ? instead : one)).join(" | ");
    const edits = [{ span: written.span, text: quoteText(whole) }];
    const fixes =
      instead === undefined || written.kind !== "text" ? [] : [{ title: `Write \`${instead}\``, edits }];
    scope.program.report("date-format", placeIn(scope.unit, written), { format, reason }, { fixes });
    return;
  }
}

/** Tells a language that the platform has no names of months and days for. */
export function dateLanguage(scope: Scope, text: string, written: Expression): void {
  if (isLanguage(text)) return;
  scope.program.report("setting-value", placeIn(scope.unit, written), {
    name: "language",
    expected: "a language such as `de` or `pt-BR`",
    found: quoteText(text),
  });
}

/** By its tag alone (BCP 47), without extensions, which would change the calendar or the digits. */
function isLanguage(tag: string): boolean {
  if (tag.includes("-u-")) return false;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
