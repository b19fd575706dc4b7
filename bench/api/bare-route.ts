/** Fastify with one route that answers with the bytes of a file: `bare-route.ts <file>`; prints its address as JSON. */
import { readFileSync } from "node:fs";
import Fastify from "fastify";

const bytes = readFileSync(process.argv[2] ?? "", "utf8");
const app = Fastify();
app.get("/api/available", async (_request, reply) =>
  reply.type("application/json; charset=utf-8").send(bytes),
);
const address = await app.listen({ port: 0, host: "127.0.0.1" });
console.log(JSON.stringify({ address }));
process.once("SIGTERM", () => app.close().then(() => process.exit(0)));
