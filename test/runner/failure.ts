import { stripVTControlCharacters } from "node:util";
import { compare } from "uvu/diff";
import type { Failure } from "./result.ts";

const OUTSIDE = /^at .*(?:node:internal|node_modules\/(?:uvu|node)\/|test\/runner\/recorder\.ts|\(node:)/;

/**
 * Turns whatever was thrown into plain data for the report: message, diff of assertions, stack, causes.
 *
 * @param test suite and test, or "" for the file as a whole
 * @param thrown any value; tests may throw what they like
 */
export function describeFailure(test: string, thrown: unknown): Failure {
  if (!(thrown instanceof Error)) {
    return { test, message: `threw ${String(thrown)}, which is no Error`, details: "", stack: "" };
  }
  return {
    test,
    message: withCauses(thrown),
    details: stripVTControlCharacters(differenceOf(thrown)),
    stack: stackOf(thrown),
  };
}

function withCauses(error: Error): string {
  const name = error.name === "Error" || error.name.startsWith("Assertion") ? "" : `${error.name}: `;
  const parts = [`${name}${error.message}`];
  if (error instanceof AggregateError) parts.push(...error.errors.map((inner) => `  with: ${String(inner)}`));
  if (error.cause !== undefined) {
    parts.push(
      `  caused by: ${error.cause instanceof Error ? withCauses(error.cause) : String(error.cause)}`,
    );
  }
  return parts.join("\n");
}

/** uvu's and node's assertions both carry `actual`, `expected` and `operator`. */
function differenceOf(error: Error): string {
  const { details, operator, actual, expected } = Object.fromEntries(Object.entries(error));
  if (typeof details === "string" && details !== "") return details;
  if (!error.name.startsWith("AssertionError") || String(operator).includes("not")) return "";
  return compare(actual, expected);
}

function stackOf(error: Error): string {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ") && !OUTSIDE.test(line)).join("\n");
}
