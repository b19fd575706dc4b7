import Fastify from "fastify";
import { type ApiOptions, createApi } from "./create-api.ts";

/**
 * The API's OpenAPI document, without a store or a server: what the client is generated from.
 * @returns an OpenAPI 3.1 document
 */
export async function openapiDocument(): Promise<object> {
  // Only routes and schemas are looked at; nothing that they would call is called.
  const nothing: ApiOptions = {
    registry: {} as ApiOptions["registry"],
    accounts: {} as ApiOptions["accounts"],
    documents: { collection: () => ({}) } as unknown as ApiOptions["documents"],
    toolchain: {} as ApiOptions["toolchain"],
    environment: "development",
    clock: Date.now,
    overrideSchema: () => ({}),
  };
  const app = Fastify();
  try {
    await app.register(createApi(nothing));
    await app.ready();
    const answer = await app.inject({ url: "/api/openapi.json", headers: { host: "localhost" } });
    return answer.json<object>();
  } finally {
    await app.close();
  }
}
