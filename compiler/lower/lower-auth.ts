import type { Block, Expression as Syntax } from "../../dsl/index.ts";
import { readSettings, type Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean, meantWord } from "../check/did-you-mean.ts";
import { secretInTemplate } from "../check/secrets.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Auth, OAuth2Auth, Template, TokenAuth } from "../plan/index.ts";
import { authVocabularies } from "../vocabulary/auth.ts";
import { lowerSite } from "./lower-site.ts";
import { lowerTemplate, withToken } from "./lower-template.ts";

/** The `auth` blocks of a source: the user picks one by its name, so that no two may have the same. */
export function lowerAuths(scope: Scope, blocks: readonly Block[]): Auth[] {
  const names = new Set<string>();
  return blocks.flatMap((block) => {
    const name = block.name?.text ?? "";
    if (names.has(name) && authVocabularies.has(name)) {
      const place = placeIn(scope.unit, block.name ?? block.type);
      scope.program.report("duplicate-name", place, { what: "The way to sign in", name });
    }
    names.add(name);
    return lowerAuth(scope, block, name) ?? [];
  });
}

/** One `auth` block; undefined where there is no such way to sign in. */
/** What others call these ways to sign in. */
const called: ReadonlyMap<string, string> = new Map([
  ["header", "token"],
  ["apikey", "token"],
  ["key", "token"],
  ["oauth", "oauth2"],
  ["password", "basic"],
  ["parameters", "query"],
]);

function lowerAuth(scope: Scope, block: Block, name: string): Auth | undefined {
  const { program, unit } = scope;
  const node = block.name ?? block.type;
  const vocabulary = authVocabularies.get(name);
  if (vocabulary === undefined) {
    const meant = called.get(name.toLowerCase().replace(/[^a-z0-9]/g, ""));
    const more =
      meant === undefined
        ? didYouMean(name, node.span, authVocabularies.keys())
        : meantWord(meant, node.span);
    program.report("auth-unknown", placeIn(unit, node), { name }, more);
    return undefined;
  }
  const settings = readSettings(scope, node, block.entries, vocabulary);
  return program.origins.mark(authOf(scope, name, settings), placeIn(unit, block));
}

function authOf(scope: Scope, name: string, settings: Settings): Auth {
  const label = settings.text("label");
  switch (name) {
    case "oauth2":
      return oauth2(scope, name, settings);
    case "basic":
      return {
        kind: "basic",
        name,
        label: label ?? "Account",
        user: settings.text("user") ?? "User name",
        secret: settings.text("secret") ?? "Password",
      };
    case "query": {
      const key = settings.text("key");
      const own = settings.text("token") ?? "";
      return {
        kind: "query",
        name,
        label: label ?? "Token",
        parameters: [
          ...(key === undefined ? [] : [{ name: key, secret: "key" as const }]),
          { name: own, secret: "token" },
        ],
      };
    }
    default: {
      const auth: TokenAuth = {
        kind: "token",
        name,
        label: label ?? "Token",
        header: name === "bearer" ? "Authorization" : (settings.text("header") ?? ""),
        value: secretTemplate(
          scope,
          settings.setting("value")?.value,
          name === "bearer" ? ["Bearer ", token] : [token],
        ),
      };
      return auth;
    }
  }
}

function oauth2(scope: Scope, name: string, settings: Settings): OAuth2Auth {
  const address = (setting: string): Template => {
    const value = settings.setting(setting)?.value;
    return value?.kind === "text" ? lowerTemplate(scope, value) : { parts: [] };
  };
  const base = settings.setting("base") === undefined ? undefined : address("base");
  const site = settings.blocks.find((block) => block.type.text === "site");
  const extra = settings.setting("extra")?.value;
  return {
    kind: "oauth2",
    name,
    label: settings.text("label") ?? "Sign in",
    authorize: address("authorize"),
    token: address("token"),
    refresh: oneOf(settings.word("refresh"), ["none", "static", "rotating"]),
    scopes: [...(settings.texts("scopes") ?? [])],
    separator: settings.text("separator") ?? " ",
    pkce: settings.truth("pkce") ?? true,
    client: oneOf(settings.word("client"), ["post", "basic"]),
    send: oneOf(settings.word("send"), ["form", "json"]),
    ...(extra?.kind !== "object"
      ? {}
      : {
          extra: extra.entries.flatMap(({ key, value }) => {
            const parameter = key.kind === "name" ? key.text : key.value;
            if (value.kind === "text") return [{ name: parameter, value: value.value }];
            settingValue(scope, parameter, "text", value);
            return [];
          }),
        }),
    ...(base === undefined ? {} : { base }),
    ...(site === undefined ? {} : { site: lowerSite(scope, site) }),
  };
}

/** Text around secrets; without any it could only be the secret itself, which is told. */
export function secretTemplate(
  scope: Scope,
  written: Syntax | undefined,
  own: Template["parts"],
  names: readonly string[] = ["token"],
): Template {
  if (written?.kind !== "text") return { parts: own };
  const value = lowerTemplate(withToken(scope, names), written);
  secretInTemplate(scope, written, value);
  return value;
}

const token = { kind: "path" as const, root: { kind: "parameter" as const, name: "token" }, steps: [] };

/** The word when it is one of those that exist, else the first, which is what holds when nothing is said. */
function oneOf<Word extends string>(word: string | undefined, words: readonly [Word, ...Word[]]): Word {
  return words.find((one) => one === word) ?? words[0];
}
