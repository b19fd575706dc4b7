import type { HttpSource, Plan } from "../../../compiler/plan/index.ts";
import { type Adaptor, Failure } from "../../adaptors/adaptor.ts";
import { compileTemplate, type StreamScope } from "../../engine/mapping/index.ts";
import { SourceError } from "../source-error.ts";

/**
 * The source's address.
 * @throws SourceError when the inputs make none
 */
export function renderBase(
  source: HttpSource,
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  base: StreamScope,
): string {
  const text = compileTemplate(plan, adaptors, source.base, (hole) => hole)(base);
  if (text instanceof Failure || !URL.canParse(text)) {
    throw new SourceError({
      outcome: "refused",
      code: "base-unusable",
      message: `The source's address cannot be made: ${text instanceof Failure ? text.message : text}. Check the inputs.`,
    });
  }
  return text;
}

/**
 * The headers of every request, by lower-case name.
 * @throws SourceError when one cannot be made
 */
export function renderHeaders(
  source: HttpSource,
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  base: StreamScope,
): Record<string, string> {
  return Object.fromEntries(
    source.headers.map(({ name, value }) => {
      const text = compileTemplate(plan, adaptors, value, (hole) => hole)(base);
      if (text instanceof Failure) {
        throw new SourceError({
          outcome: "refused",
          code: "header-incomplete",
          message: `The header ${name} cannot be made: ${text.message}.`,
        });
      }
      return [name.toLowerCase(), text] as const;
    }),
  );
}
