import { CassetteError } from "./cassette-error.ts";
import type { RecordedResponse } from "./format.ts";

/** What may go wrong on demand. */
export type FaultKind =
  /** 429 with the vendor's headers. */
  | "rate_limited"
  /** 500 in the vendor's form. */
  | "server_error"
  /** 502 with a page of HTML, as proxies answer. */
  | "bad_gateway"
  /** 401 in the vendor's form. */
  | "unauthorised"
  /** The recorded status and headers, the body cut in its middle, correctly framed. */
  | "truncated"
  /** The socket is destroyed: before any byte, or after `after_bytes` bytes of the body. */
  | "lost"
  /** The recorded answer, `ms` later. */
  | "delay"
  /** `answer` as it is given. */
  | "answer";

/** One fault for the next requests that match. */
export interface Fault {
  kind: FaultKind;
  /** How many matching requests it hits; default 1. */
  count?: number;
  /** How many matching requests it lets pass first; default 0. */
  skip?: number;
  /** Which requests: their method, and a text that stands in their original URL. Absent: all. */
  match?: { method?: string; url?: string };
  /** `delay`: milliseconds. */
  ms?: number;
  /** `lost`: bytes of the body that are sent before the socket is destroyed. */
  after_bytes?: number;
  /** `rate_limited`: seconds until the announced reset; default 1. */
  reset_seconds?: number;
  /** `answer`: what to send. */
  answer?: RecordedResponse;
}

/** A fault that waits, with what is left of it. */
export interface WaitingFault extends Fault {
  left: number;
  passing: number;
}

const kinds: readonly string[] = [
  "rate_limited",
  "server_error",
  "bad_gateway",
  "unauthorised",
  "truncated",
  "lost",
  "delay",
  "answer",
] satisfies FaultKind[];

/** The faults that wait for their requests, in the order in which they were asked for. */
export function createFaults(initial: readonly Fault[] = []) {
  let waiting: WaitingFault[] = [];
  const add = (fault: Fault): void => {
    const number = (value: unknown) => value === undefined || (typeof value === "number" && value >= 0);
    if (!kinds.includes(fault.kind)) {
      throw new CassetteError(
        "request-invalid",
        `"${String(fault.kind)}" is no fault. There are: ${kinds.join(", ")}.`,
      );
    }
    for (const key of ["count", "skip", "ms", "after_bytes", "reset_seconds"] as const) {
      if (!number(fault[key])) {
        throw new CassetteError("request-invalid", `A fault's "${key}" is a number that is not negative.`);
      }
    }
    if (fault.kind === "delay" && fault.ms === undefined) {
      throw new CassetteError("request-invalid", `A fault "delay" needs "ms", in milliseconds.`);
    }
    if (fault.kind === "answer" && typeof fault.answer?.status !== "number") {
      throw new CassetteError("request-invalid", `A fault "answer" needs "answer" with at least a "status".`);
    }
    waiting.push({ ...fault, left: fault.count ?? 1, passing: fault.skip ?? 0 });
  };
  for (const fault of initial) add(fault);
  return {
    add,
    /** Faults that have not hit all their requests yet. */
    waiting: (): readonly WaitingFault[] => waiting,
    clear: (): void => {
      waiting = [];
    },
    /** The fault that hits this request, if any; counts it. */
    take(method: string, url: string): Fault | undefined {
      for (const fault of waiting) {
        if (fault.match?.method !== undefined && fault.match.method !== method) continue;
        if (fault.match?.url !== undefined && !url.includes(fault.match.url)) continue;
        if (fault.passing > 0) {
          fault.passing -= 1;
          continue;
        }
        if (fault.left <= 0) continue;
        fault.left -= 1;
        if (fault.left <= 0) waiting = waiting.filter((other) => other !== fault);
        return fault;
      }
      return undefined;
    },
  };
}
