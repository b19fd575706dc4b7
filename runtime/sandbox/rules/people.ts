import { member } from "../json.ts";
import type { Site } from "../site/site.ts";
import { accept, type Checked, refuse } from "./checked.ts";

/** A user, given as `{accountId}` or `{id}`; kept by account id. Names and e-mail addresses are refused, as in Jira Cloud. */
export function checkUser(value: unknown, fieldId: string, site: Site): Checked {
  const accountId = member(value, "accountId") ?? member(value, "id");
  if (accountId === null) return accept(null);
  if (typeof accountId !== "string" || accountId === "")
    return refuse("'accountId' must be the only user identifying query parameter in GDPR strict mode.");
  const user = site.user(accountId);
  if (user === undefined) {
    return refuse(
      fieldId === "reporter"
        ? "The reporter specified is not a user."
        : `User '${accountId}' does not exist.`,
    );
  }
  if (fieldId === "assignee" && !user.active) return refuse(`User '${accountId}' cannot be assigned issues.`);
  return accept(accountId);
}

/** Several users, each once. */
export function checkUsers(value: unknown, fieldId: string, site: Site): Checked {
  if (!Array.isArray(value)) return refuse("data was not an array");
  const ids = new Set<unknown>();
  for (const item of value as unknown[]) {
    const checked = checkUser(item, fieldId, site);
    if ("error" in checked) return checked;
    if (checked.stored !== null) ids.add(checked.stored);
  }
  return accept(ids.size === 0 ? null : [...ids]);
}
