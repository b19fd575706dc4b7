import { fitsName, type HttpSource, type Plan, type Template } from "../plan/index.ts";

/**
 * The hosts that a plan sends what a connection holds to, or fetches files from: `api.example.com`, `*.example.com`, or
 * `{host}` where an input tells it.
 */
export function planHosts(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (template: Template | undefined): void => {
    const host = template === undefined ? undefined : hostOf(template);
    if (host !== undefined) found.add(host);
  };
  for (const source of plan.sources) if (source.kind === "http") addSource(source, add, found);
  for (const { read, via = [] } of plan.streams) {
    for (const one of [read, ...via.map((way) => way.read)]) {
      if (one.kind !== "request") continue;
      add(one.url);
      add(one.first?.url);
    }
  }
  for (const { verify } of plan.inputs) add(verify?.url);
  return found;
}

function addSource(source: HttpSource, add: (template: Template) => void, found: Set<string>): void {
  add(source.base);
  for (const auth of source.auth) {
    if (auth.kind !== "oauth2") continue;
    for (const template of [auth.authorize, auth.token, auth.site?.url])
      if (template !== undefined) add(template);
  }
  for (const { hosts } of source.files)
    for (const host of hosts) found.add(typeof host === "string" ? host : textOf(host));
}

/** Hosts of the later plan that nothing of the earlier one covers. */
export function newHosts(before: Plan, after: Plan): readonly string[] {
  const known = [...planHosts(before)];
  return [...planHosts(after)].filter((host) => !known.some((one) => one === host || fitsName(host, one)));
}

/** The host of an address; undefined for the path of one. */
function hostOf(template: Template): string | undefined {
  const text = textOf(template);
  const absolute = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
  if (absolute !== undefined) return absolute.toLowerCase();
  return /^(\{\w+\})/.exec(text)?.[1];
}

function textOf({ parts }: Template): string {
  return parts
    .map((part) =>
      typeof part === "string" ? part : part.root.kind === "input" ? `{${part.root.name}}` : "{}",
    )
    .join("");
}
