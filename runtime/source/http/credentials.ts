import type { Auth, FilePolicy, HttpSource, Template } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";

/** What the end user signed in with. Never logged, never stored with an import. */
export interface Credentials {
  /** The name of one of the source's `auth` blocks. */
  readonly auth: string;
  /** By the names that the block asks for: `token`, `key`, `user`, `secret`. */
  readonly secrets: Readonly<Record<string, string>>;
}

export interface SignedIn {
  readonly headers: Readonly<Record<string, string>>;
  /** Parameters of the query string that carry credentials; added when a request is sent, and told nowhere. */
  readonly query: readonly (readonly [string, string])[];
  /** To be kept out of messages. */
  readonly secrets: readonly string[];
  /**
   * The headers that a download carries.
   * @throws SourceError when a secret is missing
   */
  fileHeaders(auth: FilePolicy["auth"]): Readonly<Record<string, string>>;
}

/** Nobody signs in. */
export const signedOut: SignedIn = { headers: {}, query: [], secrets: [], fileHeaders: () => ({}) };

/** The names of the secrets that a way to sign in asks for. */
export function secretsOf(auth: Auth): readonly ("token" | "key" | "user" | "secret")[] {
  switch (auth.kind) {
    case "basic":
      return ["user", "secret"];
    case "query":
      return auth.parameters.map(({ secret }) => secret);
    case "token":
    case "oauth2":
      return ["token"];
  }
}

/**
 * The headers and parameters that carry the credentials.
 * @param inputs what the user gave, secrets among them
 * @throws SourceError when the block or a secret is missing
 */
export function signIn(
  source: HttpSource,
  credentials: Credentials | undefined,
  inputs: Readonly<Record<string, string>> = {},
): SignedIn {
  if (source.auth.length === 0) return signedOut;
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
  const written = createSecretText(auth.name, credentials.secrets, inputs);
  const carried = carriedBy(auth, written);
  const basic = carried.headers.authorization?.slice("Basic ".length);
  return {
    ...carried,
    secrets: [...Object.values(credentials.secrets), ...(auth.kind === "basic" ? [basic ?? ""] : [])],
    fileHeaders(wanted) {
      if (wanted === "none") return {};
      if (wanted === "same") return carried.headers;
      return { [wanted.header.toLowerCase()]: written.template(wanted.value) };
    },
  };
}

function carriedBy(auth: Auth, written: SecretText): Pick<SignedIn, "headers" | "query"> {
  switch (auth.kind) {
    case "oauth2":
      return { headers: { authorization: `Bearer ${written.secret("token")}` }, query: [] };
    case "basic": {
      const user = written.secret("user");
      if (user.includes(":")) {
        // RFC 7617 §2: the first colon ends the name.
        throw refuse(
          "secret-unusable",
          `The ${auth.user} holds a colon, which this way to sign in cannot carry.`,
        );
      }
      const pair = Buffer.from(`${user}:${written.secret("secret")}`, "utf8").toString("base64");
      return { headers: { authorization: `Basic ${pair}` }, query: [] };
    }
    case "query":
      return {
        headers: {},
        query: auth.parameters.map(({ name, secret }) => [name, written.secret(secret)] as const),
      };
    case "token":
      return { headers: { [auth.header.toLowerCase()]: written.template(auth.value) }, query: [] };
  }
}

interface SecretText {
  /** @throws SourceError when it is missing or cannot stand in a header */
  secret(name: string): string;
  template(template: Template): string;
}

function createSecretText(
  auth: string,
  secrets: Credentials["secrets"],
  inputs: Readonly<Record<string, string>>,
): SecretText {
  const usable = (name: string, values: Readonly<Record<string, string>>): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === "")
      throw refuse("secret-missing", `Signing in with ${auth} needs its ${name}.`);
    if (/[\r\n\0]/.test(value))
      throw refuse("secret-unusable", `The ${name} for ${auth} contains a line break; copy it again.`);
    return value;
  };
  const secret = (name: string): string => usable(name, secrets);
  return {
    secret,
    template: ({ parts }) =>
      parts
        .map((part) => {
          if (typeof part === "string") return part;
          const { root } = part;
          if (root.kind === "input") return usable(root.name, inputs);
          const name = root.kind === "parameter" ? root.name : "token";
          // Whoever signed in another way gave what a file's header needs as an input.
          return usable(name, Object.hasOwn(secrets, name) ? secrets : { ...inputs, ...secrets });
        })
        .join(""),
  };
}

function refuse(code: string, message: string): SourceError {
  return new SourceError({ outcome: "sign_in_again", code, message });
}
