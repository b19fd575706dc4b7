import type { Budget as BudgetPlan, HttpSource } from "../../../compiler/plan/index.ts";
import { readAnswerHeader } from "../../engine/mapping/answer-header.ts";
import type { Clock, Sleep } from "../source.ts";
import { type Budget, type BudgetNews, createBudget } from "./budget.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** All budgets of a source at once. */
export interface Budgets {
  /** Waits until every budget has a turn. */
  take(stream: string, signal: AbortSignal): Promise<void>;
  /** Ends the turn; `headers` are absent when no answer came. */
  done(stream: string, headers?: Headers): void;
  /** Milliseconds until the window that the answer names ends, where a budget declares such a header. */
  resetAfter(headers: Headers): number | undefined;
  /** Nobody gets a turn for so many milliseconds. */
  hold(milliseconds: number): void;
}

/** Within a single run `token`, `key` and `account` are one and the same; `endpoint` is one budget per stream. */
export function createBudgets(source: HttpSource, clock: Clock, sleep: Sleep): Budgets {
  const live = new Map<string, Budget>();
  let held = 0;

  const open = (plan: BudgetPlan, stream: string): Budget => {
    const name = plan.scope === "endpoint" ? `${plan.name}/${stream}` : plan.name;
    let budget = live.get(name);
    if (budget === undefined) {
      budget = createBudget({ ...plan.allow, clock, sleep });
      live.set(name, budget);
    }
    return budget;
  };

  return {
    async take(stream, signal) {
      for (;;) {
        const wait = held - clock();
        if (wait <= 0) break;
        await sleep(wait, signal);
      }
      for (const plan of source.budgets) await open(plan, stream).take(signal);
    },
    done(stream, headers) {
      for (const plan of source.budgets)
        open(plan, stream).done(headers === undefined ? {} : news(plan, headers, clock()));
    },
    resetAfter(headers) {
      const waits = source.budgets.flatMap((plan) => {
        const { reset } = news(plan, headers, clock());
        return reset === undefined ? [] : [Math.max(0, reset - clock())];
      });
      return waits.length === 0 ? undefined : Math.max(...waits);
    },
    hold(milliseconds) {
      held = Math.max(held, clock() + milliseconds);
    },
  };
}

/** The server's clock may stand elsewhere than ours: instants are taken relative to its `Date` when it is off by this much. */
const toleratedSkew = 2000;

function news(plan: BudgetPlan, headers: Headers, now: number): BudgetNews {
  const read = (wanted: BudgetPlan["limit"]): number | undefined => {
    if (wanted === undefined) return undefined;
    const value = readAnswerHeader(headers, wanted);
    const number = typeof value === "string" ? Number(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : undefined;
  };
  const limit = read(plan.limit);
  const remaining = read(plan.remaining);
  const reset = read(plan.reset);
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined
      ? {}
      : { reset: plan.reset?.as === "seconds" ? now + reset : reset + skew(headers, now) }),
  };
}

function skew(headers: Headers, now: number): number {
  const date = Date.parse(String(headers.date ?? ""));
  return Number.isNaN(date) || Math.abs(now - date) < toleratedSkew ? 0 : now - date;
}
