import type { Expression, Path, PathRoot, Step } from "./plan.generated.ts";

/** Writes a plan's expression the way a spec would, for traces; declared adaptors appear as their bodies. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case "literal":
      return JSON.stringify(node.value);
    case "path":
      return printPath(node);
    case "list":
      return `[${node.items.map(printExpression).join(", ")}]`;
    case "object":
      return `{ ${node.entries.map(({ key, value }) => `${key}: ${printExpression(value)}`).join(", ")} }`;
    case "adapt": {
      const given = Object.entries(node.arguments).map(
        ([name, value]) => `${name}: ${printExpression(value)}`,
      );
      const call = node.adaptor.replace(/@.*/, "") + (given.length > 0 ? `(${given.join(", ")})` : "");
      return `${printExpression(node.input)} | ${call}`;
    }
    case "let":
      return node.bindings.length === 1
        ? `${printExpression(node.bindings[0]!.value)} | ${printExpression(node.body)}`
        : printExpression(node.body);
    case "lookup":
      return `${printExpression(node.input)} | lookup(${node.table})`;
    case "reference":
      return `${printExpression(node.input)} | ${node.entity}_ref(${node.stream})`;
    case "coalesce":
      return node.arms.map(printExpression).join(" ?? ");
    case "if":
      return `if ${printExpression(node.condition)} then ${printExpression(node.then)} else ${printExpression(node.else)}`;
    case "compare":
      return `${printExpression(node.left)} ${node.operator} ${printExpression(node.right)}`;
    case "in":
      return `${printExpression(node.value)} in ${printExpression(node.list)}`;
    case "is":
      return `${printExpression(node.value)} is ${node.test}`;
    case "not":
      return `not ${printExpression(node.value)}`;
    case "and":
    case "or":
      return node.items.map(printExpression).join(` ${node.kind} `);
    case "column":
      return `column(${node.names.map((name) => JSON.stringify(name)).join(", ")})`;
    case "entries":
      return `entries(${printExpression(node.of)})`;
    case "columns":
    case "cells":
      return `${node.kind}(${node.names.map((name) => JSON.stringify(name)).join(", ")})`;
  }
}

function printPath(path: Path): string {
  const printed = printRoot(path.root) + path.steps.map(printStep).join("");
  return printed === "" ? "." : printed;
}

function printRoot(root: PathRoot): string {
  switch (root.kind) {
    case "here":
      return "";
    case "child":
    case "records":
      return root.stream;
    case "alias":
    case "parameter":
    case "option":
    case "input":
      return root.name;
    case "run":
      return `import.${root.name}`;
    case "last":
    case "site":
      return root.kind;
    case "number":
    case "group":
    case "parent":
      return `record.${root.kind}`;
    case "status":
      return "status";
    case "header":
      return `header(${JSON.stringify(root.name)})`;
    case "inner":
      return printExpression(root.of);
  }
}

/** One step as a spec would write it. */
export function printStep(step: Step): string {
  switch (step.kind) {
    case "field":
      return /^[A-Za-z_]\w*$/.test(step.name) ? `.${step.name}` : `.[${JSON.stringify(step.name)}]`;
    case "all":
      return "[]";
    case "first":
      return `[${printExpression(step.where)}]`;
    case "every":
      return `[all ${printExpression(step.where)}]`;
  }
}
