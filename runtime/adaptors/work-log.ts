import { type Adaptor, Failure } from "./adaptor.ts";
import { isDateLike } from "./dates/read-moment.ts";

/** Read from the end, since the comment may hold anything. */
export const workLog: Adaptor = {
  name: "work_log",
  major: 1,
  since: "0.1",
  category: "text",
  docs: "Reads `comment;date;author;seconds`, the form in which Jira writes a work log into one cell, into an object with `text`, `date`, `author` and `seconds` (a number). The comment may hold `;` and line ends, and it and the author may be missing: `date;author;seconds` is one too. Anything else is a failure, blank text is missing.",
  input: "text",
  parameters: [],
  returns: { fields: { text: "text", date: "text", author: "text", seconds: "number" } },
  fallible: true,
  mayBeMissing: true,
  examples: [
    {
      title: "with a comment",
      input: "Crane: tested; works.\nDone;15/Feb/26 4:31 PM;5b10-ada;3600",
      gives: {
        text: "Crane: tested; works.\nDone",
        date: "15/Feb/26 4:31 PM",
        author: "5b10-ada",
        seconds: 3600,
      },
    },
    {
      title: "with an empty comment",
      input: ";04/dic/25 5:58 AM;ug:14a1;1800",
      gives: { date: "04/dic/25 5:58 AM", author: "ug:14a1", seconds: 1800 },
    },
    {
      title: "without a comment",
      input: "2026-02-15 16:31;ada;120",
      gives: { date: "2026-02-15 16:31", author: "ada", seconds: 120 },
    },
    { title: "blank", input: " ", missing: true },
    { title: "a sentence", input: "two hours; or three", fails: "conversion-failed" },
    { title: "no date", input: "a;b;c;60", fails: "conversion-failed" },
  ],
  apply(input) {
    const written = (input as string).trim();
    if (written === "") return undefined;
    const beforeSeconds = written.lastIndexOf(";");
    const beforeAuthor = previous(written, beforeSeconds);
    const beforeDate = previous(written, beforeAuthor);
    const seconds = written.slice(beforeSeconds + 1).trim();
    const date = written.slice(beforeDate + 1, beforeAuthor).trim();
    if (beforeAuthor < 0 || !/^\d{1,12}(\.0*)?$/.test(seconds) || !isDateLike(date)) {
      return new Failure(
        `${JSON.stringify(written.slice(0, 40))} is no work log of the form comment;date;author;seconds`,
      );
    }
    const author = written.slice(beforeAuthor + 1, beforeSeconds).trim();
    const text = written.slice(0, Math.max(0, beforeDate)).trim();
    return {
      ...(text === "" ? {} : { text }),
      date,
      ...(author === "" ? {} : { author }),
      seconds: Number(seconds),
    };
  },
};

function previous(written: string, semicolon: number): number {
  return semicolon <= 0 ? -1 : written.lastIndexOf(";", semicolon - 1);
}
