import { isObject, type JsonObject } from "../json.ts";
import { parseInstant } from "./dates.ts";
import { parseDuration } from "./durations.ts";
import { readProperties } from "./entity-properties.ts";
import { fieldRefusal } from "./error-collection.ts";
import { checkDocument } from "./rich-text.ts";

/** A checked worklog; `started` in ms since 1970. */
export interface NewWorklog {
  started: number;
  seconds: number;
  comment: JsonObject | undefined;
  properties: JsonObject;
}

/**
 * Checks the body of a worklog: a start, a duration (`timeSpentSeconds` or `timeSpent`), maybe a comment.
 * @throws JiraError 400 with the refused member
 */
export function checkWorklog(body: unknown, now: number): NewWorklog {
  const given = isObject(body) ? body : {};
  const seconds =
    typeof given.timeSpentSeconds === "number"
      ? given.timeSpentSeconds
      : typeof given.timeSpent === "string"
        ? parseDuration(given.timeSpent)
        : undefined;
  if (seconds === undefined || !Number.isInteger(seconds) || seconds <= 0) {
    throw fieldRefusal(
      "timeLogged",
      given.timeSpent === undefined && given.timeSpentSeconds === undefined
        ? "You must indicate the time spent working."
        : "Invalid time duration entered.",
    );
  }
  const started =
    given.started === undefined
      ? now
      : typeof given.started === "string"
        ? parseInstant(given.started)
        : undefined;
  if (started === undefined)
    throw fieldRefusal("startDate", "You must specify a valid date and time for the start of the work.");
  let comment: JsonObject | undefined;
  if (given.comment !== undefined && given.comment !== null) {
    const checked = checkDocument(given.comment);
    if ("error" in checked) throw fieldRefusal("comment", checked.error);
    comment = checked.stored as JsonObject;
  }
  return { started, seconds, comment, properties: readProperties(given.properties) };
}
