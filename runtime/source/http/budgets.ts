import type { AnswerValue, Budget as BudgetPlan, HttpSource } from "../../../compiler/plan/index.ts";
import { compileValue, readAnswerHeader, readFormat } from "../../engine/mapping/index.ts";
import type { Clock, Sleep } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { type Budget, type BudgetNews, createBudget } from "./budget.ts";
import type { HttpAnswer } from "./classify.ts";
import type { Compiling } from "./compiling.ts";
import { createTurns } from "./turns.ts";

/** What came back, as far as it came. */
export type Answered = Pick<HttpAnswer, "headers"> & { readonly json?: unknown };

/** A turn in every budget, for one request. */
export interface Turn {
  /** Ends it; nothing is given when no answer came. */
  done(answer: Answered | undefined): void;
}

/** All budgets of a source at once. */
export interface Budgets {
  /**
   * Waits until every budget has a turn.
   * @param path of the request's address
   */
  take(stream: string, path: string, signal: AbortSignal): Promise<Turn>;
  /** Milliseconds until the window that the answer names ends, where a budget declares where it is told. */
  resetAfter(answer: Answered): number | undefined;
  /** Milliseconds of the longest window that a budget declares: what is used up is renewed within it. */
  longestWindow(): number | undefined;
  /** Nobody gets a turn for so many milliseconds. */
  hold(milliseconds: number): void;
}

interface Compiled {
  readonly plan: BudgetPlan;
  readonly count: number;
  readonly cost: ((answer: Answered) => unknown) | undefined;
  news(answer: Answered, now: number): BudgetNews;
}

/**
 * Within a single run `token`, `key` and `account` are one and the same; `endpoint` is one budget per stream.
 * @throws SourceError when a budget's number cannot be made of the inputs
 */
export function createBudgets(
  source: HttpSource,
  compiling: Compiling,
  { clock, sleep, home }: { readonly clock: Clock; readonly sleep: Sleep; readonly home: () => URL },
): Budgets {
  const compiled = source.budgets.map((plan) => compileBudget(plan, compiling));
  // A place among those at work is taken last: nobody holds one while it waits for another budget.
  const ordered = [...compiled].sort((one, other) => last(one) - last(other));
  const live = new Map<string, Budget>();
  let held = 0;

  const open = ({ plan, count }: Compiled, stream: string): Budget => {
    const name = plan.scope === "endpoint" ? `${plan.name}/${stream}` : plan.name;
    let budget = live.get(name);
    if (budget === undefined) {
      const { window } = plan.allow;
      budget = window === undefined ? createTurns(count) : createBudget({ count, window, clock, sleep });
      live.set(name, budget);
    }
    return budget;
  };
  const covers = ({ plan }: Compiled, path: string): boolean => {
    if (plan.paths === undefined) return true;
    const front = home().pathname.replace(/\/+$/, "");
    return plan.paths.some((beginning) => path.startsWith(front + beginning));
  };

  return {
    async take(stream, path, signal) {
      for (;;) {
        const wait = held - clock();
        if (wait <= 0) break;
        await sleep(wait, signal);
      }
      const taken: { readonly of: Compiled; readonly budget: Budget; readonly amount: number }[] = [];
      try {
        for (const of of ordered) {
          if (!covers(of, path)) continue;
          const budget = open(of, stream);
          taken.push({ of, budget, amount: await budget.take(signal) });
        }
      } catch (error) {
        for (const { budget, amount } of taken) budget.done({}, amount);
        throw error;
      }
      return {
        done(answer) {
          for (const { of, budget, amount } of taken) {
            const spent = answer === undefined ? undefined : of.cost?.(answer);
            const news = answer === undefined ? {} : of.news(answer, clock());
            budget.done(news, amount, typeof spent === "number" && spent >= 0 ? spent : amount);
          }
        },
      };
    },
    resetAfter(answer) {
      const waits = compiled.flatMap(({ news }) => {
        const { reset } = news(answer, clock());
        return reset === undefined ? [] : [Math.max(0, reset - clock())];
      });
      return waits.length === 0 ? undefined : Math.max(...waits);
    },
    longestWindow() {
      const windows = compiled.flatMap(({ plan }) => plan.allow.window ?? []);
      return windows.length === 0 ? undefined : Math.max(...windows);
    },
    hold(milliseconds) {
      held = Math.max(held, clock() + milliseconds);
    },
  };
}

const last = ({ plan }: Compiled): number => (plan.allow.window === undefined ? 1 : 0);

function compileBudget(plan: BudgetPlan, { plan: whole, adaptors, base }: Compiling): Compiled {
  const { count } = plan.allow;
  const found = typeof count === "number" ? count : Number(compileValue(whole, adaptors, count)(base));
  if (!Number.isInteger(found) || found < 1) {
    throw new SourceError({
      outcome: "refused",
      code: "budget-unusable",
      message: `The budget ${plan.name} needs a whole number from 1 that says how much is allowed. Check the inputs.`,
    });
  }
  const read = (wanted: AnswerValue | undefined): ((answer: Answered) => number | undefined) => {
    if (wanted === undefined) return () => undefined;
    if (wanted.kind === "header") return ({ headers }) => numberOf(readAnswerHeader(headers, wanted));
    const value = compileValue(whole, adaptors, wanted.value);
    return ({ headers, json }) => {
      const told = value({ ...base, here: json, headers });
      if (typeof told !== "string" && typeof told !== "number") return undefined;
      return numberOf(readFormat(String(told), wanted.as, `the body's ${plan.name}`));
    };
  };
  const [limit, remaining, reset] = [read(plan.limit), read(plan.remaining), read(plan.reset)];
  const cost = plan.cost === undefined ? undefined : compileValue(whole, adaptors, plan.cost);
  return {
    plan,
    count: found,
    cost:
      cost === undefined
        ? undefined
        : ({ headers, json }) => numberOf(cost({ ...base, here: json, headers })),
    news(answer, now) {
      const known = { limit: limit(answer), remaining: remaining(answer) };
      const time = reset(answer);
      const relative = plan.reset?.as === "seconds";
      return {
        ...(known.limit === undefined ? {} : { limit: known.limit }),
        ...(known.remaining === undefined ? {} : { remaining: known.remaining }),
        ...(time === undefined ? {} : { reset: relative ? now + time : time + skew(answer.headers, now) }),
      };
    },
  };
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The server's clock may stand elsewhere than ours: instants are taken relative to its `Date` when it is off by this much. */
const toleratedSkew = 2000;

function skew(headers: Answered["headers"], now: number): number {
  const date = Date.parse(String(headers.date ?? ""));
  return Number.isNaN(date) || Math.abs(now - date) < toleratedSkew ? 0 : now - date;
}
