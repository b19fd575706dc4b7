import { acceptsOrLifts, CONTAINER_NAMES, type Container, isAccepted } from "./containers.ts";
import type { LossList } from "./losses.ts";
import { normaliseInlines, withMark } from "./normalise-inlines.ts";
import { normaliseList } from "./normalise-lists.ts";
import type { Block, Cell, Quote, Table } from "./tree.ts";

/**
 * Makes a tree legal for Jira by lifting blocks out of containers that do not take them, or by giving them another
 * form; text is never dropped, its order changes only for a table inside a table's cell. What changed is in `losses`.
 */
export function normalise(blocks: readonly Block[], losses: LossList): Block[] {
  return normaliseBlocks(blocks, "document", losses);
}

/**
 * Normalises the blocks of one container. The result may hold blocks the container does not take (see `containers.ts`),
 * already normalised themselves: the caller lifts them out.
 */
function normaliseBlocks(blocks: readonly Block[], container: Container, losses: LossList): Block[] {
  return blocks.flatMap((block) =>
    normaliseBlock(block, losses).flatMap((legal) => reshape(legal, container, losses)),
  );
}

function normaliseBlock(block: Block, losses: LossList): Block[] {
  switch (block.kind) {
    case "paragraph": {
      const children = normaliseInlines(block.children, losses);
      return children.length === 0 ? [] : [{ kind: "paragraph", children }];
    }
    case "heading": {
      const children = normaliseInlines(block.children, losses);
      const level = Math.min(6, Math.max(1, Math.trunc(block.level)));
      return children.length === 0 ? [] : [{ kind: "heading", level, children }];
    }
    case "quote":
      return normaliseQuote(block, losses);
    case "list":
      return normaliseList(block, (children) => normaliseBlocks(children, "item", losses), losses);
    case "table":
      return normaliseTable(block, losses);
    case "code":
    case "rule":
    case "tasks":
      return [block];
  }
}

/** Gives a block that a container does not take the nearest form it does take, where there is one. */
function reshape(block: Block, container: Container, losses: LossList): Block[] {
  if (isAccepted(container, block)) return [block];
  if (block.kind === "heading") {
    losses.add("nesting", `A heading in a ${CONTAINER_NAMES[container]} became a bold paragraph.`);
    return [{ kind: "paragraph", children: withMark(block.children, "strong") }];
  }
  if (block.kind === "quote") {
    losses.add("nesting", `A quote in a ${CONTAINER_NAMES[container]} became its paragraphs.`);
    return container === "item"
      ? block.children.map((child) =>
          child.kind === "paragraph" ? { ...child, children: withMark(child.children, "em") } : child,
        )
      : [...block.children];
  }
  return [block];
}

/** A quote, cut in two around each block that cannot stand in it. */
function normaliseQuote(quote: Quote, losses: LossList): Block[] {
  const result: Block[] = [];
  let inside: Block[] = [];
  const endQuote = () => {
    if (inside.length > 0) result.push({ kind: "quote", children: inside });
    inside = [];
  };
  for (const child of normaliseBlocks(quote.children, "quote", losses)) {
    if (acceptsOrLifts("quote", child, losses)) {
      inside.push(child);
    } else {
      endQuote();
      result.push(child);
    }
  }
  endQuote();
  return result;
}

/** Rows of equal length, no empty cell; a table inside a cell follows the table that held it. */
function normaliseTable(table: Table, losses: LossList): Block[] {
  const lifted: Block[] = [];
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (width === 0) return [];
  const rows = table.rows.map((row) => {
    const cells = row.map((cell): Cell => {
      const children: Block[] = [];
      for (const child of normaliseBlocks(cell.children, "cell", losses)) {
        (acceptsOrLifts("cell", child, losses) ? children : lifted).push(child);
      }
      return { header: cell.header, children: children.length > 0 ? children : [EMPTY_PARAGRAPH] };
    });
    const header = row.length > 0 && row.every((cell) => cell.header);
    while (cells.length < width) cells.push({ header, children: [EMPTY_PARAGRAPH] });
    return cells;
  });
  return [{ kind: "table", rows }, ...lifted];
}

const EMPTY_PARAGRAPH: Block = { kind: "paragraph", children: [] };
