import type { HttpSource } from "../../../compiler/plan/index.ts";
import { compileRequest } from "./compile-request.ts";
import type { Compiling } from "./compiling.ts";
import type { createExchange } from "./exchange.ts";

/**
 * Makes the function that sends the requests with which inputs are verified: each has to be answered well.
 * @param refuse throws for an address that is not the source's
 */
export function createVerify(
  source: HttpSource,
  compiling: Compiling,
  exchange: ReturnType<typeof createExchange>,
  refuse: (url: URL, what: string) => void,
): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    for (const { label, verify } of compiling.plan.inputs) {
      if (verify === undefined) continue;
      const what = `the check of ${label}`;
      const read = { method: "GET" as const, url: verify.url, query: [] };
      const request = compileRequest(
        source,
        what,
        { kind: "request", ...read, pages: { kind: "single" } },
        compiling,
      );
      const asked = request({}, true);
      refuse(asked.url, what);
      await exchange(what, asked, signal, () => undefined);
    }
  };
}
