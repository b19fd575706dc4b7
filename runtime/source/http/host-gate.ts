import type { FilePolicy, HttpSource } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { describeRequest } from "./send.ts";

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

/**
 * Makes the gate of a source that names the hosts of its files. Its own host needs no `files` block: it is the one that
 * was signed in to.
 * @param home the source's own address
 * @returns throws SourceError `host-refused` for any other host
 */
export function createHostGate(
  source: HttpSource,
  home: () => URL,
  secrets: readonly string[],
): (url: URL, name: string | undefined) => Pick<FilePolicy, "auth"> {
  return (url, name) => {
    const covered = policyFor(url, source.files, name);
    if (covered !== undefined && (url.protocol === "https:" || url.protocol === "http:")) return covered;
    if (covered === undefined && name === undefined && url.host === home().host) return { auth: "same" };
    throw new SourceError({
      outcome: "refused",
      code: "host-refused",
      message: `Files from ${url.hostname} are not fetched, because no \`files\` block of the spec names that host.`,
      request: describeRequest("GET", url, secrets),
    });
  };
}
