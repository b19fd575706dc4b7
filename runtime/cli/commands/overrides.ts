import {
  type Address,
  addressesOf,
  overrideSchema,
  overrideTypes,
} from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { oneLine, padded, widthOf } from "../dry-run/lay-out.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadAnyPlan } from "../load-plan.ts";
import type { Terminal } from "../terminal.ts";

export const overridesCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("overrides")
      .description("list what users can change about the way an importer maps, with what it does by itself")
      .argument("<importer>", "name of an importer, path of a .importer file or of a plan")
      .option("--json", "print the JSON Schema of the document of overrides")
      .option("--types", "print TypeScript types of the document of overrides")
      .action((importer: string, options: Options) => ends(tellOverrides(importer, options, terminal)));
  },
};

interface Options {
  readonly json?: boolean;
  readonly types?: boolean;
}

function tellOverrides(importer: string, { json, types }: Options, terminal: Terminal): ExitCode {
  if (json === true && types === true)
    throw new CliError("usage", "--json and --types print different things; give one of them.");
  const plan = loadAnyPlan(importer, terminal);
  if (json === true) printJson(terminal, overrideSchema(plan));
  else if (types === true) terminal.out(overrideTypes(plan));
  else terminal.out(`${printAddresses(plan, terminal.columns)}\n`);
  return exitCode.ok;
}

/** Addresses longer than this push what stands beside them to the right. */
const longestPadded = 36;

function printAddresses(plan: Plan, columns: number): string {
  const rows = addressesOf(plan).map((address) => [address.address, defaultOf(address)] as const);
  const places = Math.min(longestPadded, Math.max(...rows.map(([address]) => widthOf(address))));
  const lines = rows.map(([address, text]) => {
    const start = `${padded(address, places)}  `;
    return `${start}${oneLine(text, Math.max(20, columns - widthOf(start)))}`.trimEnd();
  });
  return [`${plan.importer.title} (${plan.hash.slice(0, 19)}…)`, "", ...lines].join("\n");
}

function defaultOf(address: Address): string {
  switch (address.kind) {
    case "field":
      return `${address.default ?? "–"}${address.required ? " (required)" : ""}`;
    case "list":
      return address.default === undefined ? "–" : `each ${address.default}`;
    case "table": {
      const rows = address.table.rows.map(({ key, value }) => `${key} -> ${value}`);
      return rows.length === 0 ? "rows of the source" : rows.join(", ");
    }
    case "option": {
      const { type, choices } = address.option;
      return `${address.option.default} (${type === "number" ? "a whole number" : `of ${choices.join(", ")}`})`;
    }
    case "people":
      return "by e-mail address, id or name of the source";
    case "binding":
      return address.name;
    case "id":
      return "the importer's own";
  }
}
