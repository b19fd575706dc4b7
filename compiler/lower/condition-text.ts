import {
  type Argument,
  type Call,
  type Expression,
  type Path,
  quoteText,
  type Step,
} from "../../dsl/index.ts";

/**
 * A condition as people read it, the same however it was laid out: the ledger names the rule by it, and it is part of the plan's
 * hash.
 */
export function conditionText(node: Expression): string {
  switch (node.kind) {
    case "text":
      return quoteText(node.value);
    case "number":
    case "boolean":
      return String(node.value);
    case "duration":
      return `${node.milliseconds}ms`;
    case "null":
      return "null";
    case "list":
      return `[${node.items.map(conditionText).join(", ")}]`;
    case "object":
      return `{ ${node.entries.map((entry) => `${quoteText(entry.key.kind === "name" ? entry.key.text : entry.key.value)}: ${conditionText(entry.value)}`).join(", ")} }`;
    case "path":
      return pathText(node);
    case "call":
      return callText(node);
    case "pipe":
      return `${inner(node.input, node)} | ${node.call.arguments.length === 0 ? node.call.name.text : callText(node.call)}`;
    case "coalesce":
      return node.arms.map((arm) => inner(arm, node)).join(" ?? ");
    case "compare":
      return `${inner(node.left, node)} ${node.operator} ${inner(node.right, node)}`;
    case "in":
      return `${inner(node.value, node)} in ${inner(node.list, node)}`;
    case "is":
      return `${inner(node.value, node)} is ${node.test.text}`;
    case "not":
      return `not ${inner(node.value, node)}`;
    case "and":
    case "or":
      return node.items.map((item) => inner(item, node)).join(` ${node.kind} `);
    case "if":
      return `if ${conditionText(node.condition)} then ${conditionText(node.then)} else ${conditionText(node.otherwise)}`;
  }
}

/** Tightest first, as in the grammar. */
const order: Readonly<Partial<Record<Expression["kind"], number>>> = {
  pipe: 1,
  coalesce: 2,
  compare: 3,
  in: 3,
  is: 3,
  not: 4,
  and: 5,
  or: 6,
  if: 7,
};

/** A part of a whole, in parentheses where it would else be read otherwise. Comparisons do not chain. */
function inner(part: Expression, whole: Expression): string {
  const [own, outer] = [order[part.kind] ?? 0, order[whole.kind] ?? 0];
  const text = conditionText(part);
  return own > outer || (own === outer && own === 3) ? `(${text})` : text;
}

function pathText(path: Path): string {
  const steps = path.steps.map(stepText);
  if (path.root.kind === "name") return path.root.text + steps.join("");
  if (path.root.kind === "call") return callText(path.root) + steps.join("");
  return steps[0]?.startsWith(".") ? steps.join("") : `.${steps.join("")}`;
}

const callText = (call: Call): string => `${call.name.text}(${call.arguments.map(argumentText).join(", ")})`;
const argumentText = ({ name, value }: Argument): string =>
  name === undefined ? conditionText(value) : `${name.text}: ${conditionText(value)}`;

function stepText(step: Step): string {
  switch (step.kind) {
    case "field":
      return /^[A-Za-z_]\w*$/.test(step.name) ? `.${step.name}` : `.[${quoteText(step.name)}]`;
    case "all":
      return "[]";
    case "select":
      return `[${step.every ? "all " : ""}${conditionText(step.condition)}]`;
    case "index":
      return `[${step.index}]`;
  }
}
