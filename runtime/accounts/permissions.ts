import type { Principal, Role } from "./accounts.ts";

/** Every role, for whoever may do everything. */
export const allRoles: readonly Role[] = ["engineer", "operator", "importer"];

/** What can be done, and by whom. */
export const permissions = {
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

/** Whether one of the principal's roles allows it. */
export function allows({ roles }: Principal, permission: Permission): boolean {
  const wanted: readonly Role[] = permissions[permission];
  return roles.some((role) => wanted.includes(role));
}
