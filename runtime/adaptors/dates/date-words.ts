import { fold } from "./fold.ts";
import { monthNames } from "./month-names.ts";
import { weekdayNames } from "./weekday-names.ts";

/** What a word of a date says; `mar` is both a month and a day of the week. */
export interface DateWord {
  /** 1 to 12. */
  readonly month?: number;
  readonly weekday?: true;
  readonly half?: "am" | "pm";
  /** Minutes that its clocks are ahead of UTC. */
  readonly offset?: number;
  /** The number before it is this part, as in `2024年` or `14h`. */
  readonly unit?: "year" | "month" | "day" | "hour" | "minute" | "second";
  /** A word that says nothing: `de`, `at`, `Uhr`. */
  readonly filler?: true;
  /** A filler before a time. */
  readonly clock?: true;
}

/**
 * Halves of the day as CLDR has them. Names of zones: RFC 2822, 4.3 for those of North America; beside them only names
 * that one zone has.
 */
const others: readonly (readonly [string, DateWord])[] = [
  ["am fm öö dop ap дп 午前 上午 凌晨 清晨 早上 오전", { half: "am" }],
  ["pm em ös odp pop ip пп 午後 下午 中午 晚上 오후", { half: "pm" }],
  ["年 년", { unit: "year" }],
  ["月 월", { unit: "month" }],
  ["日 号 號 일", { unit: "day" }],
  ["h hs hrs uhr ч час 時 时 点 點 시", { unit: "hour" }],
  ["min minutes 分 분", { unit: "minute" }],
  ["s sec 秒 초", { unit: "second" }],
  ["am of the de del du di d den le el il o r г р год року roku ve", { filler: true }],
  [
    "at um à às a as las les alle ore om kl klo v в о u ob la στις στισ pukul uur",
    { filler: true, clock: true },
  ],
  ["t", { filler: true, clock: true }],
  ["z ut utc gmt wet", { offset: 0 }],
  ["cet mez met west", { offset: 60 }],
  ["cest mesz eet oez", { offset: 120 }],
  ["eest msk", { offset: 180 }],
  ["jst kst", { offset: 540 }],
  ["est cdt", { offset: -300 }],
  ["edt", { offset: -240 }],
  ["cst mdt", { offset: -360 }],
  ["mst pdt", { offset: -420 }],
  ["pst", { offset: -480 }],
];

const chineseMonths = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ").map((number) => `${number}月`);

/** Every word that a date may hold, folded. */
export const dateWords: ReadonlyMap<string, DateWord> = collect();

function collect(): Map<string, DateWord> {
  const words = new Map<string, DateWord>();
  const add = (written: string, what: DateWord) => {
    for (const word of written.split(/[ -]+/)) words.set(fold(word), { ...words.get(fold(word)), ...what });
  };
  for (const names of Object.values(monthNames)) {
    names.split(", ").forEach((forms, index) => {
      add(forms, { month: index + 1 });
    });
  }
  for (const [index, name] of chineseMonths.entries()) add(name, { month: index + 1 });
  for (const names of Object.values(weekdayNames)) add(names, { weekday: true });
  for (const [names, what] of others) add(names, what);
  return words;
}
