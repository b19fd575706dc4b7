import type { Kind } from "../store/documents/documents.ts";

/** By `t_…`; secrets only as hashes. */
export const tokens: Kind = {
  name: "tokens",
  indexes: {
    hashes: { fields: ["hash"], unique: true },
    created: { fields: ["created"] },
    tenants: { fields: ["tenant", "created"] },
  },
};

/** By the hash of the cookie's secret. */
export const sessions: Kind = { name: "sessions", indexes: { expiry: { fields: ["expires"] } } };

/** By the hash of the link's secret; one that was used is gone. */
export const links: Kind = { name: "links", indexes: { expiry: { fields: ["expires"] } } };
