import * as assert from "uvu/assert";
import { tokens } from "../../runtime/accounts/kinds.ts";
import type { AuditEntry, ListPage, PageRequest } from "../../runtime/registry/index.ts";
import type { Documents } from "../../runtime/store/documents/documents.ts";
import { platformOn, type Told } from "./work.ts";

/** Every item of a list, however many pages it has. */
async function everyItem<T>(page: (request: PageRequest) => Promise<ListPage<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const found = await page({ limit: 200, ...(after === undefined ? {} : { after }) });
    items.push(...found.items);
    after = found.next;
  } while (after !== undefined);
  return items;
}

const times = (entries: readonly AuditEntry[], action: string, object: string): number =>
  entries.filter((entry) => entry.action === action && entry.object === object).length;

/**
 * Checks that a store on which work was stopped holds together: what was acknowledged is there, numbers were given once,
 * the history has no gap, and each deed has one entry in the audit and each entry its deed.
 * @throws Assertion
 */
export async function checkStore(documents: Documents, told: readonly Told[], about: string): Promise<void> {
  const { registry, accounts } = platformOn(documents);
  const { versions, environments, audit } = registry;
  const entries = await everyItem(audit.list);
  assert.is(new Set(entries.map(({ id }) => id)).size, entries.length, about);

  const known = await everyItem(versions.importers);
  const published = known.length === 0 ? [] : await everyItem((page) => versions.list("boats", page));
  const numbers = published.map(({ number }) => number);
  assert.equal(
    numbers,
    [...new Set(numbers)].toSorted((one, other) => other - one),
    `${about}: numbers`,
  );
  for (const { number, deprecated } of published) {
    const name = `boats@${number}`;
    assert.is(times(entries, "version.publish", name), 1, `${about}: ${name} in the audit`);
    const expected = deprecated === undefined ? 0 : 1;
    assert.is(times(entries, "version.deprecate", name), expected, `${about}: deprecation of ${name}`);
  }
  const newest = published[0];
  if (newest !== undefined) assert.ok((await versions.read("boats", newest.number))?.plan, about);

  for (const environment of await environments.names()) {
    const { revision } = await environments.read(environment, "boats");
    const history = await everyItem((page) => environments.history(environment, "boats", page));
    const expected = Array.from({ length: revision }, (_, index) => revision - index);
    assert.equal(
      history.map((row) => row.revision),
      expected,
      `${about}: history of ${environment}`,
    );
    const told = entries.filter(({ object }) => object === `${environment}/boats`);
    assert.equal(
      told.map(({ detail }) => detail.revision),
      expected,
      `${about}: audit of ${environment}`,
    );
    assert.equal(
      told.map(({ detail }) => detail.reason),
      history.map(({ reason }) => reason),
      about,
    );
  }

  const given = await everyItem((page) => accounts.listTokens(page));
  for (const { id, revoked } of given) {
    assert.is(times(entries, "token.create", `token/${id}`), 1, `${about}: ${id} in the audit`);
    assert.is(times(entries, "token.revoke", `token/${id}`), revoked === undefined ? 0 : 1, about);
  }
  assert.is(await documents.collection(tokens).count("created"), given.length, about);
  assert.is(published.length, entries.filter(({ action }) => action === "version.publish").length, about);
  assert.is(given.length, entries.filter(({ action }) => action === "token.create").length, about);

  for (const one of told) {
    const said = `${about}: ${JSON.stringify(one)} was acknowledged`;
    switch (one.did) {
      case "publish":
        assert.is(published.find(({ number }) => number === one.number)?.planHash, one.hash, said);
        break;
      case "deprecate":
        assert.ok(published.find(({ number }) => number === one.number)?.deprecated, said);
        break;
      case "switch":
        assert.ok((await environments.read(one.environment, "boats")).revision >= one.revision, said);
        break;
      case "token":
        assert.ok(
          given.some(({ id, revoked }) => id === one.id && (revoked !== undefined || !one.revoked)),
          said,
        );
        break;
      case "link":
        assert.is(times(entries, "link.create", `principal/${one.subject}`), 1, said);
        break;
      case "session":
        assert.is(times(entries, "session.create", `principal/${one.subject}`), 1, said);
        break;
    }
  }
}
