import { type Input, inputValue, type Plan } from "../../../compiler/plan/index.ts";
import { suggest } from "../../../dsl/index.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { askFor } from "./ask-for.ts";

/** What the user gave for a plan's inputs. */
export interface GivenInputs {
  /** By name; kept with the import. */
  readonly values: Readonly<Record<string, string>>;
  /** Those that are secret, by name; kept nowhere. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Where an input is read from when it is not given as an argument. */
const inputVariable = (name: string): string => `IMPORTER_INPUT_${name.toUpperCase()}`;

/**
 * Reads the inputs that a plan uses: from `given`, else from IMPORTER_INPUT_<NAME>, else the default; on a terminal asks for
 * what is missing. Secrets come from the environment or the terminal only.
 * @param given by name, as on the command line
 * @throws CliError for a name that the plan does not know, a secret in `given`, a value that its input cannot be, or a
 *   missing one
 */
export async function readInputs(
  plan: Plan,
  given: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<GivenInputs> {
  refuseUnknown(plan, given);
  const used = inputsUsed(plan);
  const values: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const input of plan.inputs) {
    const told = given.get(input.name) ?? terminal.env[inputVariable(input.name)];
    const known = told?.trim() === "" ? undefined : told;
    if (
      known === undefined &&
      input.default === undefined &&
      (!used.has(input.name) || input.required === false)
    )
      continue;
    const text = known ?? input.default ?? (await askFor(question(input), terminal));
    const found = inputValue(input, text);
    if ("problem" in found) {
      // What was given may be a secret: it is not repeated.
      const said = input.type === "secret" ? "" : `, not ${JSON.stringify(text.slice(0, 80))}`;
      throw new CliError(
        "input-value",
        `${input.label} (the input ${input.name}) must be ${found.problem}${said}.`,
      );
    }
    (input.type === "secret" ? secrets : values)[input.name] = found.value;
  }
  return { values, secrets };
}

function question({ name, label, help, type }: Input): Parameters<typeof askFor>[0] {
  const variable = inputVariable(name);
  const way =
    type === "secret"
      ? `set ${variable} in the environment`
      : `give it with --input ${name}=… or set ${variable}`;
  return {
    question: help === undefined ? label : `${label} (${help})`,
    hidden: type === "secret",
    code: "input-missing",
    missing: `${label} is missing: ${way}.`,
  };
}

function refuseUnknown({ inputs, importer }: Plan, given: ReadonlyMap<string, string>): void {
  for (const name of given.keys()) {
    const input = inputs.find((one) => one.name === name);
    if (input?.type === "secret") {
      throw new CliError(
        "input-secret",
        `${input.label} is a secret, and arguments can be seen by every user of a machine: set ${inputVariable(name)} in the environment instead.`,
        exitCode.usage,
      );
    }
    if (input !== undefined) continue;
    const names = inputs.filter(({ type }) => type !== "secret").map((one) => one.name);
    const near = suggest(name, names);
    const known = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
    throw new CliError(
      "input-unknown",
      `${importer.title} has no input "${name}"${near === undefined ? "" : `; did you mean "${near}"?`} (${known}).`,
      exitCode.usage,
    );
  }
}

/** The names of the inputs that a plan, narrowed to a source, still reads. */
function inputsUsed({ sources, streams, maps, tables, inputs }: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === "literal") return;
    if (kind === "input" && typeof name === "string") names.add(name);
    for (const value of Object.values(node)) visit(value);
  };
  visit([sources, maps, tables, streams.map(({ shape: _shape, ...stream }) => stream)]);
  for (const { name, verify } of inputs)
    if (verify !== undefined && sources.some(({ kind }) => kind === "http")) names.add(name);
  return names;
}
