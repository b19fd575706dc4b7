import { checkAttributes } from "./adf-attributes.ts";
import { MARKS } from "./adf-mark-rules.ts";
import { DOCUMENT, NODES } from "./adf-nodes.ts";
import type { MarkSets, NodeRule } from "./adf-rules.ts";

/** A document nested deeper than this is refused; no editor makes one, and checking must not exhaust the stack. */
const MAX_DEPTH = 100;

/** Enough to see what is wrong; a broken document of a megabyte must not make a megabyte of messages. */
const MAX_MESSAGES = 20;

/**
 * Checks a document as Jira does before it stores it.
 *
 * @param document any JSON value.
 * @returns an empty list when it is a valid ADF document, otherwise up to 20 messages, each beginning with the JSON
 *   path of the fault (`$.content[0].attrs.level: …`). Never throws. It refuses all that Atlassian's JSON schema
 *   refuses, and a little more (see `adf-rules.ts`).
 */
export function checkAdf(document: unknown): string[] {
  const messages: string[] = [];
  const report = (path: string, message: string) => {
    if (messages.length < MAX_MESSAGES) messages.push(`${path}: ${message}`);
  };
  if (!isObject(document)) return ["$: must be an object"];
  if (document.type !== "doc") report("$.type", 'must be "doc"');
  if (document.version !== 1) report("$.version", "must be 1");
  refuseOtherKeys(document, ["type", "version", "content"], "$", report);
  checkChildren(document, DOCUMENT, "doc", "$", 0, report);
  return messages;
}

type Report = (path: string, message: string) => void;

function checkNode(
  node: Record<string, unknown>,
  type: string,
  marks: MarkSets | "none",
  path: string,
  depth: number,
  report: Report,
): void {
  const rule = NODES[type] ?? {};
  const keys = ["type"];
  if (type === "text") keys.push("text");
  if (rule.attributes !== undefined) keys.push("attrs");
  if (rule.children !== undefined) keys.push("content");
  if (marks !== "none") keys.push("marks");
  refuseOtherKeys(node, keys, path, report);

  if (type === "text" && (typeof node.text !== "string" || node.text === "")) {
    report(`${path}.text`, "must be a text of at least one character");
  }
  if (rule.attributes !== undefined && (node.attrs !== undefined || rule.needsAttributes)) {
    checkAttributes(node.attrs, rule.attributes, `${path}.attrs`, report);
  }
  if (marks !== "none" && node.marks !== undefined) checkMarks(node.marks, marks, `${path}.marks`, report);
  if (rule.children !== undefined) checkChildren(node, rule, type, path, depth, report);
}

function checkChildren(
  node: Record<string, unknown>,
  rule: NodeRule,
  type: string,
  path: string,
  depth: number,
  report: Report,
): void {
  const content = node.content;
  if (content === undefined && !rule.needsContent) return;
  if (!Array.isArray(content)) {
    report(`${path}.content`, "must be a list of nodes");
    return;
  }
  if (content.length < (rule.minChildren ?? 0))
    report(`${path}.content`, `needs at least ${rule.minChildren} nodes`);
  if (content.length > (rule.maxChildren ?? Number.POSITIVE_INFINITY)) {
    report(`${path}.content`, `takes at most ${rule.maxChildren} nodes`);
  }
  if (depth >= MAX_DEPTH) {
    if (content.length > 0) report(`${path}.content`, `is nested deeper than ${MAX_DEPTH} levels`);
    return;
  }
  content.forEach((child: unknown, index) => {
    const childPath = `${path}.content[${index}]`;
    if (!isObject(child) || typeof child.type !== "string") {
      report(childPath, "must be a node with a type");
      return;
    }
    const marks = ownValue(rule.children ?? {}, child.type);
    const expected = rule.order?.[index];
    if (marks === undefined || (expected !== undefined && expected !== child.type)) {
      const known = ownValue(NODES, child.type) !== undefined;
      const name = JSON.stringify(child.type);
      report(
        childPath,
        known ? `a ${name} node may not stand here in ${type}` : `${name} is no known node type`,
      );
      return;
    }
    checkNode(child, child.type, marks, childPath, depth + 1, report);
  });
}

function checkMarks(marks: unknown, sets: MarkSets, path: string, report: Report): void {
  if (!Array.isArray(marks)) {
    report(path, "must be a list of marks");
    return;
  }
  const types: string[] = [];
  marks.forEach((mark: unknown, index) => {
    const markPath = `${path}[${index}]`;
    if (!isObject(mark) || typeof mark.type !== "string" || !Object.hasOwn(MARKS, mark.type)) {
      report(markPath, "must be a known mark");
      return;
    }
    types.push(mark.type);
    const attributes = MARKS[mark.type];
    refuseOtherKeys(mark, attributes === undefined ? ["type"] : ["type", "attrs"], markPath, report);
    if (attributes !== undefined) checkAttributes(mark.attrs, [attributes], `${markPath}.attrs`, report);
  });
  if (new Set(types).size < types.length) report(path, "holds the same mark twice");
  if (!sets.some((set) => types.every((type) => set.includes(type)))) {
    report(path, `the marks ${types.join(", ")} may not stand here together`);
  }
}

function refuseOtherKeys(
  object: Record<string, unknown>,
  allowed: readonly string[],
  path: string,
  report: Report,
): void {
  for (const key of Object.keys(object)) {
    if (!allowed.includes(key)) report(`${path}.${key}`, "is not allowed here");
  }
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
