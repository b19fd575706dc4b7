import { canonicalJson, type Plan, validatePlan } from "../../compiler/plan/index.ts";
import type { Documents, Stored } from "../store/documents/documents.ts";
import { auditId } from "./audit.ts";
import { buildVersion, type Toolchain } from "./build-version.ts";
import { BundleError } from "./bundle.ts";
import { contents, importers, versions } from "./kinds.ts";
import { isImporterName } from "./names.ts";
import {
  type Actor,
  type Audit,
  PlanTooNewError,
  type SourceBundle,
  SpecRejectedError,
  UnknownVersionError,
  type Version,
  type VersionSummary,
  type Versions,
} from "./registry.ts";

interface Content {
  readonly bundle: SourceBundle;
  /** Canonical JSON, so that it comes back as it was hashed. */
  readonly plan: string;
  readonly docs: string;
}

interface ImporterRow {
  readonly importer: string;
  readonly title: string;
  readonly created: number;
}

export interface VersionsOptions extends Toolchain {
  readonly documents: Documents;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The reference page of a plan, as Markdown. */
  readonly describe: (plan: Plan) => string;
}

/**
 * Published versions. A version's row is written last and at once, so that a stop before it leaves nothing that anybody
 * sees; its number comes from a counter that never goes back.
 */
export function createVersions({
  documents,
  audit,
  clock,
  describe,
  ...toolchain
}: VersionsOptions): Versions {
  const rows = documents.collection<VersionSummary>(versions);
  const texts = documents.collection<Content>(contents);
  const names = documents.collection<ImporterRow>(importers);

  const byHash = async (planHash: string): Promise<Stored<VersionSummary> | undefined> =>
    (await rows.list({ by: "hashes", where: { planHash }, limit: 1 })).items[0];
  const numbered = async (importer: string, number: number): Promise<Stored<VersionSummary> | undefined> =>
    rows.read(`${importer}@${number}`);
  const whole = async ({ value }: Stored<VersionSummary>): Promise<Version> => {
    const content = await texts.read(value.planHash);
    if (content === undefined)
      throw new Error(`the texts of ${value.importer}@${value.number} are lacking in the store`);
    return {
      ...value,
      bundle: content.value.bundle,
      plan: readPlan(content.value.plan, value),
      docs: content.value.docs,
    };
  };
  /** An entry that says the same whoever writes it. */
  const tell = (
    { importer, number, planHash, author, note, created }: VersionSummary,
    tenant: string,
  ): Promise<void> =>
    audit.write({
      id: auditId(created, `${importer}@${number}`),
      at: created,
      subject: author,
      tenant,
      action: "version.publish",
      object: `${importer}@${number}`,
      detail: { planHash, note },
    });

  audit.mends("version.publish", async ([name = "", tenant = ""]) => {
    const found = await rows.read(name);
    if (found !== undefined) await tell(found.value, tenant);
  });
  audit.mends("version.deprecate", async ([name = "", subject = "", tenant = ""]) => {
    const found = await rows.read(name);
    const deprecated = found?.value.deprecated;
    if (found === undefined || deprecated?.by !== subject) return;
    await audit.write(deprecation(found.value, { subject, tenant }, deprecated));
  });

  return {
    async publish(bundle, by, note) {
      const { plan, diagnostics, tests } = buildVersion(bundle, toolchain);
      const failed = tests.filter(({ passed }) => !passed);
      if (plan === undefined || failed.length > 0) throw new SpecRejectedError(diagnostics, failed);
      const { name: importer, title } = plan.importer;
      if (!isImporterName(importer)) throw new BundleError(bundle.entry, nameRefusal(importer));
      const known = await byHash(plan.hash);
      if (known !== undefined) return { version: known.value, existed: true };
      await texts.insert(plan.hash, { bundle, plan: canonicalJson(plan), docs: describe(plan) });
      await names.insert(importer, { importer, title, created: clock() });
      const number = await documents.next(`version ${importer}`);
      const version: VersionSummary = {
        importer,
        title,
        number,
        planHash: plan.hash,
        planVersion: plan.planVersion,
        language: plan.importer.language,
        author: by.subject,
        note,
        created: clock(),
      };
      const name = `${importer}@${number}`;
      const stored = await audit.during("version.publish", [name, by.tenant], async () => {
        const inserted = await rows.insert(name, version);
        if (inserted) await tell(version, by.tenant);
        return inserted;
      });
      if (stored) return { version, existed: false };
      // Somebody else published the same plan meanwhile; the number is spent, which costs nothing.
      const other = await byHash(plan.hash);
      if (other === undefined) throw new Error(`${name} is there already, with another plan`);
      return { version: other.value, existed: true };
    },
    async importers(page) {
      const { items, next } = await names.list({ by: "names", ...page });
      const found = await Promise.all(
        items.map(async ({ value }) => {
          const newest = await rows.list({
            by: "numbers",
            where: { importer: value.importer },
            limit: 1,
            descending: true,
          });
          return newest.items.map(({ value: { importer, title, number } }) => ({
            importer,
            title,
            latest: number,
            created: value.created,
          }));
        }),
      );
      // An importer whose first version was never completed has none to show.
      return { items: found.flat(), ...(next === undefined ? {} : { next }) };
    },
    async list(importer, page) {
      const { items, next } = await rows.list({
        by: "numbers",
        where: { importer },
        descending: true,
        ...page,
      });
      // A page behind the last one is empty; an importer has one version at least.
      if (items.length === 0 && page.after === undefined) throw new UnknownVersionError(importer, undefined);
      return { items: items.map(({ value }) => value), ...(next === undefined ? {} : { next }) };
    },
    async read(importer, number) {
      const found = await numbered(importer, number);
      return found === undefined ? undefined : whole(found);
    },
    async summary(importer, number) {
      return (await numbered(importer, number))?.value;
    },
    async byHash(planHash) {
      const found = await byHash(planHash);
      return found === undefined ? undefined : whole(found);
    },
    async deprecate(importer, number, by, reason) {
      for (;;) {
        const found = await numbered(importer, number);
        if (found === undefined) throw new UnknownVersionError(importer, number);
        if (found.value.deprecated !== undefined) return found.value;
        const deprecated = { by: by.subject, reason, at: clock() };
        const next = { ...found.value, deprecated };
        const about = [found.id, by.subject, by.tenant];
        const won = await audit.during("version.deprecate", about, async () => {
          const replaced = await rows.replace(found.id, found.revision, next);
          if (replaced) await audit.write(deprecation(next, by, deprecated));
          return replaced;
        });
        if (won) return next;
      }
    },
  };
}

const nameRefusal = (name: string): string =>
  `${name.slice(0, 100)} cannot be published: an importer's name begins with a letter and has at most 100 letters, digits and "_".`;

const deprecation = (
  { importer, number }: VersionSummary,
  { subject, tenant }: Actor,
  { reason, at }: { readonly reason: string; readonly at: number },
): Parameters<Audit["write"]>[0] => ({
  id: auditId(at, `deprecate ${importer}@${number}`),
  at,
  subject,
  tenant,
  action: "version.deprecate",
  object: `${importer}@${number}`,
  detail: { reason },
});

/** @throws PlanTooNewError when a newer release has published it */
function readPlan(json: string, { importer, number, planVersion }: VersionSummary): Plan {
  const verdict = validatePlan(JSON.parse(json) as unknown);
  if ("plan" in verdict) return verdict.plan;
  const [first] = verdict.problems;
  // That it is of another version explains everything else that is odd about it.
  const { message = "" } = verdict.problems.find(({ pointer }) => pointer === "/planVersion") ?? first ?? {};
  throw new PlanTooNewError(importer, number, planVersion, message);
}
