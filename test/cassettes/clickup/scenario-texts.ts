import {
  endlessParagraph,
  everyConstruct,
  incidentLog,
  longJapaneseName,
  longName,
  longNameOfPairs,
} from "./long-texts.ts";
import type { TaskMaker } from "./make-tasks.ts";
import { person, removed } from "./people.ts";
import { setStatus, type Task } from "./task.ts";
import { type List, listNamed, type Space } from "./workspace.ts";

/** Tasks whose names, texts, tags, dates and people are hard to bring over. */
export function hardTexts(maker: TaskMaker, spaces: readonly Space[]): Task[] {
  const backlog = listNamed(spaces, "Sprint Backlog");
  const bugs = listNamed(spaces, "Bugs");
  const checkout = listNamed(spaces, "Checkout redesign");
  const onCall = listNamed(spaces, "On-call");
  const made: Task[] = [];
  const add = (list: List, name: string, more: Partial<Task> = {}): Task => {
    const task = Object.assign(maker.task(list, name), more);
    made.push(task);
    return task;
  };

  add(backlog, "🚀 Launch checklist for the summer timetable ⛴️ (👩‍👩‍👧‍👦 family tickets, 🇮🇹 🇯🇵)", {
    tags: ["🔥 hot", "q3 goals", "  spaces  around  "],
    priority: 1,
    points: 13,
    assignees: [person("Inês"), person("森")],
    markdown: "Ship it 🎉\n\n- [ ] stores\n- [x] press kit\n- [ ] 日本語ページ",
    checklists: [
      {
        name: "Before",
        items: [
          { name: "Freeze fares", done: true },
          { name: "Tell support", done: false },
        ],
      },
      {
        name: "On the day ☀️",
        items: [
          { name: "Flip the switch", done: false },
          { name: "Watch the graphs", done: false, inside: "Flip the switch" },
        ],
      },
      {
        name: "After: *thanks* & <cake>",
        items: [
          { name: "Say _thank you_ to #support, see https://docs.example.com/cake", done: true },
          { name: "- [x] **no** Markdown", done: false },
        ],
      },
      { name: "Nothing on it yet", items: [] },
    ],
  });
  add(bugs, "إصلاح خطأ في صفحة الدفع عند استخدام بطاقة منتهية الصلاحية", {
    markdown:
      "عند الدفع ببطاقة **منتهية الصلاحية** تظهر صفحة فارغة.\n\n1. افتح التطبيق\n2. اختر `iPhone 15`\n3. اضغط *ادفع*",
    tags: ["عاجل"],
    priority: 1,
    creator: person("Omar"),
    assignees: [person("Omar")],
  });
  add(bugs, "שיפור ביצועים בדף החיפוש (RTL) – mixed with English and 123", {
    markdown: "> הדף נטען לאט מאוד\n\nSee `GET /search?q=חיפה`.",
    creator: person("Noa"),
    assignees: [person("Noa"), person("Pavel")],
    priority: 2,
  });
  add(backlog, "日本語の領収書に消費税の内訳を表示する", {
    markdown:
      "## 背景\n\n領収書に**消費税**の内訳がありません。\n\n| 税率 | 金額 |\n|---|---|\n| 10% | ¥180 |\n| 8% | ¥96 |",
    creator: person("Mei"),
    assignees: [person("Mei")],
    points: 3,
  });
  add(backlog, longName, { priority: 2, points: 5 });
  add(backlog, longNameOfPairs, {});
  add(backlog, longJapaneseName, { creator: person("森") });
  add(backlog, "  Fix login  ", { markdown: "   \n  ", priority: 4 });
  add(backlog, "   ", { markdown: "Somebody saved a task without a name." });
  add(backlog, "Update dependencies", { markdown: "All of them.", tags: ["tech-debt"] });
  add(backlog, "Update dependencies", { markdown: "All of them, again.", tags: ["tech-debt"] });
  add(backlog, 'Quotes "and" <b>tags</b> & ampersands; \\backslashes\\ {braces} [brackets] h1. *stars*', {
    markdown:
      "{code}wiki{code} [~user] {{mono}} |no|table| -- --- &nbsp; &lt;script&gt;alert(1)&lt;/script&gt;",
  });
  add(checkout, "Rewrite the fare rules page", { markdown: everyConstruct, points: 8, priority: 3 });
  const incident = add(onCall, "Incident 118: payments time out", { markdown: incidentLog(), priority: 1 });
  setStatus(incident, "resolved");
  add(onCall, "Raw notes from the vendor call", { markdown: endlessParagraph() });
  add(backlog, "Nothing set at all", { markdown: null, creator: null, customId: null, itemId: null });
  add(backlog, "Zero is a value", { markdown: "0", points: 0, estimate: 0, spent: 0 });
  add(backlog, "Tags that are hard to keep", {
    tags: ["needs design", "needs  design", "Needs-Design", "…", "--", "a/b c", "ü", "x".repeat(300)],
  });
  add(bugs, "Reported by someone who left", { creator: removed, assignees: [removed], watchers: [removed] });
  add(backlog, "Milestone: beta on all phones", { itemId: 1, due: 1_751_327_999_999, priority: 1 });
  add(bugs, "Custom type: incident", { itemId: 1004 });

  // The last millisecond of a day, midnight in Kathmandu (UTC+05:45), before the epoch, far ahead, before its own start.
  add(backlog, "Due in the last millisecond of June", { due: 1_751_327_999_999 });
  add(backlog, "Due at midnight in Kathmandu", { due: Date.UTC(2025, 5, 30, 18, 15) });
  add(backlog, "Due on a leap day at 23:59", { due: Date.UTC(2028, 1, 29, 23, 59, 59) });
  add(backlog, "Due before it started", {
    due: Date.UTC(2025, 2, 30, 1, 30),
    start: Date.UTC(2025, 9, 26, 1, 30),
  });
  add(backlog, "Due in the year 2100", { due: 4_102_444_800_000 });
  add(backlog, "Points kept in a custom field", { fields: { Points: "8" } });
  add(listNamed(spaces, "Launch plan: summer timetable"), "Points that are no number", {
    fields: { Points: "about 5" },
  });
  return made;
}
