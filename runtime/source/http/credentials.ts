import type { Auth, HttpSource } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";

/** What the end user signed in with. Never logged, never stored with an import. */
export interface Credentials {
  /** The name of one of the source's `auth` blocks. */
  readonly auth: string;
  /** By the names that the block asks for, such as `token`. */
  readonly secrets: Readonly<Record<string, string>>;
}

export interface SignedIn {
  readonly headers: Readonly<Record<string, string>>;
  /** To be kept out of messages. */
  readonly secrets: readonly string[];
}

/**
 * The headers that carry the credentials.
 * @throws SourceError when the block or a secret is missing
 */
export function signIn(source: HttpSource, credentials: Credentials | undefined): SignedIn {
  if (source.auth.length === 0) return { headers: {}, secrets: [] };
  const names = source.auth.map((auth) => auth.name).join(", ");
  if (credentials === undefined) {
    throw refuse("credentials-missing", `Signing in to this source needs one of: ${names}.`);
  }
  const auth = source.auth.find((candidate) => candidate.name === credentials.auth);
  if (auth === undefined) {
    throw refuse(
      "auth-unknown",
      `The source has no way to sign in called ${credentials.auth}; it has ${names}.`,
    );
  }
  return { headers: authHeaders(auth, credentials.secrets), secrets: Object.values(credentials.secrets) };
}

function authHeaders(auth: Auth, secrets: Credentials["secrets"]): Record<string, string> {
  const secret = (name: string): string => {
    const value = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    if (value === undefined || value === "")
      throw refuse("secret-missing", `Signing in with ${auth.name} needs its ${name}.`);
    if (/[\r\n\0]/.test(value))
      throw refuse("secret-unusable", `The ${name} for ${auth.name} contains a line break; copy it again.`);
    return value;
  };
  if (auth.kind === "oauth2") return { authorization: `Bearer ${secret("token")}` };
  const value = auth.value.parts
    .map((part) => (typeof part === "string" ? part : secret("name" in part.root ? part.root.name : "token")))
    .join("");
  return { [auth.header.toLowerCase()]: value };
}

function refuse(code: string, message: string): SourceError {
  return new SourceError({ outcome: "sign_in_again", code, message });
}
