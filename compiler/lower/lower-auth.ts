import type { Block } from "../../dsl/index.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { secretInTemplate } from "../check/secrets.ts";
import type { Auth, OAuth2Auth, TokenAuth } from "../plan/index.ts";
import { authVocabularies, laterAuths } from "../vocabulary/auth.ts";
import { lowerTemplate, withToken } from "./lower-template.ts";

/** `auth token { … }`, `auth bearer { … }`, `auth oauth2 { … }`; undefined for what is wrong or not run by this version. */
export function lowerAuth(scope: Scope, block: Block): Auth | undefined {
  const { program, unit } = scope;
  const name = block.name?.text ?? "";
  const node = block.name ?? block.type;
  const vocabulary = authVocabularies.get(name);
  if (vocabulary === undefined) {
    const place = placeIn(unit, node);
    if (laterAuths.includes(name))
      program.report("construct-unsupported", place, { construct: `auth ${name}` });
    else
      program.report("auth-unknown", place, { name }, didYouMean(name, node.span, authVocabularies.keys()));
    return undefined;
  }
  const settings = readSettings(scope, node, block.entries, vocabulary);
  const label = settings.text("label");
  if (name === "oauth2") {
    const auth: OAuth2Auth = {
      kind: "oauth2",
      name,
      label: label ?? "Sign in",
      authorize: settings.text("authorize") ?? "",
      token: settings.text("token") ?? "",
      refresh: oneOf(settings.word("refresh"), ["none", "static", "rotating"]),
      scopes: [...(settings.texts("scopes") ?? [])],
      separator: settings.text("separator") ?? " ",
      pkce: settings.truth("pkce") ?? true,
      client: oneOf(settings.word("client"), ["post", "basic"]),
      send: oneOf(settings.word("send"), ["form", "json"]),
    };
    return program.origins.mark(auth, placeIn(unit, block));
  }
  const written = settings.setting("value")?.value;
  const own: TokenAuth["value"] = { parts: name === "bearer" ? ["Bearer ", token] : [token] };
  const value = written?.kind === "text" ? lowerTemplate(withToken(scope), written) : own;
  if (written?.kind === "text") secretInTemplate(scope, written, value);
  const auth: TokenAuth = {
    kind: "token",
    name,
    label: label ?? "Token",
    header: name === "bearer" ? "Authorization" : (settings.text("header") ?? ""),
    value,
  };
  return program.origins.mark(auth, placeIn(unit, block));
}

const token = { kind: "path" as const, root: { kind: "parameter" as const, name: "token" }, steps: [] };

/** The word when it is one of those that exist, else the first, which is what holds when nothing is said. */
function oneOf<Word extends string>(word: string | undefined, words: readonly [Word, ...Word[]]): Word {
  return words.find((one) => one === word) ?? words[0];
}
