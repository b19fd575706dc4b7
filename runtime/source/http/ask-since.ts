import type { Since } from "../../../compiler/plan/index.ts";
import type { StreamRequest } from "./compile-request.ts";

/**
 * The request that asks for what changed since a moment only.
 * @param moment milliseconds since 1970; so much before it as the spec overlaps is asked for once more
 */
export function askSince(request: StreamRequest, since: Since, moment: number): StreamRequest {
  const value = written(moment - since.overlap, since.format);
  switch (since.in) {
    case "query": {
      const url = new URL(request.url);
      url.searchParams.set(since.name, String(value));
      return { ...request, url };
    }
    case "body":
      return { ...request, body: { ...request.body, [since.name]: value } };
    case "variable": {
      const { variables } = request.body ?? {};
      const others = typeof variables === "object" && variables !== null ? variables : {};
      return { ...request, body: { ...request.body, variables: { ...others, [since.name]: value } } };
    }
  }
}

function written(moment: number, format: Since["format"]): string | number {
  switch (format) {
    case "epoch_millis":
      return moment;
    case "epoch_seconds":
      return Math.floor(moment / 1000);
    case "iso":
      return new Date(moment).toISOString();
    case "date":
      return new Date(moment).toISOString().slice(0, 10);
  }
}
