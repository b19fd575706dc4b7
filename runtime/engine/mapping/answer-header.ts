import type { AnswerHeader } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Scope } from "./scope.ts";

/**
 * Reads a header of an answer in its declared format.
 * @returns text, a number, for `epoch_seconds`, `epoch_millis` and `iso` an instant in milliseconds since 1970, for
 *   `seconds` a span in milliseconds; `undefined` when the header is absent; a Failure when it is not in its format
 */
export function readAnswerHeader(headers: Scope["headers"], wanted: AnswerHeader): unknown {
  const raw = headers?.[wanted.name.toLowerCase()];
  const text = typeof raw === "string" ? raw : raw?.[0];
  return text === undefined || text === ""
    ? undefined
    : readFormat(text, wanted.as, `the header ${wanted.name}`);
}

/**
 * Reads what an answer tells in its declared format, as `readAnswerHeader` does.
 * @param where what holds it, for the failure
 */
export function readFormat(text: string, as: AnswerHeader["as"], where: string): unknown {
  switch (as) {
    case undefined:
    case "text":
      return text;
    case "number":
    case "epoch_millis":
      return scaled(text, 1, as, where);
    case "seconds":
    case "epoch_seconds":
      return scaled(text, 1000, as, where);
    case "iso": {
      const instant = Date.parse(text);
      return Number.isNaN(instant) ? unreadable(text, as, where) : instant;
    }
  }
}

function scaled(text: string, factor: number, as: string, where: string): unknown {
  const number = Number(text);
  return Number.isFinite(number) ? number * factor : unreadable(text, as, where);
}

function unreadable(text: string, as: string, where: string): Failure {
  return new Failure(`${where} holds ${JSON.stringify(text.slice(0, 40))}, which is not ${as}`);
}
