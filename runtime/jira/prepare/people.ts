import type { Loss, PersonReference } from "../../engine/mapping/result.ts";
import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, objectOf, textOf } from "../json.ts";
import { get } from "../preflight/site-calls.ts";

/** An account of the site, or the loss that stands for the person. */
export type PersonMatch = { readonly accountId: string } | { readonly loss: Loss };

/** Finds accounts for people of the source. Nobody is ever matched to one of two candidates. */
export interface People {
  /** @param target names the field in the loss, e.g. `assignee` */
  match(person: PersonReference, target: string): PersonMatch;
  /** The person with the name of the account, where the source tells only the account. */
  named(person: PersonReference): PersonReference;
}

interface Account {
  readonly id: string;
  readonly active: boolean;
  readonly name?: string;
}

/** Users a page; Jira's maximum is 1,000. */
const pageSize = 1000;

/**
 * Reads all users of the site once, because searching for each person shares a small rate limit of the whole site.
 * Matching is by account first, since an account is the same on every site of Jira Cloud, then by e-mail address, then by
 * a display name that only one active person has, and at last, for people without an address, by a login: what stands
 * before the @ of an address that only one active person has. Files do not say which of these a text is, so each text is
 * tried as all of them. Looking somebody up asks Jira nothing.
 */
export async function readPeople(client: JiraClient, signal: AbortSignal): Promise<People> {
  const accounts = new Map<string, Account>();
  const emails = new Map<string, Account[]>();
  const names = new Map<string, Account[]>();
  const logins = new Map<string, Account[]>();
  for (let startAt = 0; ; ) {
    const page = listOf(
      await get(
        client,
        "users.search",
        "/rest/api/3/users/search",
        { startAt, maxResults: pageSize },
        signal,
      ),
    );
    for (const user of page.map(objectOf)) {
      const id = textOf(user.accountId);
      // Apps and portal customers have accounts too; work is never assigned to them.
      if (id === undefined || user.accountType === "app" || user.accountType === "customer") continue;
      const name = textOf(user.displayName);
      const account = { id, active: user.active !== false, ...(name === undefined ? {} : { name }) };
      accounts.set(id, account);
      const email = textOf(user.emailAddress);
      put(emails, email, account);
      put(logins, email?.slice(0, email.lastIndexOf("@")), account);
      put(names, name, account);
    }
    // Jira may give fewer than asked for in the middle of the list: only an empty page ends it.
    if (page.length === 0) break;
    startAt += page.length;
  }
  return createPeople(accounts, emails, names, logins);
}

type Accounts = ReadonlyMap<string, readonly Account[]>;

function createPeople(
  accounts: ReadonlyMap<string, Account>,
  emails: Accounts,
  names: Accounts,
  logins: Accounts,
): People {
  return {
    match(person, target) {
      const { id, email, name } = person;
      const own = (id === undefined ? undefined : accounts.get(id)) ?? accounts.get(name?.trim() ?? "");
      if (own !== undefined) return accept(own, person, target);
      const isActive = (account: Account): boolean => account.active;
      const found = [
        ...[email, id, name].map((text) => candidates(emails, text)),
        ...[name, id].map((text) => candidates(names, text).filter(isActive)),
        ...(email === undefined ? [id, name] : []).map((text) => candidates(logins, text).filter(isActive)),
      ].find((list) => list.length > 0);
      const [only] = found ?? [];
      if (found !== undefined && found.length > 1) return ambiguous(person, target, found.length);
      if (only !== undefined) return accept(only, person, target);
      return {
        loss: {
          code: "person-not-found",
          target,
          message: `${describePerson(person)} has no account in Jira.`,
        },
      };
    },
    named(person) {
      const name = person.id === undefined ? undefined : accounts.get(person.id)?.name;
      return name === undefined || person.name !== undefined ? person : { ...person, name };
    },
  };
}

/** A person as text for readers: name, else e-mail address, else id. */
export function describePerson(person: PersonReference): string {
  return person.name ?? person.email ?? (person.id === undefined ? "Someone" : `Person ${person.id}`);
}

/** Reads a person out of mapped data. */
export function personOf(value: unknown): PersonReference | undefined {
  if (value === undefined) return undefined;
  const { id, email, name } = objectOf(value);
  const person = {
    ...(textOf(id) === undefined ? {} : { id: textOf(id)! }),
    ...(textOf(email) === undefined ? {} : { email: textOf(email)! }),
    ...(textOf(name) === undefined ? {} : { name: textOf(name)! }),
  };
  return Object.keys(person).length === 0 ? undefined : person;
}

function put(map: Map<string, Account[]>, key: string | undefined, account: Account): void {
  if (key === undefined || key.trim() === "") return;
  const list = map.get(nameKey(key));
  if (list === undefined) map.set(nameKey(key), [account]);
  else list.push(account);
}

function candidates(
  map: ReadonlyMap<string, readonly Account[]>,
  key: string | undefined,
): readonly Account[] {
  return key === undefined ? [] : (map.get(nameKey(key)) ?? []);
}

function accept(account: Account, person: PersonReference, target: string): PersonMatch {
  if (account.active) return { accountId: account.id };
  return {
    loss: {
      code: "person-inactive",
      target,
      message: `${describePerson(person)} has a deactivated account in Jira.`,
    },
  };
}

function ambiguous(person: PersonReference, target: string, count: number): PersonMatch {
  const message = `${describePerson(person)} could be any of ${count} accounts in Jira, so none was chosen.`;
  return { loss: { code: "person-ambiguous", target, message } };
}
