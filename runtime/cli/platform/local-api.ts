import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { type Accounts, allRoles, type Principal, platformTenant } from "../../accounts/index.ts";
import { createServer } from "../../api/create-server.ts";
import type { Transport } from "../../client/create-client.ts";
import type { Platform } from "./open-platform.ts";

/** The tenant of whoever works on the store itself. */
export const localTenant = platformTenant;

/**
 * The API in this process, for commands that work on the store of this machine: they go the same way as over the network,
 * and may do everything, since whoever reaches the store's files could do it anyhow.
 */
export async function localApi(
  platform: Platform,
): Promise<{ readonly transport: Transport; close(): Promise<void> }> {
  const secret = randomBytes(32).toString("base64url");
  const subject = userInfo().username;
  const principal: Principal = {
    subject,
    tenant: localTenant,
    roles: allRoles,
    by: "session",
    credential: "local",
  };
  const accounts: Accounts = {
    ...platform.accounts,
    authenticate: async (bearer) => (bearer === secret ? principal : undefined),
  };
  const app = await createServer({
    ...platform,
    accounts,
    environment: "development",
    // Nobody else comes here, and a long list has many pages.
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  });
  return {
    async transport({ method, path, headers, body }) {
      const answer = await app.inject({
        method: method as "GET",
        url: path,
        headers: { ...headers, host: "localhost", authorization: `Bearer ${secret}` },
        ...(body === undefined ? {} : { payload: body }),
      });
      return {
        status: answer.statusCode,
        contentType: String(answer.headers["content-type"] ?? ""),
        body: answer.body,
      };
    },
    close: () => app.close(),
  };
}
