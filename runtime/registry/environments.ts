import type { Documents, Stored } from "../store/documents/documents.ts";
import { createAvailability } from "./availability.ts";
import { checkBreaking } from "./breaking.ts";
import {
  environments as environmentsKind,
  pointers as pointersKind,
  switches as switchesKind,
} from "./kinds.ts";
import { isEnvironmentName, isImporterName } from "./names.ts";
import { nextSetting, type SwitchContext, settingOf } from "./next-pointer.ts";
import {
  type Audit,
  type Environments,
  type Pointer,
  RevisionError,
  SwitchError,
  type SwitchRequest,
  UnknownVersionError,
  type Versions,
} from "./registry.ts";
import { createSwitchTrail, type SwitchRow } from "./switch-trail.ts";

export interface EnvironmentsOptions {
  readonly documents: Documents;
  readonly versions: Versions;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Environments that are there before anything was switched. */
const usual = ["development", "staging", "production"];

/** Attempts of a switch that was decided from no revision, against others that switch at the same time. */
const attempts = 100;

/**
 * Environments. A pointer is one document and changes by compare-and-set: of those who switch at the same time one wins.
 * Its place in the history and the audit follows from it, and is written by whoever finds it lacking.
 */
export function createEnvironments({ documents, versions, audit, clock }: EnvironmentsOptions): Environments {
  const pointers = documents.collection<SwitchRow>(pointersKind);
  const names = documents.collection<{ environment: string }>(environmentsKind);
  const trail = createSwitchTrail(documents.collection<SwitchRow>(switchesKind), audit);
  const available = createAvailability({ pointers, versions, clock });

  const stored = (environment: string, importer: string): Promise<Stored<SwitchRow> | undefined> =>
    pointers.read(idOf(environment, importer));

  const read = async (environment: string, importer: string): Promise<Pointer> => {
    const found = await stored(environment, importer);
    return found === undefined ? nothing(environment, importer) : shown(found.value);
  };

  const contextOf = (row: SwitchRow | undefined, present: Pointer): SwitchContext => ({
    present,
    async version(number) {
      const found = await versions.summary(present.importer, number);
      if (found === undefined) throw new UnknownVersionError(present.importer, number);
      return found;
    },
    async newest() {
      let after: string | undefined;
      do {
        const page = await versions.list(present.importer, {
          limit: 50,
          ...(after === undefined ? {} : { after }),
        });
        const found = page.items.find(({ deprecated }) => deprecated === undefined);
        if (found !== undefined) return found;
        after = page.next;
      } while (after !== undefined);
      return undefined;
    },
    before: () => trail.before(row),
    elsewhere: (environment) => read(environment, present.importer),
  });

  /** One attempt; undefined when somebody else was faster. */
  async function attempt(request: SwitchRequest): Promise<Pointer | undefined> {
    const { environment, importer, change, by, reason, ifRevision } = request;
    const found = await stored(environment, importer);
    const present = found === undefined ? nothing(environment, importer) : shown(found.value);
    if (ifRevision !== undefined && ifRevision !== present.revision)
      throw new RevisionError(present.revision);
    // Before the pointer changes, since afterwards nobody would know what it was.
    if (found !== undefined) await trail.write(found.value);
    const { setting, stands } = await nextSetting(change, contextOf(found?.value, present));
    if (request.breaking !== true) await checkBreaking(present, setting, versions);
    const revision = present.revision + 1;
    const row: SwitchRow = {
      environment,
      importer,
      ...setting,
      revision,
      by: by.subject,
      reason,
      // A clock that was set back does not put a switch before the one that it follows.
      at: Math.max(clock(), present.at),
      tenant: by.tenant,
      kind: change.kind,
      stands: stands ?? revision,
    };
    const id = idOf(environment, importer);
    const won = await audit.during("environment.switch", [id], async () => {
      const replaced =
        found === undefined
          ? await pointers.insert(id, row)
          : await pointers.replace(id, found.revision, row);
      if (!replaced) return false;
      available.forget(environment);
      await names.insert(environment, { environment });
      await trail.write(row);
      return true;
    });
    return won ? shown(row) : undefined;
  }

  audit.mends("environment.switch", async ([id = ""]) => {
    const found = await pointers.read(id);
    if (found === undefined) return;
    await names.insert(found.value.environment, { environment: found.value.environment });
    await trail.write(found.value);
  });

  return {
    async names() {
      const found = new Set(usual);
      let after: string | undefined;
      do {
        const page = await names.list({
          by: "names",
          limit: 200,
          ...(after === undefined ? {} : { after }),
        });
        for (const { value } of page.items) found.add(value.environment);
        after = page.next;
      } while (after !== undefined);
      return [...found];
    },
    async list(environment, page) {
      const { items, next } = await pointers.list({ by: "importers", where: { environment }, ...page });
      return { items: items.map(({ value }) => shown(value)), ...(next === undefined ? {} : { next }) };
    },
    read,
    async change(request) {
      checkRequest(request);
      for (let tries = 0; tries < attempts; tries++) {
        const pointer = await attempt(request);
        if (pointer !== undefined) return pointer;
        if (request.ifRevision !== undefined) {
          throw new RevisionError((await read(request.environment, request.importer)).revision);
        }
      }
      throw new RevisionError((await read(request.environment, request.importer)).revision);
    },
    async history(environment, importer, page) {
      const present = await stored(environment, importer);
      if (present !== undefined) await trail.write(present.value);
      const { items, next } = await trail.list(environment, importer, page);
      return { items: items.map(shown), ...(next === undefined ? {} : { next }) };
    },
    available: available.of,
  };
}

const idOf = (environment: string, importer: string): string => `${environment}/${importer}`;

/** A pointer as it is shown, without what only its history needs. */
function shown({ environment, importer, revision, by, reason, at, ...row }: SwitchRow): Pointer {
  return { environment, importer, ...settingOf(row), revision, by, reason, at };
}

const nothing = (environment: string, importer: string): Pointer => ({
  environment,
  importer,
  enabled: false,
  revision: 0,
  by: "",
  reason: "",
  at: 0,
});

function checkRequest({ environment, importer, reason }: SwitchRequest): void {
  if (!isEnvironmentName(environment)) {
    throw new SwitchError("An environment's name has lower-case letters, digits and hyphens, at most 50.");
  }
  if (!isImporterName(importer)) throw new UnknownVersionError(importer.slice(0, 100), undefined);
  if (reason.trim() === "") throw new SwitchError("A switch needs a reason, for those who read the history.");
}
