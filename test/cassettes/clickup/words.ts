import type { Random } from "./random.ts";
import type { List } from "./workspace.ts";

type Theme = List["theme"];

/** Titles are `[start] [thing] [when or where]`, from the columns of one row. */
const titles: { [theme in Theme]: [string[], string[], string[]][] } = {
  app: [
    [
      ["Show", "Cache", "Prefetch", "Announce changes of"],
      ["the next departure", "live delays", "the deck plan", "platform numbers", "crossing times"],
      ["on the lock screen", "while offline", "in the widget", "for saved routes", "on small phones"],
    ],
    [
      ["Let people change", "Let groups split", "Let guests keep", "Ask before dropping"],
      ["a booking", "a seat", "a vehicle ticket", "a refund", "the travel insurance"],
      [
        "after payment",
        "without signing in",
        "until an hour before sailing",
        "in one step",
        "when a ferry is cancelled",
      ],
    ],
    [
      ["Measure", "Reduce", "Write down", "Agree on"],
      ["drop-off", "time to first ticket", "errors", "the wording"],
      ["in the checkout", "on the seat map", "in onboarding", "on the receipt", "in push messages"],
    ],
    [
      ["Draft", "Review", "Replace", "Translate", "Test"],
      [
        "the empty state",
        "the error page",
        "the consent dialog",
        "the price calendar",
        "the e-mail template",
      ],
      ["for the German market", "with screen readers", "in dark mode", "for families", "with real fares"],
    ],
  ],
  bugs: [
    [
      ["Crash when", "Blank page when", "Wrong total when", "Spinner never ends when"],
      [
        "a voucher is applied",
        "the card is declined",
        "two tabs are open",
        "the phone wakes up",
        "the return date is cleared",
      ],
      ["twice", "on iOS 18", "on slow networks", "in Safari", "after midnight", "with a bicycle ticket"],
    ],
    [
      ["Dates shift by a day", "Prices show without tax", "The map stays grey", "Seats are shown as taken"],
      ["in Lisbon", "for guests", "after an update", "in the Arabic version"],
      ["since 4.12", "(regression)", "sometimes", "only in production"],
    ],
  ],
  ops: [
    [
      ["Rotate", "Renew", "Document", "Alert on", "Remove"],
      [
        "the payment certificates",
        "database credentials",
        "queue lag",
        "the old timetable importer",
        "unused buckets",
      ],
      ["before July", "in staging", "for every region", "without downtime", "and write the runbook"],
    ],
  ],
  marketing: [
    [
      ["Write", "Shoot", "Book", "Proofread", "Schedule"],
      ["the landing page", "a video", "the harbour posters", "the newsletter", "the press mail"],
      ["for the night ferry", "for families", "with the island council", "in four languages"],
    ],
  ],
  japanese: [
    [
      ["返金", "領収書", "座席変更", "予約確認メール"],
      ["の問い合わせに", "のテンプレートを", "の手順を"],
      ["対応する", "見直す", "更新する"],
    ],
  ],
  arabic: [
    [
      ["كتابة مقال عن", "ترجمة مقال عن", "مراجعة مقال عن"],
      ["العبّارة الليلية", "الرحلات العائلية", "موانئ الجزيرة"],
      ["للمدونة", "للنشرة البريدية", "قبل رمضان"],
    ],
  ],
};

/** A title for an ordinary task. */
export function makeTitle(random: Random, theme: Theme): string {
  const [starts, things, ends] = random.pick(titles[theme]);
  return [random.pick(starts), random.pick(things), random.pick(ends)].join(theme === "japanese" ? "" : " ");
}

const sentences = [
  "People on the pier have one hand free and bad reception.",
  "Support counted 41 tickets about this last month.",
  "We agreed in planning to do the smallest thing that helps.",
  "The numbers in the dashboard are for weekdays only.",
  "Ask legal before the wording changes.",
  "It works in the simulator; it does not on a real phone.",
  "The fares service answers in 900 ms at the 95th percentile.",
  "Nobody remembers why the old rule was there.",
  "This must not break bookings that were made before the change.",
  "Design has three variants; the second tested best.",
  "If it takes more than two days, stop and talk.",
  "Please keep the old link working for printed tickets.",
];

/** One to five sentences of product talk. */
export function makeParagraph(random: Random): string {
  return Array.from({ length: random.whole(1, 4) }, () => random.pick(sentences)).join(" ");
}

/** A Markdown description as people write them: often empty, sometimes with lists, code or a table. */
export function makeMarkdown(random: Random): string {
  const kind = random.next();
  if (kind < 0.3) return "";
  const opening = makeParagraph(random);
  if (kind < 0.65) return opening;
  if (kind < 0.8) {
    const points = Array.from({ length: random.whole(2, 4) }, () => `- ${random.pick(sentences)}`);
    return `${opening}\n\n**Done when**\n\n${points.join("\n")}\n`;
  }
  if (kind < 0.9) {
    return `${opening}\n\n1. Open the app\n2. Choose *${random.pick(["Hvar", "Gozo", "Texel", "Naxos"])}*\n    - with a car\n    - without\n3. Press \`Buy\`\n\n${makeParagraph(random)}`;
  }
  if (kind < 0.96) {
    return `${opening}\n\n\`\`\`json\n{ "fare": ${random.whole(9, 99)}.50, "currency": "EUR", "taxes": [] }\n\`\`\`\n`;
  }
  return `${opening}\n\n| market | before | after |\n| --- | ---: | ---: |\n| DE | ${random.whole(1, 9)} % | ${random.whole(1, 9)} % |\n| IT | ${random.whole(1, 9)} % | n/a |\n`;
}

const remarks = [
  "Looks good to me.",
  "Can we ship this on Thursday?",
  "I could not reproduce it on 4.13, closing for now… and reopening, it just happened again 😅",
  "@Noa Levi please check the wording in Hebrew.",
  "Moved to the next sprint.",
  "See https://status.example.com/incidents/118 for the timeline.",
  "The test account is blocked again.",
  "+1",
  "Numbers from yesterday: 3.2 % → 2.7 %.",
  "תודה, נבדק ועובד",
  "تم، شكراً",
  "確認しました。問題ありません。",
  "Steps:\n1. open\n2. wait\n3. nothing happens",
];

/** The text of a comment. */
export function makeRemark(random: Random): string {
  return random.chance(0.7) ? random.pick(remarks) : makeParagraph(random);
}

/** Roughly what is left of Markdown as plain text, for the fields that repeat a description without marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<[^>\n]+>/g, "")
    .replace(/^\s*(#{1,6}|[-*+>]|\d+\.)\s+/gm, "")
    .replace(/(\*\*|__|~~|`|\*)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
