import type { FilePolicy } from "../../../compiler/plan/index.ts";

/**
 * Whether a host is one of those named.
 * @param host as in `URL.hostname`, in lower case
 * @param patterns exact hosts, or `*.` and a domain, which covers any depth below it
 */
function hostAllowed(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const wanted = pattern.toLowerCase();
    return wanted.startsWith("*.")
      ? host.endsWith(wanted.slice(1)) && host.length > wanted.length - 1
      : host === wanted;
  });
}

/** The policy for a file's address: that of the given name, or the first without a name that covers the host. */
export function policyFor(url: URL, policies: readonly FilePolicy[], name?: string): FilePolicy | undefined {
  return policies.find(
    (policy) => (name === undefined || policy.name === name) && hostAllowed(url.hostname, policy.hosts),
  );
}
