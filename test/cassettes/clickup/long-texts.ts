import { createRandom } from "./random.ts";
import { makeParagraph } from "./words.ts";

/** Every construct of CommonMark and GFM that people paste into a description, and some HTML. */
export const everyConstruct = `# Fare rules, second edition

Intro with **bold**, *italic*, ***both***, ~~struck~~, \`code\`, <u>underlined</u> and a [link](https://docs.example.com/fares?a=1&b=2 "Fares").  
A hard break above; an autolink: https://example.com/ferries_(old)/a_b_c and <mailto:ferries@example.com>.

## Lists

1. First
   1. First of first
      - deep one
        - deeper ☕
   2. Second of first
2. Second

   with a paragraph of its own

   > and a quote inside
3. [x] done
4. [ ] not done

* loose

* items

## Tables

| Market | Fare | Notes |
|:-------|-----:|:-----:|
| Germany | 12,50 € | \`a \\| b\` |
| עברית | ₪ 48 | **יום שישי** |
| 日本 | ¥1,980 | 税込 ~~¥2,100~~ |
| empty | | |

## Code

\`\`\`ts
const fare = (km: number) => km * 0.31; // "quotes" & <angles>
\`\`\`

    indented code
        keeps its blanks

~~~
fence with tildes and \`\`\` inside
~~~

## The rest

> quoted
> > twice
> - with a list

![Harbour at dusk](https://t9012088431.p.clickup-attachments.com/t9012088431/11111111-2222-4333-8444-555555555555/harbour.png)

![](https://images.example.com/without-alt.png)

---

<details><summary>Raw HTML</summary><p>An <b>HTML</b> block &amp; entities &copy; &#128674;</p></details>

Escapes: \\*not italic\\*, 1\\. not a list, a\\_b, C:\\\\temp, 5 * 3 * 2, snake_case_word, <notatag>, [not a link], [ref][1]

[1]: https://example.com/reference

Trailing text without a newline`;

/** An incident log of more than 40,000 characters. */
export function incidentLog(): string {
  const random = createRandom("incident log");
  const parts = [
    "# Incident 118: payments time out\n\nWritten by everyone who was on call. Times are UTC.\n",
  ];
  let length = 0;
  for (let minute = 0; length < 41_500; minute += random.whole(1, 6)) {
    const at = `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const part = random.chance(0.12)
      ? `\n\`\`\`\n${at}:07.${random.whole(100, 999)} WARN pay-gateway retry=${random.whole(1, 5)} order=${random.letters(8, "0123456789abcdef")} "timeout after 3000 ms"\n\`\`\`\n`
      : `\n- **${at}** ${makeParagraph(random)}`;
    parts.push(part);
    length += part.length;
  }
  return `${parts.join("")}\n\n## What we learn\n\nThe last line of the incident log must arrive.`;
}

/** One paragraph of more than 45,000 characters, without a single line break. */
export function endlessParagraph(): string {
  const random = createRandom("endless paragraph");
  const parts: string[] = [];
  let length = 0;
  while (length < 45_200) {
    const part = random.chance(0.1) ? "乗り場は3番です。" : makeParagraph(random);
    parts.push(part);
    length += part.length + 1;
  }
  return `${parts.join(" ")} The end of the endless paragraph.`;
}

/** 312 characters of one summary. */
export const longName =
  "As a commuter who travels with a bicycle, two children and a dog on the first ferry of the morning I want to buy one ticket for all of us without typing anything, because the queue behind me is long, the reception on the pier is bad, it usually rains, and the ticket machine has been out of order since the second week of March";

/** More than 300 characters, with a surrogate pair across the 255th UTF-16 unit. */
export const longNameOfPairs = `${"x".repeat(4)}${"⛴️🌊🐚".repeat(60)}`;

/** 300 Japanese characters. */
export const longJapaneseName = "日本語の領収書に消費税の内訳を表示し、".repeat(16);
