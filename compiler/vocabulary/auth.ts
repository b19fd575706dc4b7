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
      type: "address",
      required: true,
      docs: "The page where the user consents.",
      since: "0.1",
      example: 'authorize: "https://example.com/oauth/authorize"',
    },
    {
      name: "token",
      type: "address",
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
    {
      name: "base",
      type: "template",
      docs: "The address that requests continue instead of the source's `base`, where this way to sign in has one of its own.",
      since: "0.1",
      example: 'base: "https://api.example.com/sites/{site.id}"',
    },
    {
      name: "extra",
      type: "object",
      docs: "Further parameters of the page where the user consents.",
      since: "0.1",
      example: 'extra: { audience: "api.example.com" }',
    },
    label,
  ],
  blocks: [
    {
      type: "site",
      named: "no",
      docs: "A step after sign-in that chooses a site.",
      since: "0.1",
      example: 'site { get: "https://example.com/sites", items: ., id: .id }',
    },
  ],
};

const basicVocabulary: Vocabulary = {
  owner: "auth basic",
  docs: "An account and its password or token, sent by HTTP basic authentication.",
  blocks: [],
  settings: [
    {
      name: "user",
      type: "text",
      required: true,
      docs: "What the user is asked for as the account.",
      since: "0.1",
      example: 'user: "E-mail address"',
    },
    {
      name: "secret",
      type: "text",
      required: true,
      docs: "What the user is asked for as the password or token.",
      since: "0.1",
      example: 'secret: "API token"',
    },
    label,
  ],
};

const queryVocabulary: Vocabulary = {
  owner: "auth query",
  docs: "Secrets that travel as parameters of the query string.",
  blocks: [],
  settings: [
    {
      name: "token",
      type: "text",
      required: true,
      docs: "The parameter that carries the token.",
      since: "0.1",
      example: 'token: "token"',
    },
    {
      name: "key",
      type: "text",
      docs: "The parameter that carries a key beside it.",
      since: "0.1",
      example: 'key: "key"',
    },
    label,
  ],
};

/** By the name behind `auth`. */
export const authVocabularies: ReadonlyMap<string, Vocabulary> = new Map([
  ["token", tokenVocabulary],
  ["bearer", bearerVocabulary],
  ["basic", basicVocabulary],
  ["query", queryVocabulary],
  ["oauth2", oauth2Vocabulary],
]);

export const siteVocabulary: Vocabulary = {
  owner: "site",
  docs: "Which sites the sign-in reaches; the user chooses one. In requests `site` is the chosen one.",
  blocks: [],
  settings: [
    {
      name: "get",
      type: "template",
      required: true,
      docs: "The request that lists the sites.",
      since: "0.1",
      example: 'get: "https://example.com/sites"',
    },
    {
      name: "items",
      type: "expression",
      here: "response",
      required: true,
      docs: "The list of sites in the answer.",
      since: "0.1",
      example: "items: .",
    },
    {
      name: "id",
      type: "expression",
      here: "record",
      required: true,
      docs: "What identifies a site.",
      since: "0.1",
      example: "id: .id",
    },
    {
      name: "show",
      type: "expression",
      here: "record",
      docs: "What the user sees of a site.",
      since: "0.1",
      example: "show: .name",
    },
  ],
};
