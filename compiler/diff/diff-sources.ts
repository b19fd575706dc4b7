import type { Auth, HttpSource, Plan, Source } from "../plan/index.ts";
import { listed, type Note, pair, same } from "./change.ts";
import { newHosts, planHosts } from "./plan-hosts.ts";

/** Where records come from, how it is signed in there, and which hosts are spoken to. */
export function diffSources(before: Plan, after: Plan, note: Note): void {
  for (const { name, before: had, after: has } of pair(before.sources, after.sources, (one) => one.name)) {
    const address = `source/${name}`;
    if (had === undefined) note(address, "added", false, `There is a new source ${name}.`);
    else if (has === undefined)
      note(address, "removed", true, `The source ${name} is gone; imports that read it cannot be started.`);
    else diffSource(address, name, had, has, note);
  }
  for (const host of newHosts(before, after)) {
    note(
      `host/${host}`,
      "added",
      true,
      `It speaks to ${host}, which no connection that was made before allows.`,
    );
  }
  const known = planHosts(after);
  for (const host of planHosts(before)) {
    if (!known.has(host)) note(`host/${host}`, "removed", false, `It does not speak to ${host} any more.`);
  }
}

function diffSource(address: string, name: string, had: Source, has: Source, note: Note): void {
  if (had.kind === "http" && has.kind === "http") {
    diffHttp(address, name, had, has, note);
    return;
  }
  if (had.kind === "file" && has.kind === "file") {
    if (had.format.kind !== has.format.kind)
      note(
        address,
        "changed",
        true,
        `The source ${name} reads ${has.format.kind} files and no longer ${had.format.kind} files.`,
      );
    else if (!same(had.format, has.format))
      note(address, "changed", false, `Files of the source ${name} are read otherwise.`);
    return;
  }
  const words = { http: "an API", file: "a file" };
  note(address, "changed", true, `The source ${name} was ${words[had.kind]} and is ${words[has.kind]} now.`);
}

function diffHttp(address: string, name: string, had: HttpSource, has: HttpSource, note: Note): void {
  for (const { name: way, before, after } of pair(had.auth, has.auth, (one) => one.name)) {
    const at = `auth/${name}/${way}`;
    if (before === undefined)
      note(at, "added", false, `One can sign in with ${JSON.stringify(after?.label)} too.`);
    else if (after === undefined)
      note(
        at,
        "removed",
        true,
        `One cannot sign in with ${JSON.stringify(before.label)} any more; connections made so are refused.`,
      );
    else diffAuth(at, before, after, note);
  }
  const parts = [
    ["base", "Requests go to another address"],
    ["timeout", "It waits for another time"],
    ["headers", "Requests have other headers"],
    ["budgets", "The limits of the API are stated otherwise"],
    ["errors", "Errors of the API are told apart otherwise"],
    ["files", "Files are fetched otherwise"],
  ] as const;
  for (const [key, message] of parts)
    if (!same(had[key], has[key])) note(address, "changed", false, `${message} (source ${name}).`);
}

function diffAuth(address: string, had: Auth, has: Auth, note: Note): void {
  const changed = (breaking: boolean, message: string): void => note(address, "changed", breaking, message);
  const label = JSON.stringify(has.label);
  if (had.kind !== has.kind) {
    changed(true, `Signing in with ${label} asks for something else (${has.kind}, it was ${had.kind}).`);
    return;
  }
  if (had.kind === "oauth2" && has.kind === "oauth2") {
    const more = has.scopes.filter((scope) => !had.scopes.includes(scope));
    const fewer = had.scopes.filter((scope) => !has.scopes.includes(scope));
    if (more.length > 0)
      changed(
        true,
        `Signing in with ${label} wants further rights: ${listed(more)}; users have to consent again.`,
      );
    if (fewer.length > 0)
      changed(false, `Signing in with ${label} wants fewer rights, not ${listed(fewer)}.`);
  }
  const asked = (auth: Auth): unknown => {
    if (auth.kind === "basic") return [auth.user, auth.secret];
    return auth.kind === "query" ? auth.parameters.map(({ secret }) => secret) : [];
  };
  if (!same(asked(had), asked(has))) changed(true, `Signing in with ${label} asks for something else.`);
  const rest = (auth: Auth): unknown => {
    if (auth.kind === "oauth2") {
      const { label: _label, scopes: _scopes, ...others } = auth;
      return others;
    }
    if (auth.kind === "query") return auth.parameters.map(({ name }) => name);
    return auth.kind === "token" ? [auth.header, auth.value] : [];
  };
  if (!same(rest(had), rest(has))) changed(false, `What is signed in with by ${label} is sent otherwise.`);
  if (had.label !== has.label)
    changed(false, `A way to sign in is called ${label}; it was ${JSON.stringify(had.label)}.`);
}
