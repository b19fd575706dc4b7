import { type DateWord, dateWords } from "./date-words.ts";
import type { Token } from "./tokens.ts";

/** A time of day: hours, minutes, seconds, milliseconds; 25 hours stand for one that no clock shows. */
export interface Clock {
  readonly parts: readonly [number, number, number, number];
  /** Minutes ahead of UTC. */
  readonly offset?: number;
  /** The token behind it. */
  readonly next: number;
}

type Parts = [number, number, number, number];

/**
 * Reads a time that begins at a token: `14:30`, `2:30:05.123 pm`, `2 PM`, `午後2:30`, `14h30`, `14時30分`, `kl. 14.30`.
 * @param dated the date stands before it, so that `14.30` is no part of it
 * @returns undefined where no time begins
 */
export function readClock(all: readonly Token[], from: number, dated: boolean): Clock | undefined {
  let at = from;
  const leading = wordAt(all, at)?.half;
  if (leading !== undefined) at++;
  const hours = numberAt(all, at);
  if (hours === undefined || hours.length > 2) return compact(all, at, dated);
  const time = coloned(all, at) ?? withUnits(all, at, dated) ?? (dated ? dotted(all, at) : undefined);
  let next = time?.next ?? at + 1;
  if (time === undefined && leading !== undefined) return undefined;
  if (time !== undefined && wordAt(all, next)?.unit === "hour") next += signAt(all, next + 1, ".") ? 2 : 1;
  const trailing = leading === undefined ? wordAt(all, next)?.half : undefined;
  if (time === undefined && numberAt(all, next + 1) !== undefined) return undefined;
  if (trailing !== undefined) next++;
  const half = leading ?? trailing;
  if (time === undefined && half === undefined) return undefined;
  const [hour, ...rest] = time?.parts ?? [Number(hours), 0, 0, 0];
  const zone = readOffset(all, next);
  const parts: Parts = [hourOf(hour, half), ...(rest as [number, number, number])];
  return zone === undefined ? { parts, next } : { parts, ...zone };
}

/** 12 AM is 0, 12 PM is 12; 14:30 PM is taken for what it says twice. */
function hourOf(hour: number, half: DateWord["half"]): number {
  if (half === undefined) return hour;
  if (half === "am") return hour === 12 ? 0 : hour > 12 ? 25 : hour;
  return hour < 12 ? hour + 12 : hour;
}

function coloned(all: readonly Token[], at: number): { parts: Parts; next: number } | undefined {
  const minutes = signAt(all, at + 1, ":") ? numberAt(all, at + 2) : undefined;
  if (minutes?.length !== 2) return undefined;
  const hours = Number(numberAt(all, at));
  const seconds = signAt(all, at + 3, ":") ? numberAt(all, at + 4) : undefined;
  if (seconds?.length !== 2) return { parts: [hours, Number(minutes), 0, 0], next: at + 3 };
  const fraction = [".", ",", ":"].some((sign) => signAt(all, at + 5, sign)) && !all[at + 6]?.apart;
  const figures = fraction ? numberAt(all, at + 6) : undefined;
  const milliseconds = figures === undefined ? 0 : Number(figures.slice(0, 3).padEnd(3, "0"));
  return {
    parts: [hours, Number(minutes), Number(seconds), milliseconds],
    next: figures === undefined ? at + 5 : at + 7,
  };
}

/** `14h`, `14h30`, `14 Uhr`, `14時30分05秒`, `2시 30분`. */
function withUnits(
  all: readonly Token[],
  at: number,
  dated: boolean,
): { parts: Parts; next: number } | undefined {
  if (wordAt(all, at + 1)?.unit !== "hour") return undefined;
  const parts: Parts = [Number(numberAt(all, at)), 0, 0, 0];
  let next = at + 2;
  for (const [index, unit] of [
    [1, "minute"],
    [2, "second"],
  ] as const) {
    const figures = numberAt(all, next);
    if (figures === undefined || figures.length > 2) break;
    const named = wordAt(all, next + 1)?.unit === unit;
    if (!named && ((all[next]?.apart && !dated) || index === 2 || figures.length !== 2)) break;
    parts[index] = Number(figures);
    next += named ? 2 : 1;
  }
  return { parts, next };
}

/** `14.30`, `14.30.05`. */
function dotted(all: readonly Token[], at: number): { parts: Parts; next: number } | undefined {
  const parts: Parts = [Number(numberAt(all, at)), 0, 0, 0];
  let next = at + 1;
  for (const index of [1, 2]) {
    const figures = signAt(all, next, ".") && !all[next + 1]?.apart ? numberAt(all, next + 1) : undefined;
    if (figures?.length !== 2) break;
    parts[index] = Number(figures);
    next += 2;
  }
  return next === at + 1 ? undefined : { parts, next };
}

/** `143005` and `1430` behind a date. */
function compact(all: readonly Token[], at: number, dated: boolean): Clock | undefined {
  const figures = numberAt(all, at);
  if (!dated || (figures?.length !== 4 && figures?.length !== 6) || !wordAt(all, at - 1)?.clock)
    return undefined;
  const [hours, minutes, seconds] = [0, 2, 4].map((from) => Number(figures.slice(from, from + 2)));
  const zone = readOffset(all, at + 1);
  const parts: Parts = [hours as number, minutes as number, seconds as number, 0];
  return zone === undefined ? { parts, next: at + 1 } : { parts, ...zone };
}

/**
 * Reads a zone: `+01:00`, `-0500`, `+1`, also behind `UTC` and `GMT`, in brackets too; or the name of one.
 * @returns minutes ahead of UTC and the token behind it, or undefined where no zone begins
 */
export function readOffset(
  all: readonly Token[],
  from: number,
): { offset: number; next: number } | undefined {
  let at = signAt(all, from, "(") ? from + 1 : from;
  const named = wordAt(all, at)?.offset;
  if (named !== undefined) at++;
  const sign = signAt(all, at, "+") ? 1 : signAt(all, at, "-") ? -1 : 0;
  const figures = sign === 0 || all[at + 1]?.apart ? undefined : numberAt(all, at + 1);
  if (figures === undefined || figures.length === 3 || figures.length > 4) {
    return named === undefined ? undefined : { offset: named, next: at };
  }
  const minutes = signAt(all, at + 2, ":") ? numberAt(all, at + 3) : undefined;
  const hours = Number(figures.slice(0, 2));
  const rest = minutes === undefined ? Number(figures.slice(2)) : Number(minutes);
  return { offset: sign * (hours * 60 + rest), next: minutes === undefined ? at + 2 : at + 4 };
}

function numberAt(all: readonly Token[], at: number): string | undefined {
  const token = all[at];
  return token?.kind === "number" ? token.text : undefined;
}

function signAt(all: readonly Token[], at: number, sign: string): boolean {
  const token = all[at];
  return token?.kind === "sign" && token.text === sign;
}

function wordAt(all: readonly Token[], at: number): DateWord | undefined {
  const token = all[at];
  return token?.kind === "word" ? dateWords.get(token.text) : undefined;
}
