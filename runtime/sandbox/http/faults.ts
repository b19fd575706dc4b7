import { isObject, type JsonObject } from "../json.ts";
import { refusal } from "../rules/error-collection.ts";

/** A disturbance of the next requests that match. Exactly one of `status`, `lose`, `truncate`, `crash`, or only `delayMs`. */
export interface Fault {
  /** HTTP method; any when left out. */
  method?: string;
  /** Path without query; `*` stands for any characters. Any path under `/rest/` when left out. */
  path?: string;
  /** How many matching requests pass undisturbed first. Default 0. */
  after?: number;
  /** How many matching requests are disturbed. Default 1. */
  times?: number;
  /** Answers this instead of doing anything: 401, 429, 500, 502 (an HTML page) … */
  status?: number;
  /** With status 429: seconds of `Retry-After`. Default 1. */
  retryAfter?: number;
  /** With status 429: the `RateLimit-Reason`. Default `jira-burst-based`. */
  reason?: string;
  /** Milliseconds to wait before anything else happens; alone: before a request that has arrived is worked on. */
  delayMs?: number;
  /** `answer`: does the work, then cuts the connection. `request`: cuts the connection without doing anything. */
  lose?: "answer" | "request";
  /** Does the work and answers only the first half of the body. */
  truncate?: boolean;
  /** Ends the sandbox's process before, or after, doing the work. Only where the sandbox was given a way to end. */
  crash?: "before" | "after";
}

/** The faults that still wait for requests. */
export interface FaultQueue {
  add(faults: Fault[]): void;
  list(): Fault[];
  clear(): void;
  /** The fault that disturbs this request, counted down; undefined for none. */
  take(method: string, path: string): Fault | undefined;
}

/** Makes an empty queue. */
export function createFaultQueue(): FaultQueue {
  let waiting: { fault: Fault; pattern: RegExp; after: number; times: number }[] = [];
  return {
    add(faults) {
      for (const fault of faults) {
        waiting.push({
          fault,
          pattern: pathPattern(fault.path),
          after: fault.after ?? 0,
          times: fault.times ?? 1,
        });
      }
    },
    list: () => waiting.map(({ fault, after, times }) => ({ ...fault, after, times })),
    clear() {
      waiting = [];
    },
    take(method, path) {
      if (waiting.length === 0) return undefined;
      let taken: Fault | undefined;
      for (const entry of waiting) {
        if (entry.fault.method !== undefined && entry.fault.method.toUpperCase() !== method) continue;
        if (!entry.pattern.test(path)) continue;
        if (entry.after > 0) entry.after -= 1;
        else if (taken === undefined) {
          entry.times -= 1;
          taken = entry.fault;
        }
      }
      waiting = waiting.filter((entry) => entry.times > 0);
      return taken;
    },
  };
}

function pathPattern(path: string | undefined): RegExp {
  const source = (path ?? "/rest/*").split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`);
}

const memberTypes: Record<string, string> = {
  method: "string",
  path: "string",
  after: "number",
  times: "number",
  status: "number",
  retryAfter: "number",
  reason: "string",
  delayMs: "number",
  truncate: "boolean",
};

/**
 * Reads faults from a body: one, or `{faults: [...]}`.
 * @throws JiraError 400 naming the member that is wrong
 */
export function readFaults(body: unknown): Fault[] {
  const list = isObject(body) && Array.isArray(body.faults) ? (body.faults as unknown[]) : [body];
  return list.map((item, index) => {
    if (!isObject(item)) throw refusal(400, `Fault ${index} is not an object.`);
    for (const [name, value] of Object.entries(item)) checkMember(name, value, index);
    return item as JsonObject & Fault;
  });
}

function checkMember(name: string, value: unknown, index: number): void {
  const choices: Record<string, string[]> = { lose: ["answer", "request"], crash: ["before", "after"] };
  const wanted = Object.hasOwn(memberTypes, name) ? memberTypes[name] : undefined;
  const options = Object.hasOwn(choices, name) ? choices[name] : undefined;
  if (wanted === undefined && options === undefined) {
    throw refusal(
      400,
      `Fault ${index} has the unknown member '${name}'; known are ${[...Object.keys(memberTypes), ...Object.keys(choices)].join(", ")}.`,
    );
  }
  const fine = options === undefined ? typeof value === wanted : options.includes(String(value));
  if (!fine)
    throw refusal(
      400,
      `Fault ${index}: '${name}' must be ${options === undefined ? `a ${wanted}` : options.join(" or ")}.`,
    );
}
