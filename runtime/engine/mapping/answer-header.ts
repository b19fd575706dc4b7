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
  if (text === undefined || text === "") return undefined;
  switch (wanted.as) {
    case undefined:
    case "text":
      return text;
    case "number":
    case "epoch_millis":
      return scaled(text, 1, wanted);
    case "seconds":
    case "epoch_seconds":
      return scaled(text, 1000, wanted);
    case "iso": {
      const instant = Date.parse(text);
      return Number.isNaN(instant) ? unreadable(text, wanted) : instant;
    }
  }
}

function scaled(text: string, factor: number, wanted: AnswerHeader): unknown {
  const number = Number(text);
  return Number.isFinite(number) ? number * factor : unreadable(text, wanted);
}

function unreadable(text: string, wanted: AnswerHeader): Failure {
  return new Failure(
    `the header ${wanted.name} holds ${JSON.stringify(text.slice(0, 40))}, which is not ${wanted.as}`,
  );
}
