import fc from "fast-check";

/** Markdown whose visible words are known because it was written from them. */
export interface KnownMarkdown {
  readonly markdown: string;
  readonly words: readonly string[];
}

interface Written {
  readonly lines: readonly string[];
  readonly words: readonly string[];
}

const word = fc.stringMatching(/^w[a-z]{2,6}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 });

/** One run of inline markdown on one line. */
const inline: fc.Arbitrary<Written> = fc
  .tuple(
    words,
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `**${text}**`,
      (text: string) => `*${text}*`,
      (text: string) => `***${text}***`,
      (text: string) => `~~${text}~~`,
      (text: string) => `\`${text}\``,
      (text: string) => `**\`${text}\`**`,
      (text: string) => `[${text}](https://example.test/page "a title")`,
      (text: string) => `[${text}](javascript:alert(1))`,
      (text: string) => `[${text}](../relative)`,
      (text: string) => `![${text}](https://example.test/picture.png)`,
      (text: string) => `<u>${text}</u>`,
      (text: string) => `<sub>${text}`,
      (text: string) => `<blink>${text}</blink>`,
      (text: string) => `<a href="https://example.test">${text}</a>`,
      (text: string) => `${text}<br>`,
      (text: string) => `${text}[^1]`,
      (text: string) => `${text} &amp; &eacute; 5 < 6 \\*`,
    ),
  )
  .map(([chosen, write]) => ({ lines: [write(chosen.join(" "))], words: chosen }));

const inlines = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => ({
  lines: [parts.map((part) => part.lines.join(" ")).join(" ")],
  words: parts.flatMap((part) => part.words),
}));

const paragraph = fc.array(inlines, { minLength: 1, maxLength: 3 }).map((rows) => ({
  lines: rows.flatMap((row) => row.lines),
  words: rows.flatMap((row) => row.words),
}));

const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), inlines).map(([level, text]) => ({
  lines: [`${"#".repeat(level)} ${text.lines.join(" ")}`],
  words: text.words,
}));

const code = fc
  .tuple(fc.constantFrom("", "js", "c++"), fc.array(words, { maxLength: 3 }))
  .map(([language, rows]) => ({
    lines: [`\`\`\`${language}`, ...rows.map((row) => row.join(" ")), "```"],
    words: rows.flat(),
  }));

const rule = fc.constant<Written>({ lines: ["---"], words: [] });

const html = words.map((chosen) => ({
  lines: ["<details>", `<summary>${chosen.join(" ")}</summary>`, "</details>"],
  words: chosen,
}));

/** A table whose rows may be shorter or longer than its header. */
const table = fc
  .tuple(
    fc.array(inlines, { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(inlines, { minLength: 1, maxLength: 4 })),
  )
  .map(([header, rows]) => {
    const row = (cells: readonly Written[]) => `| ${cells.map((cell) => cell.lines.join(" ")).join(" | ")} |`;
    return {
      lines: [row(header), `|${header.map(() => "---|").join("")}`, ...rows.map(row)],
      words: [header, ...rows].flat().flatMap((cell) => cell.words),
    };
  });

const blocks = fc.letrec<{ block: Written; blocks: Written }>((tie) => {
  const item = fc.tuple(fc.constantFrom("- ", "- ", "- [ ] ", "- [x] ", "1. "), tie("blocks"));
  const list = fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => ({
    lines: items.flatMap(([marker, content]) => indented(marker, content.lines)),
    words: items.flatMap(([, content]) => content.words),
  }));
  const quote = tie("blocks").map((content) => ({
    lines: content.lines.map((line) => `> ${line}`),
    words: content.words,
  }));
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      paragraph,
      heading,
      code,
      rule,
      html,
      table,
      list,
      quote,
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((parts) => ({
      lines: parts.flatMap((part, index) => (index === 0 ? part.lines : ["", ...part.lines])),
      words: parts.flatMap((part) => part.words),
    })),
  };
}).blocks;

function indented(marker: string, lines: readonly string[]): string[] {
  const indent = marker.startsWith("1") ? "   " : "  ";
  return lines.map((line, index) => (index === 0 ? marker + line : line === "" ? "" : indent + line));
}

/** Whole documents of all blocks and inlines, in each other. */
export const knownMarkdown: fc.Arbitrary<KnownMarkdown> = blocks.map(({ lines, words: all }) => ({
  markdown: lines.join("\n"),
  words: all,
}));
