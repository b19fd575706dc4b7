import type { Fix, Span } from "../../dsl/index.ts";

/** Gives the second of two that have one name another one: what uses the name keeps meaning the first. */
export function renameSecond(name: string, span: Span, taken: { has(name: string): boolean }): Fix[] {
  let count = 2;
  while (taken.has(`${name}_${count}`)) count += 1;
  const free = `${name}_${count}`;
  return [{ title: `Call it ${free}`, edits: [{ span, text: free }] }];
}
