import type { SettingRow, Vocabulary } from "./vocabulary.ts";

const label: SettingRow = {
  name: "label",
  type: "text",
  docs: "What the user sees.",
  since: "0.1",
  example: 'label: "Personal API token"',
};

const tokenVocabulary: Vocabulary = {
  owner: "auth token",
  docs: "A token that the user pastes, sent in a header.",
  blocks: [],
  settings: [
    {
      name: "header",
      type: "text",
      required: true,
      docs: "The header that carries the token.",
      since: "0.1",
      example: 'header: "Authorization"',
    },
    {
      name: "value",
      type: "template",
      docs: "The header's text around `{token}`; the bare token when it is not said.",
      since: "0.1",
      example: 'value: "Token {token}"',
    },
    label,
  ],
};

const bearerVocabulary: Vocabulary = {
  owner: "auth bearer",
  docs: "A token that the user pastes, sent as `Authorization: Bearer …`.",
  blocks: [],
  settings: [label],
};

const oauth2Vocabulary: Vocabulary = {
  owner: "auth oauth2",
  docs: "Sign-in through the tool's own page (authorization code).",
  settings: [
    {
      name: "authorize",
      type: "url",
      required: true,
      docs: "The page where the user consents.",
      since: "0.1",
      example: 'authorize: "https://example.com/oauth/authorize"',
    },
    {
      name: "token",
      type: "url",
      required: true,
      docs: "Where a code becomes a token.",
      since: "0.1",
      example: 'token: "https://example.com/oauth/token"',
    },
    {
      name: "refresh",
      type: "word",
      words: ["none", "static", "rotating"],
      docs: "Whether there are refresh tokens, and whether each use gives a new one; `none` when it is not said.",
      since: "0.1",
      example: "refresh: rotating",
    },
    {
      name: "scopes",
      type: "list of texts",
      docs: "What the token may do.",
      since: "0.1",
      example: 'scopes: ["read"]',
    },
    {
      name: "separator",
      type: "text",
      docs: "What stands between scopes; a blank when it is not said.",
      since: "0.1",
      example: 'separator: ","',
    },
    {
      name: "pkce",
      type: "true or false",
      docs: "Whether the exchange is protected by PKCE; true when it is not said.",
      since: "0.1",
      example: "pkce: true",
    },
    {
      name: "client",
      type: "word",
      words: ["post", "basic"],
      docs: "How the client names itself: in the body, or by basic authentication; `post` when it is not said.",
      since: "0.1",
      example: "client: basic",
    },
    {
      name: "send",
      type: "word",
      words: ["form", "json"],
      docs: "The body of the exchange; `form` when it is not said.",
      since: "0.1",
      example: "send: json",
    },
    label,
  ],
  blocks: [
    {
      type: "site",
      named: "no",
      later: true,
      docs: "A step after sign-in that chooses a site.",
      since: "0.1",
      example: 'site { get: "https://example.com/sites", items: ., id: .id }',
    },
  ],
};

/** By the name behind `auth`. */
export const authVocabularies: ReadonlyMap<string, Vocabulary> = new Map([
  ["token", tokenVocabulary],
  ["bearer", bearerVocabulary],
  ["oauth2", oauth2Vocabulary],
]);

/** Ways to sign in that are spelt in the language, but not run by this version. */
export const laterAuths: readonly string[] = ["basic", "query"];
