import type { ProgressEvent } from "../../engine/index.ts";
import { oneLine } from "../dry-run/lay-out.ts";
import type { Terminal } from "../terminal.ts";

const phases: Readonly<Record<ProgressEvent["phase"], string>> = {
  extract: "Reading",
  stage: "Mapping",
  load: "Loading",
  finish: "Finishing",
  done: "Done",
};

/** On a screen the line is redrawn, but not faster than eyes can follow. */
const redrawEvery = 100;
/** In a log a line per phase and name, and one now and then while it takes long. */
const lineEvery = 5_000;
/** A wait that is over before anybody wonders is not told. */
const shortWait = 1_000;
/** Characters of a reason, which may quote what was answered. */
const longestReason = 300;

/** Shows how far an import is: a line that is redrawn above which finished ones stay on a screen, lines otherwise. */
export interface ProgressDisplay {
  show(event: ProgressEvent): void;
  /** Says why nothing moves for some milliseconds, unless it is over soon after a wait that was told. */
  wait(reason: string, milliseconds: number): void;
  /** Leaves the last figures standing and moves on to a new line. */
  end(): void;
}

/** What goes on at the same time (comments and attachments) takes turns, and each is still one thing. */
interface Row {
  event: ProgressEvent;
  /** The figure that stands on a line of its own. */
  kept: number | undefined;
  keptAt: number;
}

/** @param clock in milliseconds */
export function createProgressDisplay(terminal: Terminal, clock: () => number): ProgressDisplay {
  const rows = new Map<string, Row>();
  let current: Row | undefined;
  let redrawnAt = Number.NEGATIVE_INFINITY;
  /** When the wait that was told last will be over. */
  let toldUntil = Number.NEGATIVE_INFINITY;
  /** A line stands on the screen that is to be overwritten. */
  let passing = false;

  function text(event: ProgressEvent): string {
    return describe(event).slice(0, Math.max(20, terminal.columns - 1));
  }

  /** Puts a row's figure on a line that stays. */
  function keep(row: Row): void {
    if (row.kept === row.event.done) return;
    terminal.error(`${terminal.interactive ? "\r\u001b[K" : ""}${text(row.event)}\n`);
    row.kept = row.event.done;
    row.keptAt = clock();
    passing = false;
  }

  /** The last figure of every row is shown, however short it was. */
  function settle(): void {
    for (const row of rows.values()) keep(row);
    if (passing) terminal.error("\r\u001b[K");
    passing = false;
    rows.clear();
    current = undefined;
  }

  return {
    show(event) {
      if (current !== undefined && current.event.phase !== event.phase) settle();
      const row = rows.get(event.name) ?? { event, kept: undefined, keptAt: clock() };
      rows.set(event.name, row);
      row.event = event;
      // The one before is probably over; should it go on, it gets its last line when it ends.
      if (current !== undefined && current !== row && current.kept === undefined) keep(current);
      current = row;
      if (event.total !== undefined && event.done >= event.total) return keep(row);
      const now = clock();
      if (!terminal.interactive) {
        if (now - row.keptAt >= lineEvery) keep(row);
      } else if (now - redrawnAt >= redrawEvery) {
        terminal.error(`\r\u001b[K${text(event)}`);
        redrawnAt = now;
        passing = true;
      }
    },
    wait(reason, milliseconds) {
      const until = clock() + milliseconds;
      if (milliseconds < shortWait || until <= toldUntil + lineEvery) return;
      toldUntil = until;
      const seconds = Math.ceil(milliseconds / 1000);
      const time = seconds < 60 ? `${seconds} s` : clockTime(seconds);
      const line = oneLine(reason, longestReason);
      terminal.error(`${passing ? "\r\u001b[K" : ""}Waiting ${time}: ${line}\n`);
      passing = false;
    },
    end: settle,
  };
}

/** `Loading issue   120 of 309  39 %  412/s  0:01 left` */
export function describe({ phase, name, done, total, rate }: ProgressEvent): string {
  const parts = [`${phases[phase]} ${name}`.padEnd(24)];
  if (total === undefined) parts.push(String(done).padStart(7));
  else {
    parts.push(`${String(done).padStart(7)} of ${total}`);
    if (total > 0) parts.push(`${Math.floor((done / total) * 100)} %`);
  }
  if (rate > 0 && Number.isFinite(rate)) {
    parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`);
    if (total !== undefined && done < total) parts.push(`${clockTime((total - done) / rate)} left`);
  }
  return parts.join("  ");
}

function clockTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}
