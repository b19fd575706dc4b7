import type { Kind } from "../store/documents/documents.ts";

/** One for each importer that was ever published. */
export const importers: Kind = {
  name: "importers",
  indexes: { names: { fields: ["importer"], unique: true } },
};

/** One for each version: what lists show. */
export const versions: Kind = {
  name: "versions",
  indexes: {
    numbers: { fields: ["importer", "number"], unique: true },
    hashes: { fields: ["planHash"], unique: true },
  },
};

/** Texts and plan of a version, by the plan's hash; apart from `versions`, so that lists stay small. */
export const contents: Kind = { name: "version_contents", indexes: {} };

/** What each environment gives, one for each importer in it. */
export const pointers: Kind = {
  name: "pointers",
  indexes: { importers: { fields: ["environment", "importer"], unique: true } },
};

/** Every pointer that ever was. */
export const switches: Kind = {
  name: "switches",
  indexes: { revisions: { fields: ["environment", "importer", "revision"], unique: true } },
};

/** Names of environments in which something was switched. */
export const environments: Kind = {
  name: "environments",
  indexes: { names: { fields: ["environment"], unique: true } },
};

export const auditEntries: Kind = {
  name: "audit",
  indexes: {
    times: { fields: ["at"] },
    objects: { fields: ["object", "at"] },
    owners: { fields: ["owner", "at"] },
    owned_objects: { fields: ["owner", "object", "at"] },
  },
};

/** What is being done and has no entry in the audit yet. */
export const deeds: Kind = { name: "deeds", indexes: { beginnings: { fields: ["began"] } } };
