/**
 * A syntax tree as text, for people who compare trees: `(assign target:summary value:(path . .name))`. Spans and
 * documentation are left out, and so is whatever is empty, so that two texts that mean the same print the same.
 */
export function printTree(node: unknown, indentation = ""): string {
  const short = printFlat(node);
  if (indentation.length + short.length <= 100 || !isRecord(node)) return short;
  const inner = `${indentation}  `;
  const parts = fieldsOf(node).map(([key, value]) => {
    if (!Array.isArray(value)) return `${inner}${key}:${printTree(value, inner)}`;
    return `${inner}${key}:\n${value.map((item) => `${inner}  ${printTree(item, `${inner}  `)}`).join("\n")}`;
  });
  return `(${kindOf(node)}\n${parts.join("\n")})`;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const kindOf = (node: Fields): string => (typeof node.kind === "string" ? node.kind : "");
const hidden: ReadonlySet<string> = new Set(["kind", "span", "text", "path", "comments", "documentation"]);

function fieldsOf(node: Fields): [string, unknown][] {
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return Object.entries(node).filter(([key, value]) => !hidden.has(key) && !isEmpty(value));
}

function printFlat(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(printFlat).join(" ")}]`;
  if (!isRecord(node)) return JSON.stringify(node) ?? "missing";
  switch (node.kind) {
    case "name":
      return String(node.text);
    case "text":
      return JSON.stringify(node.value);
    case "number":
    case "boolean":
      return String(node.value);
    case "null":
      return "null";
    case "here":
      return ".";
    default: {
      const fields = fieldsOf(node).map(([key, value]) => `${key}:${printFlat(value)}`);
      return `(${[kindOf(node), ...fields].filter((part) => part !== "").join(" ")})`;
    }
  }
}
