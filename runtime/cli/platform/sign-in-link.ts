import { userInfo } from "node:os";
import { type Accounts, allRoles } from "../../accounts/index.ts";
import { localTenant } from "./local-api.ts";

/** The address that signs whoever runs the server in, once, within five minutes. */
export async function signInLink(accounts: Accounts, address: string): Promise<string> {
  const by = { subject: userInfo().username, tenant: localTenant };
  const { secret } = await accounts.createLink({ ...by, roles: allRoles }, by);
  return `${address}/#sign-in=${secret}`;
}
