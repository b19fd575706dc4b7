import { fold } from "./fold.ts";

const hour = 3_600_000;

/** Working time, as Jira counts it unless it is told otherwise. */
const units: readonly (readonly [number, string])[] = [
  [1, "ms msec millisecond milliseconds"],
  [
    1000,
    "s sec secs second seconds sek sekunde sekunden segundo segundos seg seconde secondes secondi secondo sekund sekundy секунд секунда секунды сек с 秒 초",
  ],
  [
    60_000,
    "m min mins minute minutes minuten minuto minutos minuti minuut minuter minutt minutter minuta minuty minut dakika dk минут минута минуты мин м 分 分钟 分間 분",
  ],
  [
    hour,
    "h hr hrs hour hours std stunde stunden hora horas heure heures ora ore uur uren u timme timmar tim time timer godzina godziny godzin godz hodina hodiny hodin saat sa час часа часов ч год година години годин 時間 小时 小時 시간",
  ],
  [
    8 * hour,
    "d day days t tag tage tagen dia dias j jour jours giorno giorni g dag dagen dagar dager dage dzien dni den dny gun день дня дней д днів дні 日 天 日間 일",
  ],
  [
    40 * hour,
    "w wk wks week weeks wo woche wochen semana semanas sem semaine semaines settimana settimane weken vecka veckor uke uker uge uger tydzien tygodnie tygodni tyden tydny tydnu hafta неделя недели недель нед тиждень тижні тижнів 週 周 週間 주",
  ],
  [160 * hour, "mo mon month months monat monate monaten mes meses mois mese mesi maand maanden"],
];

const byWord: ReadonlyMap<string, number> = new Map(
  units.flatMap(([length, words]) => words.split(" ").map((word) => [fold(word), length] as const)),
);

const longest = 100;
const plain = /^\d+(?:[.,]\d+)?$/;
const clock = /^(\d+):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;
const iso = /^p(?=.)(?:([\d.,]+)w)?(?:([\d.,]+)d)?(?:t(?:([\d.,]+)h)?(?:([\d.,]+)m)?(?:([\d.,]+)s)?)?$/;
const part =
  /\s*(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?(?:\s*(?:,|;|\+|&|and|und|y|e|et|en|och|og|i|a|и|і)(?=[\s\d]))?\s*/uy;

/**
 * A length of time as tools and people write it.
 * @param unit milliseconds of the unit that a plain number counts
 * @returns milliseconds, or NaN where the text is none
 */
export function readDuration(written: string, unit: number): number {
  if (written.length > longest) return Number.NaN;
  const text = fold(written).trim();
  if (plain.test(text)) return amount(text) * unit;
  const shown = clock.exec(text);
  if (shown !== null)
    return Number(shown[1]) * hour + Number(shown[2]) * 60_000 + Number(shown[3] ?? 0) * 1000;
  const period = iso.exec(text);
  if (period !== null) {
    const [, ...parts] = period;
    if (parts.every((count) => count === undefined)) return Number.NaN;
    return [40 * hour, 8 * hour, hour, 60_000, 1000].reduce(
      (sum, length, index) => sum + amount(parts[index] ?? "0") * length,
      0,
    );
  }
  return sumOfParts(text);
}

/** Every unit at most once, so that two lengths in one text are none. */
function sumOfParts(text: string): number {
  const seen = new Set<number>();
  let sum = 0;
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    const length = match === null ? undefined : byWord.get(match[2] as string);
    if (match === null || length === undefined || seen.has(length)) return Number.NaN;
    seen.add(length);
    sum += amount(match[1] as string) * length;
  }
  return seen.size === 0 ? Number.NaN : sum;
}

function amount(written: string): number {
  return Number(written.replace(",", "."));
}
