import type { Entity, Level } from "../../store/load-state.ts";
import type { MemoryLoadState } from "./memory-load-state.ts";

/** Stages an issue of stream `tasks`, as the engine would. */
export function stageIssue(
  state: MemoryLoadState,
  record: string,
  fields: Record<string, unknown> = {},
  more: { level?: Level; parent?: string; custom?: unknown[] } = {},
): Entity {
  return state.stage({
    kind: "issue",
    key: `tasks/${record}`,
    stream: "tasks",
    record,
    level: more.level ?? "standard",
    ...(more.parent === undefined ? {} : { parent: `tasks/${more.parent}` }),
    payload: { key: record, fields: { summary: `Task ${record}`, ...fields }, custom: more.custom ?? [] },
  });
}

/** Stages a part of the issue of a record. */
export function stagePart(
  state: MemoryLoadState,
  kind: Exclude<Entity["kind"], "issue">,
  record: string,
  part: string,
  payload: Record<string, unknown>,
): Entity {
  return state.stage({
    kind,
    key: `tasks/${record}/${kind}/${part}`,
    issue: `tasks/${record}`,
    stream: "tasks",
    record: part,
    payload,
  });
}

/** A document of one paragraph for each text. */
export function adf(...texts: string[]): object {
  return {
    version: 1,
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}
