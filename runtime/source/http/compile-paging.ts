import type { Expression, Stream } from "../../../compiler/plan/index.ts";
import { compileValue, type StreamScope } from "../../engine/mapping/index.ts";
import { afterPages } from "../pages/after.ts";
import { cursorPages } from "../pages/cursor.ts";
import { linkPages } from "../pages/link.ts";
import { numberedPages } from "../pages/numbered.ts";
import { offsetPages } from "../pages/offset.ts";
import type { PageAnswer, Paging } from "../pages/paging.ts";
import { relayPages } from "../pages/relay.ts";
import { singlePage } from "../pages/single.ts";
import type { Compiling } from "./compiling.ts";

type Read = (answer: PageAnswer) => unknown;

/** How a stream asks for its next page, ready to run. */
export function compilePaging(stream: Stream, { plan, adaptors, base }: Compiling): Paging {
  if (stream.read.kind !== "request") return singlePage;
  const { pages } = stream.read;
  const ofAnswer = (expression: Expression): Read => {
    const value = compileValue(plan, adaptors, expression);
    return (answer) => value(answerScope(base, answer));
  };
  const maybe = (expression: Expression | undefined): Read | undefined =>
    expression === undefined ? undefined : ofAnswer(expression);
  switch (pages.kind) {
    case "single":
      return singlePage;
    case "numbered":
      return numberedPages(pages, maybe(pages.until));
    case "offset": {
      const [total, until] = [maybe(pages.total), maybe(pages.until)];
      return offsetPages(pages, {
        ...(total === undefined ? {} : { total }),
        ...(until === undefined ? {} : { until }),
      });
    }
    case "cursor":
      return cursorPages(pages, ofAnswer(pages.cursor), maybe(pages.until));
    case "relay":
      return relayPages(pages, ofAnswer(pages.connection));
    case "link":
      return linkPages(pages, maybe(pages.url));
    case "after": {
      const values = pages.values.map(({ name, value }) => ({
        name,
        value: compileValue(plan, adaptors, value),
      }));
      return afterPages(pages, (last) =>
        values.map(({ name, value }) => [name, value({ ...base, last })] as const),
      );
    }
  }
}

function answerScope(base: StreamScope, answer: PageAnswer): StreamScope {
  return {
    ...base,
    here: answer.response,
    last: answer.records.at(-1),
    status: answer.status,
    headers: answer.headers,
  };
}
