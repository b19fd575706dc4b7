import type { TargetId } from "../../store/load-state.ts";
import { readErrors } from "../client/answer.ts";
import { listOf, numberOf, objectOf, textOf } from "../json.ts";
import type { ElementErrors } from "./refusal.ts";

export interface CreatedElement {
  readonly target: TargetId;
  /** Present when the status was asked for in the call and not reached: Jira's words. */
  readonly transitionError: string | undefined;
}

/** A bulk answer, each element at its position in the call. */
export interface BulkAnswer {
  readonly created: ReadonlyMap<number, CreatedElement>;
  readonly failed: ReadonlyMap<number, ElementErrors>;
}

/**
 * Reads the answer of `POST /issue/bulk`. It lists successes without their positions: they are the positions that no
 * error names, in order. With errors present that order must be confirmed by the markers, for Jira does not promise it.
 * @param count elements in the call
 * @returns undefined when successes and errors do not add up to the call, so nothing can be told from the answer
 */
export function readBulkAnswer(body: unknown, count: number): BulkAnswer | undefined {
  const { issues, errors } = objectOf(body);
  const failed = new Map<number, ElementErrors>();
  for (const error of listOf(errors).map(objectOf)) {
    const position = numberOf(error.failedElementNumber);
    if (position === undefined) return undefined;
    failed.set(position, readErrors(error.elementErrors, `HTTP ${String(error.status)}`));
  }
  const created = new Map<number, CreatedElement>();
  let position = 0;
  for (const issue of listOf(issues).map(objectOf)) {
    while (failed.has(position)) position++;
    const id = textOf(issue.id);
    const key = textOf(issue.key);
    if (id === undefined || key === undefined) return undefined;
    created.set(position, { target: { id, key }, transitionError: transitionError(issue.transition) });
    position++;
  }
  return created.size + failed.size === count ? { created, failed } : undefined;
}

function transitionError(value: unknown): string | undefined {
  const transition = objectOf(value);
  const status = numberOf(transition.status);
  if (status === undefined || status < 400) return undefined;
  const { messages, fields } = readErrors(transition.errorCollection, `HTTP ${status}`);
  return [...messages, ...Object.values(fields)].join("; ");
}
