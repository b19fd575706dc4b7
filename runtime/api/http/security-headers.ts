import helmet from "@fastify/helmet";
import Fastify from "fastify";

/** What every answer of Fastify has without helmet. */
const own: ReadonlySet<string> = new Set(["content-type", "content-length", "date", "connection"]);

/**
 * The headers by which helmet tells browsers what a page may do. They are the same on every answer, and helmet would make
 * them anew each time, which takes as long as all else that is done for a short list: so it is asked once.
 */
export async function securityHeaders(): Promise<Readonly<Record<string, string>>> {
  const app = Fastify();
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        frameAncestors: ["'none'"],
        // A server without TLS would ask browsers for its own scripts over https.
        upgradeInsecureRequests: null,
      },
    },
  });
  app.get("/", async () => "");
  const { headers } = await app.inject("/");
  await app.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
  );
}
