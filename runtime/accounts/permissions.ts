import type { Actor } from "../registry/registry.ts";
import type { Principal, Role } from "./accounts.ts";

/**
 * The tenant of those who run the platform: whoever works on the store itself belongs to it. Its operators give access to
 * every tenant and read the whole audit; those of another tenant see their own.
 */
export const platformTenant = "local";

/** Whether a principal may manage what belongs to a tenant. */
export const manages = (principal: Actor, tenant: string): boolean =>
  principal.tenant === platformTenant || principal.tenant === tenant;

/** Every role, for whoever may do everything. */
export const allRoles: readonly Role[] = ["engineer", "operator", "importer"];

/** What can be done, and by whom. */
const permissions = {
  "specs.check": ["engineer"],
  "versions.publish": ["engineer"],
  "versions.read": ["engineer", "operator"],
  "versions.deprecate": ["engineer", "operator"],
  "environments.read": ["engineer", "operator"],
  "environments.switch": ["operator"],
  "available.read": ["engineer", "operator", "importer"],
  "tokens.manage": ["operator"],
  "audit.read": ["operator"],
  "metrics.read": ["operator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** The roles of which one is enough. */
export const rolesFor = (permission: Permission): readonly Role[] => permissions[permission];

/** Whether one of the principal's roles allows it. */
export const allows = ({ roles }: Principal, permission: Permission): boolean =>
  roles.some((role) => rolesFor(permission).includes(role));
