import type { Auth, HttpSource, Plan } from "../../../compiler/plan/index.ts";
import { type Credentials, secretsOf } from "../../source/index.ts";
import { CliError } from "../cli-error.ts";
import type { Terminal } from "../terminal.ts";
import { askFor } from "./ask-for.ts";

/** Who signs in where; read from the environment or asked for, never from arguments, which other users can see. */
export interface Secrets {
  readonly source?: Credentials;
  readonly jira: { readonly email: string; readonly token: string };
}

/**
 * The name of the `auth` block to use: the one that was asked for, else the first that needs no browser.
 * @returns undefined for a source that nobody signs in to
 * @throws CliError when there is no such block
 */
export function chooseAuth(plan: Plan, wanted: string | undefined): string | undefined {
  const blocks = plan.sources.flatMap((source) => (source.kind === "http" ? source.auth : []));
  const names = blocks.map(({ name }) => name);
  if (wanted === undefined) return (blocks.find(({ kind }) => kind !== "oauth2") ?? blocks[0])?.name;
  if (names.includes(wanted)) return wanted;
  throw new CliError(
    "auth-unknown",
    names.length === 0
      ? `${plan.importer.title} signs in nowhere; leave --auth out.`
      : `There is no way to sign in called "${wanted}"; there are ${names.join(", ")}.`,
  );
}

/** The plan with no other way to sign in than the chosen one: what only others ask for is no input of this import. */
export function signingInBy(plan: Plan, auth: string | undefined): Plan {
  if (auth === undefined) return plan;
  const sources = plan.sources.map((source) =>
    source.kind === "http" ? { ...source, auth: source.auth.filter(({ name }) => name === auth) } : source,
  );
  return { ...plan, sources };
}

/**
 * Reads what the way to sign in asks for (IMPORTER_SOURCE_TOKEN, _KEY, _USER, _SECRET), IMPORTER_JIRA_EMAIL and IMPORTER_JIRA_TOKEN; on a terminal asks for what is missing.
 * @throws CliError naming the variable that is missing
 */
export async function readSecrets(
  sources: Plan["sources"],
  auth: string | undefined,
  terminal: Terminal,
): Promise<Secrets> {
  const source = await readSource(sources, auth, terminal);
  const email = await need("IMPORTER_JIRA_EMAIL", "The e-mail address of your Jira account", false, terminal);
  const token = await need("IMPORTER_JIRA_TOKEN", "An API token of your Jira account", true, terminal);
  return { ...(source === undefined ? {} : { source }), jira: { email, token } };
}

async function readSource(
  sources: Plan["sources"],
  auth: string | undefined,
  terminal: Terminal,
): Promise<Credentials | undefined> {
  if (auth === undefined) return undefined;
  const http = sources.find((source): source is HttpSource => source.kind === "http");
  const block = http?.auth.find(({ name }) => name === auth);
  const wanted = block === undefined ? (["token"] as const) : secretsOf(block);
  const secrets: Record<string, string> = {};
  for (const name of wanted) {
    const variable = `IMPORTER_SOURCE_${name.toUpperCase()}`;
    secrets[name] = await need(variable, questionOf(block, name), name !== "user", terminal);
  }
  return { auth, secrets };
}

function questionOf(block: Auth | undefined, name: "token" | "key" | "user" | "secret"): string {
  if (block?.kind === "basic" && (name === "user" || name === "secret")) return block[name];
  const label = block?.label ?? "Token of the source";
  return name === "key" ? `${label}: the key` : label;
}

async function need(
  variable: string,
  question: string,
  hidden: boolean,
  terminal: Terminal,
): Promise<string> {
  const value = terminal.env[variable]?.trim();
  if (value !== undefined && value !== "") return value;
  const missing = `${question} is missing: set ${variable} in the environment.`;
  return await askFor({ question, hidden, code: "secret-missing", missing }, terminal);
}
