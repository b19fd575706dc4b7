import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** An OpenID Connect issuer on loopback that gives machine tokens to whoever has its client's secret. */
export interface Issuer {
  readonly issuer: string;
  /** A JWT for this audience; the scope is what its claims are made of: `<tenant>:<role>`. */
  token(audience: string, scope: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the issuer; its tokens live five minutes. */
export async function startIssuer(): Promise<Issuer> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "machine",
        client_secret: "loopback-only",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, resource: string) => ({
          scope: "harbour:engineer harbour:operator harbour:importer harbour:none",
          audience: resource,
          accessTokenFormat: "jwt",
          accessTokenTTL: 300,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: (_context: unknown, { scope = "" }: { scope?: string }) => {
      const [tenant, role] = scope.split(":");
      return { sub: "machine", tenant, roles: [role] };
    },
  });
  const handler = provider.callback();
  return {
    issuer,
    async token(audience, scope) {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: { authorization: `Basic ${Buffer.from("machine:loopback-only").toString("base64")}` },
        body: new URLSearchParams({ grant_type: "client_credentials", resource: audience, scope }),
      });
      const body = (await response.json()) as { access_token?: string };
      if (body.access_token === undefined) throw new Error(`no token: ${JSON.stringify(body)}`);
      return body.access_token;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
