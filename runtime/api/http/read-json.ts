import type { FastifyInstance } from "fastify";
import { problem } from "./problem.ts";

/**
 * Bodies are JSON in UTF-8 and nothing else. Letters that are not UTF-8 are refused, since they would be stored as other
 * ones, and so are names that would reach an object's prototype.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  app.removeContentTypeParser(["application/json", "text/plain"]);
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    // Programs that send everything as JSON say so where there is nothing to send, too.
    if (body.length === 0 && request.routeOptions.schema?.body === undefined) {
      done(null, undefined);
      return;
    }
    let text: string;
    try {
      text = decoder.decode(body as Buffer);
    } catch {
      done(problem("body-invalid", "The body is not UTF-8."));
      return;
    }
    // It calls `done`; this parser returns nothing.
    void parse(request, text, done);
  });
}
