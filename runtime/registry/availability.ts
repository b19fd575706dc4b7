import type { Collection } from "../store/documents/documents.ts";
import type { Available, Pointer, VersionSummary, Versions } from "./registry.ts";
import { versionFor } from "./rollout.ts";

/** How old what is shown may be, in milliseconds: another process's switch is to be seen within a second. */
const freshFor = 500;

/** Pointers read at once. */
const perPage = 200;

/** What an environment's pointers were at a time. */
interface Reading {
  readonly at: number;
  readonly pointers: Promise<readonly Pointer[]>;
  /** What follows from them, by tenant. */
  readonly given: Map<string, Promise<readonly Available[]>>;
}

export interface Availability {
  of(environment: string, tenant: string): Promise<readonly Available[]>;
  /** The next look reads anew. */
  forget(environment: string): void;
}

/**
 * What an environment gives whom. Its pointers are read at most twice a second, however many ask.
 * @param clock milliseconds; one that is set back only makes it read earlier
 */
export function createAvailability({
  pointers,
  versions,
  clock,
}: {
  readonly pointers: Collection<Pointer>;
  readonly versions: Versions;
  readonly clock: () => number;
}): Availability {
  const read = new Map<string, Reading>();
  const summaries = new Map<string, Promise<VersionSummary | undefined>>();

  async function all(environment: string): Promise<readonly Pointer[]> {
    const found: Pointer[] = [];
    let after: string | undefined;
    do {
      const page = await pointers.list({
        by: "importers",
        where: { environment },
        limit: perPage,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items.map(({ value }) => value));
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  function present(environment: string): Reading {
    const known = read.get(environment);
    const age = known === undefined ? Number.POSITIVE_INFINITY : clock() - known.at;
    if (known !== undefined && age >= 0 && age < freshFor) return known;
    const reading: Reading = { at: clock(), pointers: all(environment), given: new Map() };
    read.set(environment, reading);
    // What failed is read again by the next one who asks.
    reading.pointers.catch(() => read.delete(environment));
    return reading;
  }

  /** Versions do not change in what is shown here. */
  function summary(importer: string, number: number): Promise<VersionSummary | undefined> {
    const name = `${importer}@${number}`;
    let found = summaries.get(name);
    if (found === undefined) {
      found = versions.summary(importer, number);
      summaries.set(name, found);
      found.then(
        (known) => known ?? summaries.delete(name),
        () => summaries.delete(name),
      );
    }
    return found;
  }

  async function give(pointers: readonly Pointer[], tenant: string): Promise<readonly Available[]> {
    const given = await Promise.all(
      pointers.map((pointer) => {
        const number = versionFor(pointer, tenant);
        return number === undefined ? undefined : summary(pointer.importer, number);
      }),
    );
    return given
      .filter((one) => one !== undefined)
      .map(
        ({ importer, title, number, planHash }): Available => ({
          importer,
          title,
          version: number,
          planHash,
        }),
      )
      .toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  }

  return {
    of(environment, tenant) {
      const { pointers, given } = present(environment);
      let found = given.get(tenant);
      if (found === undefined) {
        found = pointers.then((known) => give(known, tenant));
        given.set(tenant, found);
        found.catch(() => given.delete(tenant));
      }
      return found;
    },
    forget(environment) {
      read.delete(environment);
    },
  };
}
