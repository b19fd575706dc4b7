import { type Pointer, type Rollout, type Switch, SwitchError, type VersionSummary } from "./registry.ts";

/** What of a pointer a switch changes. */
export type Setting = Pick<Pointer, "enabled" | "version" | "rollout">;

/** What a switch may have to look at. */
export interface SwitchContext {
  readonly present: Pointer;
  /** A version of this importer. @throws UnknownVersionError */
  version(number: number): Promise<VersionSummary>;
  /** The newest version that is not deprecated. @throws UnknownVersionError when there is none at all */
  newest(): Promise<VersionSummary | undefined>;
  /** What was before the present setting; undefined where there was nothing. */
  before(): Promise<Pointer | undefined>;
  /** The same importer in another environment. */
  elsewhere(environment: string): Promise<Pointer>;
}

/**
 * What a switch leads to.
 * @returns the setting, and for a roll-back the revision whose setting stands again
 * @throws SwitchError, UnknownVersionError
 */
export async function nextSetting(
  change: Switch,
  context: SwitchContext,
): Promise<{ readonly setting: Setting; readonly stands?: number }> {
  const { present } = context;
  switch (change.kind) {
    case "enable": {
      const version = await enabledVersion(change.version, context);
      return { setting: { enabled: true, version } };
    }
    case "pin":
      return { setting: { enabled: true, version: await usable(change.version, context) } };
    case "disable":
      if (!present.enabled)
        throw new SwitchError(`${present.importer} is not enabled in ${present.environment}.`);
      return { setting: { ...settingOf(present), enabled: false } };
    case "rollout": {
      const rollout = await checkedRollout(change, context);
      const base = present.enabled ? present.version : undefined;
      return { setting: { enabled: true, rollout, ...(base === undefined ? {} : { version: base }) } };
    }
    case "rollback": {
      const before = await context.before();
      if (before === undefined) {
        throw new SwitchError(
          `Nothing was switched for ${present.importer} in ${present.environment} before. Disable it instead.`,
        );
      }
      // What was deprecated since is no way back.
      if (before.enabled) for (const number of numbersOf(before)) await usable(number, context);
      return { setting: settingOf(before), stands: before.revision };
    }
    case "promote": {
      if (change.from === present.environment)
        throw new SwitchError("An environment cannot be promoted to itself.");
      const from = await context.elsewhere(change.from);
      if (from.revision === 0) throw new SwitchError(`${change.from} gives nothing of ${present.importer}.`);
      // What is switched off reaches nobody, and may be copied as it is.
      if (from.enabled) {
        for (const number of numbersOf(from)) await usable(number, context);
      }
      return { setting: settingOf(from) };
    }
  }
}

/** Enabled, version and roll-out of a pointer. */
export const settingOf = ({ enabled, version, rollout }: Setting): Setting => ({
  enabled,
  ...(version === undefined ? {} : { version }),
  ...(rollout === undefined ? {} : { rollout }),
});

/** The versions that a setting gives to somebody. */
export const numbersOf = ({ version, rollout }: Setting): readonly number[] =>
  [version, rollout?.version].filter((number) => number !== undefined);

async function enabledVersion(wanted: number | undefined, context: SwitchContext): Promise<number> {
  if (wanted !== undefined) return usable(wanted, context);
  const newest = await context.newest();
  if (newest === undefined) {
    throw new SwitchError(`Every version of ${context.present.importer} is deprecated. Publish one first.`);
  }
  return newest.number;
}

async function usable(number: number, context: SwitchContext): Promise<number> {
  const { deprecated } = await context.version(number);
  if (deprecated === undefined) return number;
  throw new SwitchError(
    `${context.present.importer}@${number} is deprecated (${deprecated.reason}). Choose another version.`,
  );
}

async function checkedRollout(rollout: Rollout, context: SwitchContext): Promise<Rollout> {
  const version = await usable(rollout.version, context);
  if ("tenants" in rollout) {
    if (rollout.tenants.length === 0)
      throw new SwitchError("A roll-out names at least one tenant, or a percentage.");
    return { version, tenants: [...new Set(rollout.tenants)] };
  }
  if (!(rollout.percent > 0 && rollout.percent <= 100)) {
    throw new SwitchError("A roll-out's percentage is above 0 and at most 100.");
  }
  return { version, percent: rollout.percent };
}
