import type { ImportGraph } from "./rules.ts";

/**
 * Finds imports that lead back to where they began; type imports count.
 *
 * @returns each circle once, as the files on it, beginning and ending with the same one
 */
export function findCircles(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];

  function visit(file: string): void {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file]);
      return;
    }
    if (finished.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    finished.add(file);
  }

  for (const file of graph.keys()) visit(file);
  return circles;
}
