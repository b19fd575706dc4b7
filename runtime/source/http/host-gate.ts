import type { FilePolicy, HttpSource } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { describeRequest } from "./send.ts";

type Inputs = Readonly<Record<string, string>>;

/**
 * Whether a host is one of those named.
 * @param host as in `URL.hostname`, in lower case
 * @param patterns exact hosts, or `*.` and a domain, which covers any depth below it
 */
function hostAllowed(host: string, patterns: FilePolicy["hosts"], inputs: Inputs): boolean {
  return patterns.some((pattern) => {
    const wanted = typeof pattern === "string" ? pattern.toLowerCase() : filled(pattern, inputs);
    if (wanted === undefined) return false;
    return wanted.startsWith("*.")
      ? host.endsWith(wanted.slice(1)) && host.length > wanted.length - 1
      : host === wanted;
  });
}

/** A pattern with what the user gave; undefined where that is missing, since it would cover more than was meant. */
function filled({ parts }: Exclude<FilePolicy["hosts"][number], string>, inputs: Inputs): string | undefined {
  const texts = parts.map((part) => {
    if (typeof part === "string") return part;
    const given = part.root.kind === "input" ? inputs[part.root.name] : undefined;
    return given === undefined ? "" : hostOf(given);
  });
  return texts.includes("") ? undefined : texts.join("").toLowerCase();
}

/** The host of an address, or of a host with a port. */
function hostOf(given: string): string {
  const address = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`;
  return URL.canParse(address) ? new URL(address).hostname : "";
}

/**
 * The policy for a file's address: that of the given name, or the first without a name that covers the host.
 * @param inputs what the user gave, by name
 */
export function policyFor(
  url: URL,
  policies: readonly FilePolicy[],
  inputs: Inputs,
  name?: string,
): FilePolicy | undefined {
  return policies.find(
    (policy) =>
      (name === undefined || policy.name === name) && hostAllowed(url.hostname, policy.hosts, inputs),
  );
}

/**
 * Makes the gate of a source that names the hosts of its files. Its own host needs no `files` block: it is the one that
 * was signed in to.
 * @param home the source's own address
 * @param inputs what the user gave, by name
 * @returns throws SourceError `host-refused` for any other host
 */
export function createHostGate(
  source: HttpSource,
  home: () => URL,
  secrets: readonly string[],
  inputs: Inputs = {},
): (url: URL, name: string | undefined) => Pick<FilePolicy, "auth"> {
  return (url, name) => {
    const covered = policyFor(url, source.files, inputs, name);
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
