import type { AdfDocument, AdfMark, AdfNode } from "./adf-document.ts";
import type { Block, Inline, List, Marks, Table, TaskList } from "./tree.ts";

/**
 * Writes a normalised tree as an ADF document.
 *
 * @param blocks a tree out of `normalise`; another tree gives a document that Jira may refuse.
 * @param seed the source text; the ids of check boxes are derived from it, so the same text gives the same document.
 */
export function renderAdf(blocks: readonly Block[], seed: string): AdfDocument {
  const nextId = createLocalIds(seed);
  return { version: 1, type: "doc", content: blocks.map((block) => renderBlock(block, nextId)) };
}

function renderBlock(block: Block, nextId: () => string): AdfNode {
  switch (block.kind) {
    case "paragraph":
      return { type: "paragraph", content: block.children.map(renderInline) };
    case "heading":
      return { type: "heading", attrs: { level: block.level }, content: block.children.map(renderInline) };
    case "quote":
      return { type: "blockquote", content: block.children.map((child) => renderBlock(child, nextId)) };
    case "code":
      return {
        type: "codeBlock",
        ...(block.language === undefined ? {} : { attrs: { language: block.language } }),
        content: block.text === "" ? [] : [{ type: "text", text: block.text }],
      };
    case "rule":
      return { type: "rule" };
    case "list":
      return renderList(block, nextId);
    case "tasks":
      return renderTasks(block, nextId);
    case "table":
      return renderTable(block, nextId);
  }
}

function renderList(list: List, nextId: () => string): AdfNode {
  const content = list.items.map(
    (item): AdfNode => ({
      type: "listItem",
      content: item.children.map((child) => renderBlock(child, nextId)),
    }),
  );
  return list.ordered
    ? { type: "orderedList", attrs: { order: list.start }, content }
    : { type: "bulletList", content };
}

function renderTasks(tasks: TaskList, nextId: () => string): AdfNode {
  return {
    type: "taskList",
    attrs: { localId: nextId() },
    content: tasks.items.map(
      (item): AdfNode =>
        item.kind === "tasks"
          ? renderTasks(item, nextId)
          : {
              type: "taskItem",
              attrs: { localId: nextId(), state: item.checked ? "DONE" : "TODO" },
              content: item.children.map(renderInline),
            },
    ),
  };
}

function renderTable(table: Table, nextId: () => string): AdfNode {
  return {
    type: "table",
    content: table.rows.map((row) => ({
      type: "tableRow",
      content: row.map((cell) => ({
        type: cell.header ? "tableHeader" : "tableCell",
        content: cell.children.map((child) => renderBlock(child, nextId)),
      })),
    })),
  };
}

function renderInline(inline: Inline): AdfNode {
  if (inline.kind === "break") return { type: "hardBreak" };
  const marks = renderMarks(inline.marks);
  return marks.length === 0
    ? { type: "text", text: inline.text }
    : { type: "text", text: inline.text, marks };
}

function renderMarks(marks: Marks): AdfMark[] {
  const rendered: AdfMark[] = [];
  if (marks.link !== undefined) rendered.push({ type: "link", attrs: { ...marks.link } });
  if (marks.code) rendered.push({ type: "code" });
  if (marks.strong) rendered.push({ type: "strong" });
  if (marks.em) rendered.push({ type: "em" });
  if (marks.underline) rendered.push({ type: "underline" });
  if (marks.strike) rendered.push({ type: "strike" });
  if (marks.subsup !== undefined) rendered.push({ type: "subsup", attrs: { type: marks.subsup } });
  return rendered;
}

/** Makes ids in the form of a UUID: a hash of the seed (FNV-1a, twice with different starts), then a counter. */
export function createLocalIds(seed: string): () => string {
  let start: string | undefined;
  let count = 0;
  return () => {
    // Only then, since most texts have no check box.
    start ??= uuidStart(seed);
    count += 1;
    return start + count.toString(16).padStart(12, "0");
  };
}

function uuidStart(seed: string): string {
  const high = hash(seed, 0x811c9dc5);
  const low = hash(seed, 0x01000193);
  return `${high}-${low.slice(0, 4)}-4${low.slice(5, 8)}-8000-`;
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
