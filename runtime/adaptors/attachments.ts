import type { Adaptor, AdaptorTools } from "./adaptor.ts";
import { isDateLike } from "./dates/read-moment.ts";
import { saysNothing } from "./words/absent.ts";

export const attachments: Adaptor = {
  name: "attachments",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "Reads a cell that names files by their addresses (`http`, `https`, `ftp`, `file`) into a list of objects with `url`, `name` and, where they are known, `date` and `author`. Forms: Jira's `date;author;file name;url`, one in a line; addresses with blanks, commas, semicolons or line ends between them; `name (url)` and `[name](url)`; a list of objects as JSON, or one object, with `url`, `href`, `link`, `content` or `src` and with `name`, `title`, `filename` or `fileName`. The name of a bare address is the last part of its path, or its host. A text without an address is missing, with a loss; blank text is missing.",
  input: "text",
  parameters: [],
  returns: { list: { fields: { url: "text", name: "text", date: "text", author: "text" } } },
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "as Jira writes it",
      input: "15/Feb/26 4:46 PM;5b10-ada;Plan; part 1.pdf;https://example.com/attachment/content/10003",
      gives: [
        {
          date: "15/Feb/26 4:46 PM",
          author: "5b10-ada",
          name: "Plan; part 1.pdf",
          url: "https://example.com/attachment/content/10003",
        },
      ],
    },
    {
      title: "bare addresses",
      input: "https://example.com/a%20b.png, https://example.com/c,d.pdf?x=1\nhttps://example.com/",
      gives: [
        { name: "a b.png", url: "https://example.com/a%20b.png" },
        { name: "c,d.pdf", url: "https://example.com/c,d.pdf?x=1" },
        { name: "example.com", url: "https://example.com/" },
      ],
    },
    {
      title: "names with addresses",
      input: "plan.pdf (https://example.com/1), [photo 2.png](https://example.com/2)",
      gives: [
        { name: "plan.pdf", url: "https://example.com/1" },
        { name: "photo 2.png", url: "https://example.com/2" },
      ],
    },
    {
      title: "an address inside an address",
      input: "https://example.com/get?of=https://example.org/x.png",
      gives: [{ name: "get", url: "https://example.com/get?of=https://example.org/x.png" }],
    },
    {
      title: "JSON",
      input: '[{"title": "plan.pdf", "url": "https://example.com/1"}, {"href": "https://example.com/b.png"}]',
      gives: [
        { name: "plan.pdf", url: "https://example.com/1" },
        { name: "b.png", url: "https://example.com/b.png" },
      ],
    },
    { title: "an empty list", input: "[]", missing: true },
    { title: "blank", input: "", missing: true },
    { title: "no address", input: "plan.pdf", missing: true },
  ],
  apply(input, _given, tools) {
    const written = (input as string).trim();
    if (saysNothing(written)) return undefined;
    const listed = fromJson(written, tools);
    if (listed !== undefined) return listed;
    const files = written.split(/\r?\n/).flatMap((line) => signed(line.trim()) ?? addresses(line));
    if (files.length > 0) return files;
    // A list of cells goes on without it, so it is no failure.
    tools.lose("conversion-failed", `${JSON.stringify(written.slice(0, 40))} holds no address of a file`);
    return undefined;
  },
};

interface File {
  readonly date?: string;
  readonly author?: string;
  readonly name: string;
  readonly url: string;
}

const urlNames = ["url", "href", "link", "content", "src"];
const titleNames = ["name", "title", "filename", "fileName"];

/** @returns undefined where the cell is no JSON */
function fromJson(written: string, tools: AdaptorTools): readonly File[] | undefined {
  const first = written.charAt(0);
  if (first !== "[" && first !== "{") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    // `[name](url)` begins so too.
    return undefined;
  }
  const files = (Array.isArray(value) ? value : [value]).flatMap((element: unknown): readonly File[] => {
    if (typeof element === "string") return addresses(element);
    const url = textUnder(element, urlNames);
    if (url !== undefined) return [{ name: textUnder(element, titleNames) ?? nameOf(url), url }];
    const shown = (JSON.stringify(element) ?? "nothing").slice(0, 40);
    tools.lose("conversion-failed", `${shown} holds no address of a file`);
    return [];
  });
  return files.length === 0 ? undefined : files;
}

function textUnder(value: unknown, names: readonly string[]): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = names.find(
    (name) => Object.hasOwn(value, name) && typeof (value as Record<string, unknown>)[name] === "string",
  );
  const text = found === undefined ? undefined : (value as Record<string, unknown>)[found];
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

const scheme = /(?:https?|ftp|file):\/\//gi;

/** The author stands second and the address last; the name may hold `;`. */
function signed(line: string): File[] | undefined {
  const afterDate = line.indexOf(";");
  const afterAuthor = afterDate < 0 ? -1 : line.indexOf(";", afterDate + 1);
  const afterName = line.lastIndexOf(";");
  const url = line.slice(afterName + 1).trim();
  const date = line.slice(0, Math.max(0, afterDate)).trim();
  if (afterAuthor < 0 || afterName < afterAuthor) return undefined;
  if (url.search(scheme) !== 0 || !isDateLike(date)) return undefined;
  const author = line.slice(afterDate + 1, afterAuthor).trim();
  const name = line.slice(afterAuthor + 1, Math.max(afterAuthor + 1, afterName)).trim() || nameOf(url);
  return [{ date, ...(author === "" ? {} : { author }), name, url }];
}

function addresses(line: string): File[] {
  const starts = [...line.matchAll(scheme)]
    .map(({ index }) => index)
    .filter((at) => at === 0 || /[\s,;|([<"']/.test(line.charAt(at - 1)));
  let before = 0;
  return starts.flatMap((start, index) => {
    if (start < before) return [];
    const limit = starts[index + 1] ?? line.length;
    const blank = blanks(line, start, limit);
    const opened = line.charAt(start - 1);
    const url = strip(line.slice(start, blank), "", opened === "(" || opened === "<" ? "),;|>" : ",;|'\"(<[");
    const written = opened === "(" ? strip(line.slice(before, start), " ,;|[)>\t", " ([]\t") : "";
    const name = written || nameOf(url);
    before = blank;
    return [{ name, url }];
  });
}

/** Where the first blank stands, or the limit. */
function blanks(line: string, from: number, limit: number): number {
  const found = line.slice(from, limit).search(/\s/);
  return found < 0 ? limit : from + found;
}

/** Without the characters given at both ends; a loop, since a pattern would try each of them again and again. */
function strip(text: string, atStart: string, atEnd: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && atStart.includes(text.charAt(start))) start++;
  while (end > start && atEnd.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The last part of an address's path, decoded where it is encoded well; the host where the path is empty. */
function nameOf(url: string): string {
  const parts = (url.split(/[?#]/, 1)[0] as string).replace(scheme, "").split("/");
  const last = (parts.length > 1 && parts.at(-1)) || (parts[0] as string);
  try {
    return decodeURIComponent(last).trim() || last;
  } catch {
    return last;
  }
}
