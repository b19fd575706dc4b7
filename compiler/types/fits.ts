import type { Type } from "./type.ts";

/** `partly`: some members of a union fit, the others fail when it runs. */
export type Fit = "yes" | "partly" | "no";

/**
 * Whether a value of one type may stand where another is wanted. `any` fits everywhere and takes everything.
 * Dates and labels are text as well; numbers are not.
 */
export function fits(actual: Type, wanted: Type): Fit {
  if (
    wanted.kind === "any" ||
    wanted.kind === "variable" ||
    actual.kind === "any" ||
    actual.kind === "nothing"
  )
    return "yes";
  if (actual.kind === "union") return fitsOfMembers(actual.of.map((member) => fits(member, wanted)));
  if (actual.kind === "either") {
    const [single, list] = [fits(actual.of, wanted), fits({ kind: "list", of: actual.of }, wanted)];
    // Where a list is wanted, one value is taken as a list of one.
    return actual.seen && list === "no" && single === "yes" ? "partly" : best([single, list]);
  }
  if (wanted.kind === "union") return best(wanted.of.map((member) => fits(actual, member)));
  if (wanted.kind === "either")
    return best([fits(actual, wanted.of), fits(actual, { kind: "list", of: wanted.of })]);
  switch (wanted.kind) {
    case "list":
      return actual.kind === "list" ? fits(actual.of, wanted.of) : "no";
    case "text":
      return yes(actual.kind === "text" || areLabels.has(actual.kind));
    case "label":
      return yes(
        areLabels.has(actual.kind) || (actual.kind === "text" && (actual.values?.every(isLabel) ?? false)),
      );
    case "object":
      return yes(actual.kind === "object" || actual.kind === "person");
    case "reference":
      return yes(actual.kind === "reference" && actual.entity === wanted.entity);
    default:
      return yes(actual.kind === wanted.kind);
  }
}

/** Text without blanks, whatever it says. */
const areLabels: ReadonlySet<Type["kind"]> = new Set<Type["kind"]>(["label", "date", "date_time"]);
const yes = (holds: boolean): Fit => (holds ? "yes" : "no");
const isLabel = (text: string): boolean => text !== "" && !/\s/.test(text);

function best(found: readonly Fit[]): Fit {
  if (found.includes("yes")) return "yes";
  return found.includes("partly") ? "partly" : "no";
}

function fitsOfMembers(found: readonly Fit[]): Fit {
  if (found.every((fit) => fit === "yes")) return "yes";
  return found.every((fit) => fit === "no") ? "no" : "partly";
}
