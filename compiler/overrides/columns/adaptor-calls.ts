import type { Catalogue } from "../../catalogue.ts";
import type { Expression } from "../../plan/index.ts";

/** Calls an adaptor by its name, on one value or on each element of a list. */
export type AdaptorCall = (
  adaptor: string,
  input: Expression,
  args?: Record<string, Expression>,
  over?: "value" | "elements",
) => Expression;

/** `import.zone`, as an expression. */
export const importZone: Expression = { kind: "path", root: { kind: "run", name: "zone" }, steps: [] };

/** Calls an adaptor of the catalogue at hand. */
export function adaptorCalls(catalogue: Catalogue): AdaptorCall {
  return (name, input, args = {}, over = "value") => {
    const major = catalogue.get(name)?.major;
    if (major === undefined) throw new Error(`the catalogue has no adaptor \`${name}\``);
    return { kind: "adapt", adaptor: `${name}@${major}`, input, arguments: args, over };
  };
}
