import { type Accounts, createAccounts } from "../../runtime/accounts/index.ts";
import { adaptors, catalogue } from "../../runtime/adaptors/index.ts";
import { createRegistry, type Registry, type Toolchain } from "../../runtime/registry/index.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import type { Documents } from "../../runtime/store/documents/documents.ts";

/** Something that was acknowledged to whoever asked for it. */
export type Told =
  | { readonly did: "publish"; readonly number: number; readonly hash: string }
  | { readonly did: "deprecate"; readonly number: number }
  | { readonly did: "switch"; readonly environment: string; readonly revision: number }
  | { readonly did: "token"; readonly id: string; readonly revoked: boolean }
  | { readonly did: "link"; readonly subject: string }
  | { readonly did: "session"; readonly subject: string };

export interface Platform {
  readonly registry: Registry;
  readonly accounts: Accounts;
}

export const toolchain: Toolchain = {
  catalogue,
  adaptors,
  graphql: () => {
    throw new Error("no spec of these tests asks a GraphQL source");
  },
};

export function platformOn(documents: Documents, clock: () => number = Date.now): Platform {
  const describe = ({ importer }: { importer: { title: string } }): string => `# ${importer.title}`;
  const registry = createRegistry({ documents, clock, ...toolchain, describe });
  return { registry, accounts: createAccounts({ documents, audit: registry.audit, clock }) };
}

const engineer = { subject: "erik", tenant: "harbour" };
const operator = { subject: "olga", tenant: "harbour" };

/**
 * One of everything that changes the store.
 * @param word makes the published version one of its own
 * @param tell called after each acknowledgement
 */
export async function doEverything(
  { registry: { versions, environments }, accounts }: Platform,
  word: string,
  tell: (told: Told) => void,
): Promise<void> {
  const { version } = await versions.publish(boats({ summary: `.name ?? "${word}"` }), engineer, word);
  const { number, planHash: hash } = version;
  tell({ did: "publish", number, hash });
  for (const [environment, percent] of [["staging", 10] as const, ["staging", 20] as const]) {
    const { revision } = await environments.change({
      environment,
      importer: "boats",
      change: { kind: "rollout", version: number, percent },
      by: operator,
      reason: `${word} ${percent}`,
    });
    tell({ did: "switch", environment, revision });
  }
  await versions.deprecate("boats", number, engineer, word);
  tell({ did: "deprecate", number });
  const wanted = { label: word, subject: word, tenant: "harbour", role: "importer" } as const;
  const { token } = await accounts.createToken(wanted, operator);
  tell({ did: "token", id: token.id, revoked: false });
  await accounts.revokeToken(token.id, operator);
  tell({ did: "token", id: token.id, revoked: true });
  const guest = { subject: word, tenant: "harbour", roles: ["importer"] as const };
  const { secret } = await accounts.createLink(guest, operator);
  tell({ did: "link", subject: word });
  if ((await accounts.redeemLink(secret)) === undefined) throw new Error("the link was not taken");
  tell({ did: "session", subject: word });
}
