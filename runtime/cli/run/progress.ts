import type { ProgressEvent } from "../../engine/index.ts";
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

/** Shows how far an import is: one redrawn line on a screen, lines otherwise. */
export interface ProgressDisplay {
  show(event: ProgressEvent): void;
  /** Leaves the last picture standing and moves on to a new line. */
  end(): void;
}

/** @param clock in milliseconds */
export function createProgressDisplay(terminal: Terminal, clock: () => number): ProgressDisplay {
  let last: ProgressEvent | undefined;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = true;

  function draw(event: ProgressEvent): void {
    const line = describe(event).slice(0, Math.max(20, terminal.columns - 1));
    terminal.error(terminal.interactive ? `\r\u001b[K${line}` : `${line}\n`);
    drawnAt = clock();
    drawn = true;
  }

  /** The final figure of a name is always shown, however short it was. */
  function settle(): void {
    if (last === undefined) return;
    if (!drawn) draw(last);
    if (terminal.interactive) terminal.error("\n");
    last = undefined;
  }

  return {
    show(event) {
      if (last !== undefined && (last.phase !== event.phase || last.name !== event.name)) settle();
      const first = last === undefined;
      last = event;
      drawn = false;
      const pause = terminal.interactive ? redrawEvery : lineEvery;
      if (terminal.interactive ? first || clock() - drawnAt >= pause : clock() - drawnAt >= pause && !first)
        draw(event);
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
