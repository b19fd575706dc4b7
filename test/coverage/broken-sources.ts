import type { Broken } from "./mistake.ts";

const oauth = (setting: string): string =>
  `auth oauth2 { authorize: "https://api.example.com/a", token: "https://api.example.com/t", ${setting} }`;
const budget = (settings: string): string => `budget requests { ${settings} }`;
const errors = (rules: string): string => `errors { ${rules} }`;

const twice = (status: string, outcome: string): string =>
  errors(`when status == ${status} -> ${outcome}\n when status == ${status} -> forbidden`);
const site = (more: string): string =>
  `site { get: "https://api.example.com/s", items: ., id: .id, ${more} }`;
const table = (settings: string): string => `
importer table { title: "Table", language: 1 }
source { file csv { ${settings} } }
stream rows { read: rows, id: column("Number") }
map rows to issue { required summary <- column("Title") }
`;

/** Mistakes with sources, inputs and ways to sign in, by the titles of constructs. */
export const brokenSources: Readonly<Record<string, Broken>> = {
  REST: {
    stream: 'gett: "/boats"',
    whole:
      'importer harbour { title: "Harbour", language: 1 }\nsource { base: "https://api.example.com" }\nstream boats { get: "/boats/{boat.id}", items: .boats, id: .id, shape: infer("boats.json") }\nmap boats to issue { required summary <- .name ?? "Boat" }',
    code: "unknown-name",
  },
  GraphQL: {
    stream: 'graphql: "query { boats { id }", items: .boats',
    code: "graphql-invalid",
  },
  "tables in files": { whole: table('delimeter: ";"'), code: "unknown-setting" },
  "separators and encodings that are found": {
    whole: table("delimiter: auto, encoding: automatic"),
    code: "setting-value",
  },
  "the row of headers": { whole: table('header: "one"'), code: "setting-value" },
  rows: { stream: "read: rows", code: "source-differs" },
  "JSON files": { beside: "source pack { file json { of: csv() } }", code: "unknown-setting" },
  "one document": { stream: "read: document", code: "source-differs" },
  "archives of files": { beside: "source pack { file zip { of: json(5) } }", code: "setting-value" },
  "an API and a file of one tool": { stream: 'via export { get: "/boats" }', code: "unknown-source" },
  "one address that requests continue": { source: 'base: "https://api.example.com"', code: "duplicate-name" },
  "headers of every request": {
    source: 'headers: { "X-Key": "Bearer abcdefgh1234" }',
    code: "secret-in-spec",
  },
  "time for a request": { source: "timeout: 30", code: "setting-value" },
  "columns by header": { rules: 'type <- column("Type")', code: "column-outside-file" },
  "cells with parts": {
    rules: 'links <- each cells("Link (*)") as link { to <- link.value | issue_ref(boats) }',
    code: "column-outside-file",
  },
  "an address": {
    beside: 'input host { label: "Host", type: url, default: "example" }',
    code: "input-default",
  },
  "a pattern": { beside: 'input host { label: "Host", pattern: "(" }', code: "pattern-invalid" },
  "a choice of words": { beside: 'input plan { label: "Plan", type: enum }', code: "setting-missing" },
  "the words to choose from": {
    beside: 'input plan { label: "Plan", type: enum, choices: "free" }',
    code: "setting-value",
  },
  "a secret": {
    stream: "query: { key: key }",
    beside: 'input key { label: "Key", type: secret }',
    code: "secret-hidden",
  },
  "what holds when nothing is given": {
    beside: 'input plan { label: "Plan", type: enum, choices: ["free"], default: "paid" }',
    code: "input-default",
  },
  "what may be left out": { beside: 'input host { label: "Host", required: "no" }', code: "setting-value" },
  "where the user finds it": { beside: 'input host { label: "Host", help: 5 }', code: "setting-value" },
  "token in a header": { source: "auth token { header: Authorization }", code: "setting-value" },
  "templated header": { source: 'auth token { header: "X-Key", value: "Key {key}" }', code: "unknown-name" },
  "what the user sees of a way to sign in": { source: "auth bearer { label: 5 }", code: "setting-value" },
  "OAuth 2: what the user sees of a site": {
    source: oauth(site("show: .title, name: .id")),
    code: "unknown-setting",
  },
  "OAuth 2: an address of its own": {
    source: oauth('base: "https://{sight.id}.example.com"'),
    code: "unknown-name",
  },
  "OAuth 2: further parameters": { source: oauth("extra: { audience: 5 }"), code: "setting-value" },
  "in a window of time": { source: budget("allow: per_minute(0)"), code: "budget-invalid" },
  "of a token": { source: budget("allow: per_minute(0), scope: token"), code: "budget-invalid" },
  "a limit that answers tell": {
    source: budget("allow: per_minute(9), limit: header(5)"),
    code: "setting-value",
  },
  "begins anew after seconds": {
    source: budget("allow: per_minute(9), reset: header(as: seconds)"),
    code: "missing-argument",
  },
  "begins anew at a second since 1970": {
    source: budget("allow: per_minute(9), reset: header(as: epoch_seconds)"),
    code: "missing-argument",
  },
  "begins anew at a millisecond since 1970": {
    source: budget("allow: per_minute(9), reset: header(as: epoch_millis)"),
    code: "missing-argument",
  },
  "begins anew at a moment of ISO 8601": {
    source: budget("allow: per_minute(9), reset: header(as: iso)"),
    code: "missing-argument",
  },
  "rate limited": { source: twice("429", "rate_limited"), code: "error-rule-unreachable" },
  "budget used up": { source: twice("402", "budget"), code: "error-rule-unreachable" },
  transient: { source: twice("503", "transient"), code: "error-rule-unreachable" },
  gone: { source: twice("404", "gone"), code: "error-rule-unreachable" },
  "skipped and counted": { source: errors("when status == 404 -> skip"), code: "skip-unnamed" },
  "without signing in": { source: 'files { host: ["x.example.com"], auth: none }', code: "unknown-setting" },
  "with a header of their own": {
    source: 'files { hosts: ["x.example.com"], auth: header("Authorization") }',
    code: "missing-argument",
  },
  "several kinds, picked by name": {
    rules: "attachments <- each .tags { files: signed, required url <- .name, required name <- .name }",
    code: "files-unknown",
  },
  "repeated columns": { rules: 'labels <- columns("Tags")', code: "column-outside-file" },
  "checked by a request": {
    beside: 'input host { label: "Host", type: url, verify: get(5) }',
    code: "setting-value",
  },
  "a date": { beside: 'input from { label: "From", type: date, default: "soon" }', code: "input-default" },
  "a time zone": {
    beside: 'input zone { label: "Zone", type: zone, default: "Mars" }',
    code: "input-default",
  },
  "a file": { beside: 'input people { label: "People", type: file(pdf) }', code: "setting-value" },
  "bearer token": { source: 'auth bearer { labl: "Token" }', code: "unknown-setting" },
  "user and secret": { source: 'auth basic { user: "Name", password: "Word" }', code: "unknown-setting" },
  "key and token in the query": { source: 'auth query { key: "key" }', code: "setting-missing" },
  "OAuth 2": { source: 'auth oauth2 { authorize: "https://api.example.com/a" }', code: "setting-missing" },
  "OAuth 2: scopes": { source: oauth('scopes: "read"'), code: "setting-value" },
  "OAuth 2: separator of scopes": { source: oauth("separator: 1"), code: "setting-value" },
  "OAuth 2: PKCE": { source: oauth('pkce: "yes"'), code: "setting-value" },
  "OAuth 2: client by basic": { source: `${oauth("client: basic")}\n  timout: 3s`, code: "unknown-setting" },
  "OAuth 2: JSON body": { source: oauth("send: json, clint: basic"), code: "unknown-setting" },
  "OAuth 2: no refresh": { source: oauth("refresh: none, refresh: static"), code: "duplicate-name" },
  "OAuth 2: one refresh token for ever": {
    source: oauth("refresh: static, scope: []"),
    code: "unknown-setting",
  },
  "OAuth 2: rotating refresh": { source: oauth("refresh: rotating, pkce: 1"), code: "setting-value" },
  "OAuth 2: choice of site": {
    source: oauth('site { get: "https://api.example.com/s", items: . }'),
    code: "setting-missing",
  },
  "a window of its own length": { source: budget("allow: per(10)"), code: "budget-invalid" },
  "at the same time": { source: budget("allow: at_once(0)"), code: "budget-invalid" },
  "a day": { source: budget("allow: per_day(0)"), code: "budget-invalid" },
  "of a key or an account": {
    source: budget("allow: per_minute(0), scope: account"),
    code: "budget-invalid",
  },
  "of an endpoint": { source: budget("allow: per_minute(0), scope: endpoint"), code: "budget-invalid" },
  "points by an answer's cost": {
    source: budget("allow: per_minute(0), cost: .complexity"),
    code: "budget-invalid",
  },
  "told by headers": {
    source: budget('allow: per_minute(9), remaining: header("X-Left", as: words)'),
    code: "unknown-word",
  },
  "told by the body": { source: budget("allow: per_minute(9), remaining: body()"), code: "missing-argument" },
  "sign in again": {
    source: errors("when status == 401 -> sign_in_again\n when status == 401 -> gone"),
    code: "error-rule-unreachable",
  },
  forbidden: {
    source: errors("when status == 403 -> forbidden\n when status == 403 -> gone"),
    code: "error-rule-unreachable",
  },
  "cursor expired": { source: errors("when stats == 400 -> cursor_expired"), code: "unknown-name" },
  "bad request": { source: errors('when status == "400" -> bad_request'), code: "compare-types" },
  "with the source's account": {
    source: 'files { hosts: ["x.example.com"], auth: same, until: 1h }',
    code: "unknown-setting",
  },
  "addresses that expire": {
    source: 'files { hosts: ["x.example.com"], auth: none, expires: 5 }',
    code: "setting-value",
  },
  "a fresh address before the download": {
    source: 'files { hosts: ["x.example.com"], auth: none, expires: 1h, fresh: details }',
    code: "unknown-stream",
  },
};
