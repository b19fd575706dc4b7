import type { FastifyInstance } from "fastify";
import { homePage, homeScript, homeStyle } from "../home/home-page.ts";

/** The page that a sign-in link leads to. */
export function homeRoutes(app: FastifyInstance): void {
  const serve = (url: string, type: string, text: string): void => {
    app.get(url, { config: { access: "open" }, schema: { hide: true } }, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header("cache-control", "no-cache").send(text),
    );
  };
  serve("/", "text/html", homePage);
  serve("/home.js", "text/javascript", homeScript);
  serve("/home.css", "text/css", homeStyle);
}
