import { linksInMarkdown } from "../richtext/index.ts";
import type { Adaptor } from "./adaptor.ts";

export const markdownLinks: Adaptor = {
  name: "markdown_links",
  major: 1,
  since: "0.1",
  category: "rich text",
  docs: "Lists the links and pictures of a Markdown text as objects with `url` and `name`, in their order and each address once: for tools that keep files nowhere else. A link without a text is named by the last part of its address. A text without links is missing.",
  input: "text",
  parameters: [
    {
      name: "starting",
      type: "text",
      default: "",
      docs: "Only addresses that begin like this; all when it is not said.",
    },
  ],
  returns: { list: "object" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    {
      title: "a picture and a file",
      input:
        "See ![plan.png](https://files.example/1/a) and [the *rider*](https://files.example/2/rider.pdf).",
      gives: [
        { url: "https://files.example/1/a", name: "plan.png" },
        { url: "https://files.example/2/rider.pdf", name: "the *rider*" },
      ],
    },
    {
      title: "files of the tool alone",
      input: "- ![](https://files.example/1/b%20c.png)\n- https://example.com",
      arguments: { starting: "https://files.example/" },
      gives: [{ url: "https://files.example/1/b%20c.png", name: "b c.png" }],
    },
    { title: "addresses in code are none", input: "`[a](https://files.example/1)`", missing: true },
    { title: "blank", input: "", missing: true },
  ],
  apply(input, given, tools) {
    const found = linksInMarkdown(input as string);
    if (found === undefined)
      tools.lose("unparsed", "The text could not be read as Markdown, so its links are not known.");
    const links = found?.filter(({ url }) => url.startsWith(given.starting as string)) ?? [];
    return links.length === 0
      ? undefined
      : links.map(({ url, name }) => ({ url, name: name || nameOf(url) }));
  },
};

/** The last part of the path, decoded where it is encoded well; the whole address where the path ends with a slash. */
function nameOf(url: string): string {
  const last = (url.split(/[?#]/, 1)[0] as string).split("/").at(-1) || url;
  try {
    return decodeURIComponent(last).trim() || last;
  } catch {
    return last;
  }
}
