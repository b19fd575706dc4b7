// Generated from messages/*.md by generate.ts; do not edit.
import type { Severity } from "./diagnostic.ts";

interface Message {
  readonly family: string;
  readonly severity: Severity;
  readonly template: string;
  readonly documentation: string;
}

/** What each message needs to be told. */
export interface MessageHoles {
  "setting-needs": { readonly name: string | number; readonly needs: string | number };
  "batch-paged": { readonly name: string | number };
  "ask-nothing": { readonly name: string | number };
  "column-missing": { readonly path: string | number; readonly name: string | number };
  "input-no-file": { readonly name: string | number };
  "use-missing": { readonly path: string | number; readonly name: string | number };
  "use-kind": { readonly name: string | number; readonly kind: string | number };
  "use-cycle": { readonly cycle: string | number };
  "use-outside": { readonly path: string | number };
  "file-missing": { readonly path: string | number };
  "importer-missing": object;
  "importer-duplicate": object;
  "language-version": { readonly found: string | number; readonly supported: string | number };
  "use-clash": { readonly name: string | number; readonly path: string | number };
  "fragment-body": { readonly name: string | number };
  "fragment-cycle": { readonly name: string | number };
  "fragment-setting": { readonly name: string | number };
  "unused-fragment": { readonly name: string | number };
  "graphql-invalid": { readonly reason: string | number };
  "graphql-not-query": { readonly kind: string | number };
  "graphql-posted": { readonly setting: string | number };
  "graphql-schema": { readonly path: string | number; readonly reason: string | number };
  "graphql-mismatch": { readonly schema: string | number; readonly reason: string | number };
  "variable-missing": { readonly name: string | number };
  "variable-unknown": { readonly name: string | number };
  "variable-undeclared": { readonly name: string | number };
  "variable-first": { readonly name: string | number };
  "not-selected": { readonly path: string | number; readonly owner: string | number; readonly name: string | number };
  "connection-open": { readonly path: string | number };
  "connection-incomplete": { readonly path: string | number; readonly lacks: string | number };
  "required-target-missing": { readonly target: string | number; readonly name: string | number };
  "duplicate-target": { readonly name: string | number };
  "row-duplicate": { readonly key: string | number; readonly table: string | number };
  "row-unreachable": { readonly reason: string | number };
  "otherwise-missing": { readonly table: string | number };
  "setting-value": { readonly name: string | number; readonly expected: string | number; readonly found: string | number };
  "setting-missing": { readonly block: string | number; readonly name: string | number };
  "level-unknown": { readonly name: string | number };
  "hole-unfilled": { readonly hole: string | number };
  "unknown-name": { readonly name: string | number };
  "unknown-stream": { readonly name: string | number };
  "unknown-values": { readonly name: string | number };
  "unknown-adaptor": { readonly name: string | number };
  "unknown-target": { readonly owner: string | number; readonly name: string | number };
  "unknown-setting": { readonly block: string | number; readonly name: string | number };
  "unknown-block": { readonly block: string | number; readonly name: string | number };
  "unknown-option": { readonly name: string | number };
  "unknown-fragment": { readonly name: string | number };
  "unknown-word": { readonly name: string | number; readonly place: string | number; readonly expected: string | number };
  "duplicate-name": { readonly what: string | number; readonly name: string | number };
  "not-in-scope": { readonly name: string | number; readonly reason: string | number };
  "not-related": { readonly name: string | number; readonly mapped: string | number };
  "reserved-name": { readonly name: string | number };
  "unused-stream": { readonly name: string | number };
  "unused-adaptor": { readonly name: string | number };
  "unused-values": { readonly name: string | number };
  "unused-option": { readonly name: string | number };
  "alias-clash": { readonly name: string | number; readonly other: string | number };
  "index-path": { readonly index: string | number };
  "nothing-at-hand": object;
  "construct-unsupported": { readonly construct: string | number };
  "unknown-call": { readonly name: string | number };
  "adaptor-needs-pipe": { readonly name: string | number };
  "adaptor-cycle": { readonly name: string | number };
  "adaptor-parameters": { readonly name: string | number };
  "cells-pattern": { readonly pattern: string | number };
  "column-outside-file": { readonly call: string | number };
  "row-field": { readonly field: string | number };
  "reference-unmapped": { readonly entity: string | number; readonly stream: string | number };
  "needs-each": { readonly name: string | number };
  "declared-too-deep": { readonly name: string | number; readonly deepest: string | number; readonly calls: string | number };
  "plan-invalid": { readonly pointer: string | number; readonly reason: string | number };
  "base-missing": object;
  "source-missing": object;
  "host-not-declared": { readonly host: string | number };
  "secret-in-spec": object;
  "budget-invalid": { readonly reason: string | number };
  "error-rule-unreachable": { readonly reason: string | number };
  "error-outcome-unknown": { readonly name: string | number };
  "auth-unknown": { readonly name: string | number };
  "input-default": { readonly name: string | number; readonly expected: string | number };
  "option-choices": { readonly name: string | number };
  "pattern-invalid": { readonly reason: string | number };
  "unused-input": { readonly name: string | number };
  "secret-hidden": { readonly name: string | number };
  "site-missing": object;
  "files-unknown": { readonly name: string | number };
  "skip-unnamed": object;
  "skip-in-pages": { readonly stream: string | number };
  "stream-cycle": { readonly cycle: string | number };
  "id-missing": { readonly name: string | number };
  "items-missing": { readonly name: string | number };
  "request-missing": { readonly name: string | number };
  "size-missing": object;
  "choose-unknown": { readonly name: string | number };
  "pages-unknown": { readonly name: string | number };
  "sample-missing": { readonly pattern: string | number };
  "sample-invalid": { readonly path: string | number; readonly reason: string | number };
  "sample-empty": { readonly stream: string | number; readonly path: string | number };
  "id-differs": { readonly name: string | number };
  "sample-too-large": { readonly limit: string | number; readonly path: string | number };
  "unknown-source": { readonly name: string | number };
  "source-differs": { readonly name: string | number; readonly what: string | number; readonly found: string | number };
  "values-from": { readonly name: string | number; readonly stream: string | number };
  "values-not-read": { readonly name: string | number };
  "request-twice": { readonly name: string | number };
  "body-unwanted": object;
  "pages-misplaced": { readonly place: string | number; readonly lacks: string | number };
  "first-needless": { readonly name: string | number };
  "unexpected": { readonly expected: string | number; readonly found: string | number };
  "unexpected-end": { readonly after: string | number; readonly expected: string | number };
  "unclosed-bracket": { readonly open: string | number };
  "unopened-block": { readonly found: string | number };
  "alias-missing": { readonly parent: string | number; readonly alias: string | number };
  "stray-closer": { readonly close: string | number };
  "unknown-declaration": { readonly word: string | number };
  "target-arrow": { readonly name: string | number };
  "setting-colon": { readonly name: string | number };
  "comparison-blank": object;
  "comparison-equals": object;
  "chained-comparison": object;
  "not-before": { readonly operator: string | number };
  "each-missing": object;
  "missing-separator": { readonly expected: string | number; readonly found: string | number };
  "reserved-word": { readonly word: string | number };
  "unterminated-text": object;
  "unterminated-verbatim": object;
  "single-quotes": object;
  "bad-escape": { readonly found: string | number };
  "bad-number": { readonly found: string | number };
  "name-characters": { readonly name: string | number };
  "missing-dot": { readonly key: string | number };
  "optional-step": { readonly name: string | number };
  "foreign-sign": { readonly found: string | number; readonly right: string | number };
  "no-arithmetic": { readonly found: string | number };
  "comment-style": { readonly found: string | number };
  "semicolon": object;
  "stray-character": { readonly found: string | number };
  "nesting-too-deep": { readonly limit: string | number };
  "expression-too-long": { readonly limit: string | number };
  "file-too-large": { readonly size: string | number; readonly limit: string | number };
  "too-many-mistakes": { readonly limit: string | number };
  "hole-unclosed": { readonly open: string | number };
  "hole-path": { readonly found: string | number };
  "hole-dollar": object;
  "unquoted-text": { readonly found: string | number };
  "wrong-bracket": { readonly open: string | number; readonly right: string | number; readonly close: string | number };
  "list-brackets": { readonly what: string | number };
  "row-arrow": object;
  "field-form": { readonly title: string | number };
  "misspelt-word": { readonly found: string | number };
  "test-unknown-given": { readonly name: string | number };
  "test-failed": { readonly title: string | number; readonly reason: string | number };
  "test-expects-nothing": { readonly title: string | number };
  "test-not-literal": object;
  "unknown-field": { readonly path: string | number; readonly name: string | number };
  "wrong-type": { readonly subject: string | number; readonly expected: string | number; readonly value: string | number; readonly found: string | number };
  "not-a-list": { readonly path: string | number; readonly found: string | number };
  "is-a-list": { readonly path: string | number; readonly name: string | number };
  "compare-types": { readonly left: string | number; readonly right: string | number };
  "nullable-required": { readonly path: string | number; readonly target: string | number };
  "fallible-unhandled": { readonly what: string | number };
  "on-error-needless": object;
  "missing-argument": { readonly name: string | number; readonly argument: string | number };
  "extra-argument": { readonly name: string | number; readonly argument: string | number };
  "shape-unknown": { readonly stream: string | number };
  "label-blanks": object;
  "not-a-condition": { readonly found: string | number };
  "zone-missing": object;
  "adaptor-body": { readonly name: string | number; readonly type: string | number };
  "adaptor-fields": { readonly name: string | number; readonly fields: string | number; readonly type: string | number };
  "adaptor-literal": { readonly parameter: string | number; readonly name: string | number };
  "compare-null": object;
  "compare-order": { readonly left: string | number; readonly right: string | number };
  "failure-uncaught": { readonly where: string | number; readonly what: string | number };
  "match-pattern": { readonly reason: string | number };
  "date-format": { readonly format: string | number; readonly reason: string | number };
  "schema-missing": { readonly path: string | number };
  "schema-invalid": { readonly path: string | number; readonly reason: string | number };
  "sample-contradicts": { readonly sample: string | number; readonly path: string | number; readonly found: string | number; readonly expected: string | number };
}

export const messages = {
  "setting-needs": {
    family: "asking",
    severity: "error",
    template: "`{name}` needs {needs}.",
    documentation: "Some settings only mean something beside another: `variables` beside `graphql`, `batch` and `again` in a stream with a parent, `variants` where something is asked for.\n\n```importer wrong\nstream tasks { get: \"/tasks\", items: .tasks, id: .id, batch: 100 }\n```\n\n```importer right\nstream notes each tasks as task { get: \"/notes\", query: { of: task[].id }, items: .notes, id: .id, batch: 100, belongs: .task }\n```",
  },
  "batch-paged": {
    family: "asking",
    severity: "error",
    template: "One page has to hold what `{name}` asks for in a batch.",
    documentation: "Where an answer belongs to many parents, none of them could be read on by itself. Only a page's number asks for the same page of every parent's list, as in `numbered(param: \"page\", until: empty)`. Otherwise ask for fewer parents at once, or for each by itself.\n\n```importer wrong\nstream notes each tasks as task {\n  get: \"/notes\", query: { of: task[].id }, items: .notes, id: .id\n  batch: 100\n  pages: cursor(.next, in: query(\"cursor\"))\n}\n```\n\n```importer right\nstream notes each tasks as task {\n  get: \"/notes\", query: { of: task[].id }, items: .notes, id: .id\n  batch: 20\n}\n```",
  },
  "ask-nothing": {
    family: "asking",
    severity: "error",
    template: "Nothing reads the records of `{name}`, so there is nothing to ask for.",
    documentation: "`ask` lists what maps, child streams and the stream's own settings read of a record. Map the stream, or take `ask` out.\n\n```importer wrong\nstream boards { get: \"/boards\", items: .boards, id: .key, ask: query(\"fields\", under: .fields) }\nstream cards each boards as board { get: \"/cards/{board.key}\", items: .cards, id: .id }\n```\n\n```importer right\nstream boards { get: \"/boards\", items: .boards, id: .key, ask: query(\"fields\", under: .fields) }\nstream cards each boards as board { get: \"/cards/{board.fields.slug}\", items: .cards, id: .id }\n```",
  },
  "column-missing": {
    family: "asking",
    severity: "error",
    template: "`{path}` has no column `{name}`.",
    documentation: "The first line of a file names its columns. Upper case and blanks at the ends do not matter.\n\n```importer wrong\nvalues team_name from file(\"teams.csv\") { column(\"Ids\") -> column(\"Name\") }\n```\n\n```importer right\nvalues team_name from file(\"teams.csv\") { column(\"Id\") -> column(\"Name\") }\n```",
  },
  "input-no-file": {
    family: "asking",
    severity: "error",
    template: "The input `{name}` is no file.",
    documentation: "A table is made of a stream, of a file of the importer (`file(\"teams.csv\")`), or of one that the user gives: an input of `type: file(csv)`.\n\n```importer wrong\ninput people { label: \"People\", type: text }\nvalues email from people { column(\"Login\") -> column(\"Email\") }\n```\n\n```importer right\ninput people { label: \"People\", type: file(csv) }\nvalues email from people { column(\"Login\") -> column(\"Email\") }\n```",
  },
  "use-missing": {
    family: "bundle",
    severity: "error",
    template: "`{path}` has no `{name}` to bring in.",
    documentation: "`use` brings in value tables, adaptors, options and fragments by the names under which that file declares them.\n\n```importer wrong\nuse { person_or_nam } from \"../shared/people.importer\"\n```\n\n```importer right\nuse { person_or_name } from \"../shared/people.importer\"\n```",
  },
  "use-kind": {
    family: "bundle",
    severity: "error",
    template: "`{name}` is {kind}, and `use` does not bring that in.",
    documentation: "A library shares value tables, adaptors, options and fragments; source, streams and maps belong to one importer.\n\n```importer wrong\nuse { tasks } from \"library.importer\"\n```\n\n```importer right\nuse { level } from \"../shared/people.importer\"\n```",
  },
  "use-cycle": {
    family: "bundle",
    severity: "error",
    template: "These files use each other: {cycle}.",
    documentation: "Move what both need into a third file.\n\n```importer wrong\nuse { a } from \"one.importer\"\n// one.importer begins with: use { b } from \"two.importer\"\n// two.importer begins with: use { a } from \"one.importer\"\n```\n\n```importer right\nuse { level } from \"../shared/people.importer\"\n```",
  },
  "use-outside": {
    family: "bundle",
    severity: "error",
    template: "`{path}` lies outside the importer.",
    documentation: "An importer consists of its own folder and of the shared one. Paths are relative to the file that they stand in; absolute paths and links are refused.\n\n```importer wrong\nuse { level } from \"../../people.importer\"\n```\n\n```importer right\nuse { level } from \"../shared/people.importer\"\n```",
  },
  "file-missing": {
    family: "bundle",
    severity: "error",
    template: "There is no file `{path}`.",
    documentation: "The path is relative to the file that it stands in.\n\n```importer wrong\nuse { level } from \"../shared/peple.importer\"\n```\n\n```importer right\nuse { level } from \"../shared/people.importer\"\n```",
  },
  "importer-missing": {
    family: "bundle",
    severity: "error",
    template: "The file declares no importer.",
    documentation: "A file that is compiled begins with `importer name { … }`. A file without it is a library, which others `use`.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\nsource { base: \"https://api.example.com\" }\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```",
  },
  "importer-duplicate": {
    family: "bundle",
    severity: "error",
    template: "The file declares a second importer.",
    documentation: "One file holds one importer. What two of them share stands in a library, a file without `importer`, which both `use`.\n\n```importer wrong\nimporter demo { title: \"Demo\", language: 1 }\nimporter other { title: \"Other\", language: 1 }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\n```",
  },
  "language-version": {
    family: "bundle",
    severity: "error",
    template: "This spec is written in language {found}; this compiler reads {supported}.",
    documentation: "`language` says which version of the language the spec was written for.\n\n```importer wrong\nimporter demo { title: \"Demo\", language: 9 }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\n```",
  },
  "use-clash": {
    family: "bundle",
    severity: "error",
    template: "`{name}` of `{path}` clashes with another `{name}`.",
    documentation: "Two declarations of one kind would have the same name in this file. Rename one of them, or bring in only one.\n\n```importer wrong\nuse { level } from \"../shared/people.importer\"\nvalues level { \"bug\" -> \"standard\" }\n```\n\n```importer right\nuse { level } from \"../shared/people.importer\"\nvalues bug_level { \"bug\" -> \"standard\" }\n```",
  },
  "fragment-body": {
    family: "fragments",
    severity: "error",
    template: "The fragment `{name}` does not fit here.",
    documentation: "The rules of a fragment are read anew wherever it is used, with what it is given there; something in them does not fit. The note says what. Give it other values, or write the rule out in the map.\n\n```importer wrong\nfragment written_by(who) { author <- who | person }\nmap tasks as task to issue {\n  required summary <- .name\n  use written_by(.creator)\n}\n```\n\n```importer right\nfragment written_by(who) { author <- who | person }\nmap tasks as task to issue {\n  required summary <- .name\n  comments <- each comments {\n    required body <- .text | plain_to_adf\n    use written_by(.user)\n  }\n}\n```",
  },
  "fragment-cycle": {
    family: "fragments",
    severity: "error",
    template: "The fragment `{name}` uses itself.",
    documentation: "The rules of a fragment take the place of each `use`, so that this would never end.\n\n```importer wrong\nfragment people(who) { use people(who) }\n```\n\n```importer right\nfragment people(who) { reporter <- who | person }\n```",
  },
  "fragment-setting": {
    family: "fragments",
    severity: "error",
    template: "`{name}:` cannot stand in a fragment.",
    documentation: "A fragment holds rules: targets with `<-`, `skip when` and `use`. What is fixed for a whole map, such as `too_deep`, stands in the map itself.\n\n```importer wrong\nfragment people(who) {\n  reporter: who\n}\n```\n\n```importer right\nfragment people(who) {\n  reporter <- who | person\n}\n```",
  },
  "unused-fragment": {
    family: "fragments",
    severity: "warning",
    template: "Nothing uses the fragment `{name}`.",
    documentation: "Remove it, or write `use {name}(…)` in a map.\n\n```importer wrong\nfragment people(who) { reporter <- who | person }\n```\n\n```importer right\nfragment people(who) { reporter <- who | person }\nmap tasks to issue {\n  required summary <- .name\n  use people(.creator)\n}\n```",
  },
  "graphql-invalid": {
    family: "graphql",
    severity: "error",
    template: "The query is no GraphQL: {reason}.",
    documentation: "What stands in `graphql` is read when the spec is compiled. It holds one query, and fragments that the query spreads.\n\n```importer wrong\nstream issues { graphql: \"\"\"query { issues { nodes { id } \"\"\", items: .data.issues.nodes, id: .id }\n```\n\n```importer right\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "graphql-not-query": {
    family: "graphql",
    severity: "error",
    template: "A stream asks with a query, and this is a {kind}.",
    documentation: "An importer reads. It changes nothing in the source, and it does not wait for what happens there.\n\n```importer wrong\nstream issues { graphql: \"\"\"mutation { close(first: 9) { nodes { id } } }\"\"\", items: .data.close.nodes, id: .id }\n```\n\n```importer right\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "graphql-posted": {
    family: "graphql",
    severity: "error",
    template: "A query is sent with POST, and is what is sent: `{setting}` cannot stand beside `graphql`.",
    documentation: "Where a query does not go to the address that `base` gives, `post` says where. `query` and `headers` may stand beside it.\n\n```importer wrong\nstream issues { get: \"/graphql\", graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```\n\n```importer right\nstream issues { post: \"/graphql\", graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "graphql-schema": {
    family: "graphql",
    severity: "error",
    template: "The schema `{path}` cannot be read: {reason}.",
    documentation: "`schema` names a file in the schema definition language, as most APIs publish it.\n\n```importer wrong\nsource { base: \"https://api.example.com/graphql\", schema: \"samples/tasks.json\" }\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```\n\n```importer right\nsource { base: \"https://api.example.com/graphql\", schema: \"schema.graphql\" }\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "graphql-mismatch": {
    family: "graphql",
    severity: "error",
    template: "{schema} does not allow this: {reason}.",
    documentation: "The source names a schema, and the query asks for what it does not have, or in a way that it does not take.\n\n```importer wrong\nsource { base: \"https://api.example.com/graphql\", schema: \"schema.graphql\" }\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id titel } } }\"\"\", items: .data.issues.nodes, id: .id }\n```\n\n```importer right\nsource { base: \"https://api.example.com/graphql\", schema: \"schema.graphql\" }\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id title } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "variable-missing": {
    family: "graphql",
    severity: "error",
    template: "The query needs `${name}`, and nothing gives it.",
    documentation: "A variable whose type ends in `!` needs a value: in `variables`, or in the query itself (`= 50`). The variable of a cursor is given by `pages`.\n\n```importer wrong\nstream issues each lists as list {\n  graphql: \"\"\"query ($team: ID!) { issues(team: $team, first: 9) { nodes { id } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n}\n```\n\n```importer right\nstream issues each lists as list {\n  graphql: \"\"\"query ($team: ID!) { issues(team: $team, first: 9) { nodes { id } } }\"\"\"\n  variables: { team: list.id }\n  items: .data.issues.nodes, id: .id\n}\n```",
  },
  "variable-unknown": {
    family: "graphql",
    severity: "error",
    template: "The query has no variable `${name}`.",
    documentation: "A variable is declared in the query's head: `query ($team: ID!) { … }`.\n\n```importer wrong\nstream issues each lists as list {\n  graphql: \"\"\"query ($team: ID) { issues(team: $team, first: 9) { nodes { id } } }\"\"\"\n  variables: { tem: list.id }\n  items: .data.issues.nodes, id: .id\n}\n```\n\n```importer right\nstream issues each lists as list {\n  graphql: \"\"\"query ($team: ID) { issues(team: $team, first: 9) { nodes { id } } }\"\"\"\n  variables: { team: list.id }\n  items: .data.issues.nodes, id: .id\n}\n```",
  },
  "variable-undeclared": {
    family: "graphql",
    severity: "error",
    template: "The query uses `${name}`, and does not declare it.",
    documentation: "A variable is declared in the query's head: `query ($cursor: String) { … }`.\n\n```importer wrong\nstream issues {\n  graphql: \"\"\"query { issues(first: 9, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```\n\n```importer right\nstream issues {\n  graphql: \"\"\"query ($cursor: String) { issues(first: 9, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```",
  },
  "variable-first": {
    family: "graphql",
    severity: "error",
    template: "`${name}` carries the cursor, and the first request has none.",
    documentation: "The type of a cursor's variable has no `!`: `$cursor: String`.\n\n```importer wrong\nstream issues {\n  graphql: \"\"\"query ($cursor: String!) { issues(first: 9, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```\n\n```importer right\nstream issues {\n  graphql: \"\"\"query ($cursor: String) { issues(first: 9, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```",
  },
  "not-selected": {
    family: "graphql",
    severity: "error",
    template: "The query does not ask for `{path}`: {owner} has no `{name}`.",
    documentation: "What is read of an answer has to stand in the query, under its own name or the one that an alias gives it. Answers of GraphQL begin with `.data`.\n\n```importer wrong\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .issues.nodes, id: .id }\n```\n\n```importer right\nstream issues { graphql: \"\"\"query { issues(first: 9) { nodes { id } } }\"\"\", items: .data.issues.nodes, id: .id }\n```",
  },
  "connection-open": {
    family: "graphql",
    severity: "error",
    template: "The list `{path}` is neither followed nor limited.",
    documentation: "A server gives the beginning of a connection and leaves the rest out without a word. Read it page by page (`pages: relay(…)` for the stream's own, `follow` for one inside a record), or write `first:` to say that so many are enough.\n\n```importer wrong\nstream issues {\n  graphql: \"\"\"query ($cursor: String) {\n    issues(first: 50, after: $cursor) {\n      nodes { id labels { nodes { name } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues, size: 50)\n}\n```\n\n```importer right\nstream issues {\n  graphql: \"\"\"query ($cursor: String, $labels: String) {\n    issues(first: 50, after: $cursor) {\n      nodes { id labels(first: 50, after: $labels) { nodes { name } pageInfo { hasNextPage endCursor } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues, size: 50)\n  follow labels { list: .labels.nodes, pages: relay(.labels, size: 50) }\n}\n```",
  },
  "connection-incomplete": {
    family: "graphql",
    severity: "error",
    template: "The list `{path}` cannot be read page by page: it lacks {lacks}.",
    documentation: "The next page begins where `pageInfo` says that this one ended. So the query asks for `pageInfo { hasNextPage endCursor }`, passes the cursor on (`after: $cursor`), and says with `first:` how many it wants where `size` does.\n\n```importer wrong\nstream issues {\n  graphql: \"\"\"query ($cursor: String) { issues(first: 9, after: $cursor) { nodes { id } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```\n\n```importer right\nstream issues {\n  graphql: \"\"\"query ($cursor: String) { issues(first: 9, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }\"\"\"\n  items: .data.issues.nodes, id: .id\n  pages: relay(.data.issues)\n}\n```",
  },
  "required-target-missing": {
    family: "mapping",
    severity: "error",
    template: "{target} needs `{name}`, and no rule gives it.",
    documentation: "Without it nothing can be created.\n\n```importer wrong\nmap tasks to issue {\n  status <- .status.status\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name\n  status <- .status.status\n}\n```",
  },
  "duplicate-target": {
    family: "mapping",
    severity: "error",
    template: "`{name}` already has a rule.",
    documentation: "Two rules for one target contradict each other. `??` joins two sources of one value.\n\n```importer wrong\nmap tasks to issue {\n  summary <- .name\n  summary <- .title\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name ?? .title\n}\n```",
  },
  "row-duplicate": {
    family: "mapping",
    severity: "error",
    template: "The key `{key}` stands twice in `{table}`.",
    documentation: "Keys are compared trimmed and without regard to capitals; `exact: true` switches that off.\n\n```importer wrong\nvalues status { \"open\" -> \"To Do\", \"Open\" -> \"In Progress\" }\n```\n\n```importer right\nvalues status { \"open\" -> \"To Do\", \"started\" -> \"In Progress\" }\n```",
  },
  "row-unreachable": {
    family: "mapping",
    severity: "error",
    template: "This row is never reached: {reason}.",
    documentation: "A row above it takes every value that this one could take.\n\n```importer wrong\nvalues status { otherwise -> \"To Do\", \"done\" -> \"Done\" }\n```\n\n```importer right\nvalues status { \"done\" -> \"Done\", otherwise -> \"To Do\" }\n```",
  },
  "otherwise-missing": {
    family: "mapping",
    severity: "warning",
    template: "`{table}` says nothing about other values, and the source may send them.",
    documentation: "A value that no row has is missing. Add `otherwise -> …`, or say behind the look-up what to take: `?? \"…\"`.\n\n```importer wrong\nvalues level { \"high\" -> \"High\" }\nmap tasks to issue {\n  priority <- .priority.priority | lookup(level)\n}\n```\n\n```importer right\nvalues level { \"high\" -> \"High\", otherwise -> \"Medium\" }\nmap tasks to issue {\n  priority <- .priority.priority | lookup(level)\n}\n```",
  },
  "setting-value": {
    family: "mapping",
    severity: "error",
    template: "`{name}` takes {expected}, not {found}.",
    documentation: "The setting exists, but not with a value of this kind.\n\n```importer wrong\nsource { base: \"https://api.example.com\", timeout: \"30\" }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", timeout: 30s }\n```",
  },
  "setting-missing": {
    family: "mapping",
    severity: "error",
    template: "`{block}` needs `{name}`.",
    documentation: "A setting without which it cannot work was left out.\n\n```importer wrong\nimporter demo { title: \"Demo\" }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\n```",
  },
  "level-unknown": {
    family: "mapping",
    severity: "error",
    template: "`{name}` is no level: there are `epic`, `standard` and `subtask`.",
    documentation: "The level says where in the hierarchy an issue stands; every project has these three.\n\n```importer wrong\nmap tasks to issue {\n  level <- \"story\"\n}\n```\n\n```importer right\nmap tasks to issue {\n  level <- \"standard\"\n}\n```",
  },
  "hole-unfilled": {
    family: "mapping",
    severity: "warning",
    template: "`{hole}` stays as it is: only addresses of requests are filled in.",
    documentation: "Texts of maps are taken as they are written, braces and all. What is made of several parts is a list that `join` puts together.\n\n```importer wrong\nmap tasks to issue {\n  required summary <- \"Task {.id}\"\n}\n```\n\n```importer right\nmap tasks to issue {\n  required summary <- [\"Task\", .id] | join(\" \")\n}\n```",
  },
  "unknown-name": {
    family: "names",
    severity: "error",
    template: "No `{name}` is known here.",
    documentation: "A path begins with a dot (`.name`, the thing at hand) or with a name: a parameter, an alias given with `as`, a stream whose parent is the mapped stream, an option, an input, or one of `import`, `last`, `record`, `variant`, `site`.\n\n```importer wrong\nmap tasks as task to issue {\n  field \"List\" as text <- lst.name\n}\n```\n\n```importer right\nmap tasks as task to issue {\n  field \"List\" as text <- list.name\n}\n```",
  },
  "unknown-stream": {
    family: "names",
    severity: "error",
    template: "There is no stream `{name}`.",
    documentation: "A stream is named that no `stream` declares.\n\n```importer wrong\nstream tasks each list as list { get: \"/list/{list.id}/task\", items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/list/{list.id}/task\", items: .tasks, id: .id }\n```",
  },
  "unknown-values": {
    family: "names",
    severity: "error",
    template: "There is no value table `{name}`.",
    documentation: "`lookup(…)` takes the name of a table that `values` declares in this file, or that `use` brings in.\n\n```importer wrong\nmap tasks to issue {\n  status <- .status.status | lookup(state)\n}\n```\n\n```importer right\nvalues status { \"open\" -> \"To Do\" }\nmap tasks to issue {\n  status <- .status.status | lookup(status)\n}\n```",
  },
  "unknown-adaptor": {
    family: "names",
    severity: "error",
    template: "There is no adaptor `{name}`.",
    documentation: "Behind `|` stands an adaptor of the catalogue, one that `adaptor` declares in this file, or one that `use` brings in.\n\n```importer wrong\nadaptor short(t) = t | trimm\n```\n\n```importer right\nadaptor short(t) = t | trim\n```",
  },
  "unknown-target": {
    family: "names",
    severity: "error",
    template: "{owner} has no target `{name}`.",
    documentation: "The targets are the fields of what the map makes. A custom field of the site is written `field \"Story Points\" as number`.\n\n```importer wrong\nmap tasks to issue {\n  summry <- .name\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name\n}\n```",
  },
  "unknown-setting": {
    family: "names",
    severity: "error",
    template: "`{block}` has no setting `{name}`.",
    documentation: "Which settings a block has is listed in the reference, and offered by completion.\n\n```importer wrong\nstream tasks { get: \"/task\", itms: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```",
  },
  "unknown-block": {
    family: "names",
    severity: "error",
    template: "`{block}` has no block `{name}`.",
    documentation: "Inside these braces stands a block of a kind that does not exist here.\n\n```importer wrong\nsource { base: \"https://api.example.com\", oauth { header: \"Authorization\" } }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", auth token { header: \"Authorization\" } }\n```",
  },
  "unknown-option": {
    family: "names",
    severity: "error",
    template: "There is no option `{name}`.",
    documentation: "Options are declared with `option` and chosen by the person who runs the import.\n\n```importer wrong\noption state { label: \"State\", choices: [\"import\", \"skip\"], default: \"import\" }\ntest \"skipped\" {\n  given option { stat: \"skip\" }\n  given tasks { \"id\": \"1\", \"name\": \"Fix\" }\n  expect issue { key: \"1\" }\n}\n```\n\n```importer right\noption state { label: \"State\", choices: [\"import\", \"skip\"], default: \"import\" }\ntest \"skipped\" {\n  given option { state: \"skip\" }\n  given tasks { \"id\": \"1\", \"name\": \"Fix\" }\n  expect issue { key: \"1\" }\n}\n```",
  },
  "unknown-fragment": {
    family: "names",
    severity: "error",
    template: "There is no fragment `{name}`.",
    documentation: "`use name(…)` in a map takes a fragment that `fragment` declares in this file, or that a `use { … } from \"…\"` brings in.\n\n```importer wrong\nmap tasks to issue {\n  use peple(.creator)\n}\n```\n\n```importer right\nfragment people(who) { reporter <- who | person }\nmap tasks to issue {\n  use people(.creator)\n}\n```",
  },
  "unknown-word": {
    family: "names",
    severity: "error",
    template: "`{name}` is no word of `{place}`: {expected}.",
    documentation: "Some settings and arguments take one word of a fixed list.\n\n```importer wrong\nsource { base: \"https://api.example.com\", auth oauth2 { authorize: \"https://a.example\", token: \"https://a.example/token\", refresh: never } }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", auth oauth2 { authorize: \"https://a.example\", token: \"https://a.example/token\", refresh: none } }\n```",
  },
  "duplicate-name": {
    family: "names",
    severity: "error",
    template: "{what} `{name}` is declared twice.",
    documentation: "Every stream, value table, adaptor, fragment, option and input has a name of its own among its kind, and so has every map, test and block. Rename one of them, or remove it.\n\n```importer wrong\nstream lists { get: \"/list\", items: .lists, id: .id }\nstream lists { get: \"/lists\", items: .lists, id: .id }\n```\n\n```importer right\nstream lists { get: \"/list\", items: .lists, id: .id }\nstream all_lists { get: \"/lists\", items: .lists, id: .id }\n```",
  },
  "not-in-scope": {
    family: "names",
    severity: "error",
    template: "`{name}` exists, but not here: {reason}.",
    documentation: "A name of an enclosing stream reaches the streams and maps below it, and no others. Through a union only names reach that every member has.\n\n```importer wrong\nstream boards { get: \"/boards\", items: .boards, id: .id }\nstream cards each boards as board { get: \"/board/{board.id}/card\", items: .cards, id: .id }\nmap tasks as task to issue {\n  field \"Board\" as text <- board.name | text\n}\n```\n\n```importer right\nstream boards { get: \"/boards\", items: .boards, id: .id }\nstream cards each boards as board { get: \"/board/{board.id}/card\", items: .cards, id: .id }\nmap cards as card to issue {\n  field \"Board\" as text <- board.name | text\n}\n```",
  },
  "not-related": {
    family: "names",
    severity: "error",
    template: "The stream `{name}` does not belong to `{mapped}`.",
    documentation: "Inside a map only those streams are visible whose parent is the mapped stream, because they are joined by the id of the parent. Any other stream can be read by `values … from` and by `fields <- each`.\n\n```importer wrong\nstream notes { get: \"/notes\", items: .notes, id: .id }\nmap tasks as task to issue {\n  comments <- each notes { body <- .text | plain_to_adf }\n}\n```\n\n```importer right\nstream notes each tasks as task { get: \"/task/{task.id}/notes\", items: .notes, id: .id }\nmap tasks as task to issue {\n  comments <- each notes { body <- .text | plain_to_adf }\n}\n```",
  },
  "reserved-name": {
    family: "names",
    severity: "error",
    template: "`{name}` is built in and cannot be declared.",
    documentation: "The names `import`, `last`, `record`, `variant`, `site`, `status` and `header` mean something by themselves.\n\n```importer wrong\nstream tasks each lists as record { get: \"/task\" }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/task\" }\n```",
  },
  "unused-stream": {
    family: "names",
    severity: "warning",
    template: "Nothing uses the stream `{name}`.",
    documentation: "No map reads it and no stream is below it, so its pages would not even be fetched. Remove it, or map it.\n\n```importer wrong\nstream boards { get: \"/boards\", items: .boards, id: .id }\n```\n\n```importer right\nstream boards { get: \"/boards\", items: .boards, id: .id }\nstream cards each boards as board { get: \"/board/{board.id}/card\", items: .cards, id: .id }\nmap cards to issue { summary <- .name }\n```",
  },
  "unused-adaptor": {
    family: "names",
    severity: "warning",
    template: "Nothing uses the adaptor `{name}`.",
    documentation: "Remove it, or pipe a value through it.\n\n```importer wrong\nadaptor short(words) = words | truncate(20)\n```\n\n```importer right\nadaptor short(words) = words | truncate(20)\nmap tasks to issue {\n  required summary <- .name | short\n}\n```",
  },
  "unused-values": {
    family: "names",
    severity: "warning",
    template: "Nothing uses the value table `{name}`.",
    documentation: "Remove it, or look a value up in it, as in `| lookup(status)`.\n\n```importer wrong\nvalues level { \"bug\" -> \"standard\", otherwise -> \"standard\" }\n```\n\n```importer right\nvalues level { \"bug\" -> \"standard\", otherwise -> \"standard\" }\nmap tasks to issue {\n  level <- .state | lookup(level)\n}\n```",
  },
  "unused-option": {
    family: "names",
    severity: "warning",
    template: "Nothing uses the option `{name}`.",
    documentation: "The person who runs the import would be asked something that changes nothing.\n\n```importer wrong\noption state { label: \"State\", choices: [\"import\", \"skip\"], default: \"import\" }\n```\n\n```importer right\noption state { label: \"State\", choices: [\"import\", \"skip\"], default: \"import\" }\nmap tasks to issue {\n  skip when state == \"skip\" and .archived == true\n}\n```",
  },
  "alias-clash": {
    family: "names",
    severity: "error",
    template: "`{name}` already names {other}.",
    documentation: "On the way from the first stream down to the mapped one, every `as` name stands for one record. Give this one another name.\n\n```importer wrong\nstream spaces each lists as list { get: \"/list/{list.id}/space\", items: .spaces, id: .id }\nstream boards each spaces as list { get: \"/space/{list.id}/board\", items: .boards, id: .id }\n```\n\n```importer right\nstream spaces each lists as list { get: \"/list/{list.id}/space\", items: .spaces, id: .id }\nstream boards each spaces as space { get: \"/space/{space.id}/board\", items: .boards, id: .id }\n```",
  },
  "index-path": {
    family: "names",
    severity: "error",
    template: "`[{index}]` is no step: elements are not counted here.",
    documentation: "The first element is `| first`. An element is better chosen by what it is: `[.name == \"Points\"]`.\n\n```importer wrong\nmap tasks to issue {\n  assignee <- .assignees.[0] | person\n}\n```\n\n```importer right\nmap tasks to issue {\n  assignee <- .assignees | first | person\n}\n```",
  },
  "nothing-at-hand": {
    family: "names",
    severity: "error",
    template: "There is nothing at hand here that `.` could be.",
    documentation: "A leading dot is the response, the record or the element at hand. In a request, in the body of an adaptor and in other places that belong to no record there is none: name what is meant.\n\n```importer wrong\nadaptor short(t) = .name | truncate(9)\n```\n\n```importer right\nadaptor short(t) = t | truncate(9)\n```",
  },
  "construct-unsupported": {
    family: "names",
    severity: "error",
    template: "This compiler does not run `{construct}`.",
    documentation: "The construct is part of the language, and the text is well-formed, but this version of the compiler has no plan for it. A spec is never compiled without a part of what it says.",
  },
  "unknown-call": {
    family: "names",
    severity: "error",
    template: "There is no `{name}(…)`.",
    documentation: "A call that stands where a value does is one of `column(…)`, `columns(…)`, `cells(…)`, `entries(…)` and, in error rules and budgets, `header(…)`.\n\n```importer wrong\nmap rows to issue {\n  summary <- colum(\"Summary\")\n}\n```\n\n```importer right\nmap rows to issue {\n  summary <- column(\"Summary\")\n}\n```",
  },
  "adaptor-needs-pipe": {
    family: "names",
    severity: "error",
    template: "`{name}` is an adaptor and stands behind `|`.",
    documentation: "What is converted comes first, then what converts it.\n\n```importer wrong\nmap tasks to issue {\n  summary <- trim(.name)\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name | trim\n}\n```",
  },
  "adaptor-cycle": {
    family: "names",
    severity: "error",
    template: "The adaptor `{name}` uses itself.",
    documentation: "A spec always comes to an end: there is no recursion.\n\n```importer wrong\nadaptor again(t) = t | again\n```\n\n```importer right\nadaptor again(t) = t | trim\n```",
  },
  "adaptor-parameters": {
    family: "names",
    severity: "error",
    template: "The adaptor `{name}` takes nothing.",
    documentation: "An adaptor converts what stands before `|`, which is its first parameter.\n\n```importer wrong\nadaptor constant() = \"x\"\n```\n\n```importer right\nadaptor constant(value) = \"x\"\n```",
  },
  "cells-pattern": {
    family: "names",
    severity: "error",
    template: "The pattern `{pattern}` of `cells` needs one `*`.",
    documentation: "`cells` reads every column whose header fits, and gives each of their cells the name that `*` stands for: with\n`cells(\"Outward issue link (*)\")` a cell under \"Outward issue link (Blocks)\" is `{ name: \"Blocks\", value: … }`.\n\n```importer wrong\nsource { file csv { header: 1 } }\nstream rows { read: rows, id: column(\"Id\") }\nmap rows to issue {\n  summary <- column(\"Summary\")\n  links <- each cells(\"Outward issue link\") { type <- .name, to <- .value | issue_ref(rows) }\n}\n```\n\n```importer right\nsource { file csv { header: 1 } }\nstream rows { read: rows, id: column(\"Id\") }\nmap rows to issue {\n  summary <- column(\"Summary\")\n  links <- each cells(\"Outward issue link (*)\") { type <- .name, to <- .value | issue_ref(rows) }\n}\n```",
  },
  "column-outside-file": {
    family: "names",
    severity: "error",
    template: "`{call}` reads a column, but there are no rows here.",
    documentation: "Columns belong to streams that read the rows of a file.\n\n```importer wrong\nsource { base: \"https://api.example.com\" }\nmap tasks to issue {\n  summary <- column(\"Summary\")\n}\n```\n\n```importer right\nsource { file csv { header: 1 } }\nstream rows { read: rows, id: column(\"Id\") }\nmap rows to issue {\n  summary <- column(\"Summary\")\n}\n```",
  },
  "row-field": {
    family: "names",
    severity: "error",
    template: "A row has no field `{field}`: its columns are read by their header.",
    documentation: "The headers of a file are known only when the file is.\n\n```importer wrong\nmap rows to issue {\n  summary <- .Summary\n}\n```\n\n```importer right\nmap rows to issue {\n  summary <- column(\"Summary\")\n}\n```",
  },
  "reference-unmapped": {
    family: "names",
    severity: "error",
    template: "No map makes {entity}s of `{stream}`, so this reference leads nowhere.",
    documentation: "A reference names the entity that is made of another record. It needs a map of that stream, or of one that shares its identity.\n\n```importer wrong\nmap tasks to issue {\n  parent <- .list.id | issue_ref(lists)\n}\n```\n\n```importer right\nmap tasks to issue {\n  parent <- .parent | issue_ref(tasks)\n}\n```",
  },
  "needs-each": {
    family: "names",
    severity: "error",
    template: "`{name}` is filled element by element.",
    documentation: "What belongs below an issue is made by `each`: one entity for each element of a list.\n\n```importer wrong\nmap tasks as task to issue {\n  comments <- .notes\n}\n```\n\n```importer right\nmap tasks as task to issue {\n  comments <- each .notes {\n    body <- .text | plain_to_adf\n  }\n}\n```",
  },
  "declared-too-deep": {
    family: "names",
    severity: "error",
    template: "`{name}` leads through more than {deepest} others, or comes to more than {calls} of them when each is read in its place.",
    documentation: "Adaptors, fragments and streams may use each other, and each is read where it is used: thirty lines that use the one above twice\ncome to a thousand million. Say in one declaration what several repeat.\n\n```importer wrong\nadaptor a(x) = x | trim\nadaptor b(x) = x | a | a | a | a | a | a\nadaptor c(x) = x | b | b | b | b | b | b\nadaptor d(x) = x | c | c | c | c | c | c\nadaptor e(x) = x | d | d | d | d | d | d\nadaptor f(x) = x | e | e | e | e | e | e\nmap tasks to issue {\n  environment <- .name | f | plain_to_adf\n}\n```\n\n```importer right\nadaptor a(x) = x | trim | lower\nmap tasks to issue {\n  environment <- .name | a | plain_to_adf\n}\n```",
  },
  "plan-invalid": {
    family: "plan",
    severity: "error",
    template: "The compiled plan is not valid at `{pointer}`: {reason}.",
    documentation: "The compiler made something that the engine would refuse. That is a mistake of the compiler, not of the spec; please report it with the spec.",
  },
  "base-missing": {
    family: "source",
    severity: "error",
    template: "`source` needs `base`: the address that every `get` and `post` begins with.",
    documentation: "A path like `/task` is only half an address.\n\n```importer wrong\nsource { timeout: 30s }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", timeout: 30s }\n```",
  },
  "source-missing": {
    family: "source",
    severity: "error",
    template: "The spec has streams but no `source`.",
    documentation: "`source` says where the streams are read from, and how to sign in there.\n\n```importer wrong\nimporter demo { title: \"Demo\", language: 1 }\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\nsource { base: \"https://api.example.com\" }\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```",
  },
  "host-not-declared": {
    family: "source",
    severity: "error",
    template: "Nothing allows requests to `{host}`.",
    documentation: "A spec reaches only the hosts that `base`, `auth`, `files` or `hosts` name, so that a reader sees at a glance where data and secrets go.\n\n```importer wrong\nsource { base: \"https://api.example.com\" }\nstream files { get: \"https://cdn.example.net/files\", items: .files, id: .id }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", hosts: [\"cdn.example.net\"] }\nstream files { get: \"https://cdn.example.net/files\", items: .files, id: .id }\n```",
  },
  "secret-in-spec": {
    family: "source",
    severity: "error",
    template: "This looks like a secret: secrets are never written in a spec.",
    documentation: "A spec is read by many and kept for ever. The person who runs the import is asked for the secret, and it is kept encrypted. If this one is real, withdraw it at the source.\n\n```importer wrong\nsource { base: \"https://api.example.com\", auth token { header: \"Authorization\", value: \"pk_1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ\" } }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", auth token { header: \"Authorization\", value: \"{token}\" } }\n```",
  },
  "budget-invalid": {
    family: "source",
    severity: "error",
    template: "This budget cannot work: {reason}.",
    documentation: "A budget says how much a source allows, for whom, and which headers tell what is left.\n\n```importer wrong\nsource { base: \"https://api.example.com\", budget requests { allow: per_minute(0) } }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", budget requests { allow: per_minute(100) } }\n```",
  },
  "error-rule-unreachable": {
    family: "source",
    severity: "error",
    template: "This rule is never reached: {reason}.",
    documentation: "The rules are tried from top to bottom and the first that fits decides.\n\n```importer wrong\nsource {\n  base: \"https://api.example.com\"\n  errors {\n    when status in [429, 500] -> transient\n    when status == 429 -> rate_limited\n  }\n}\n```\n\n```importer right\nsource {\n  base: \"https://api.example.com\"\n  errors {\n    when status == 429 -> rate_limited\n    when status == 500 -> transient\n  }\n}\n```",
  },
  "error-outcome-unknown": {
    family: "source",
    severity: "error",
    template: "`{name}` is no outcome.",
    documentation: "The outcomes are `rate_limited`, `budget`, `transient`, `cursor_expired`, `forbidden`, `gone`, `sign_in_again`, `bad_request`, and `skip as` with one of them.\n\n```importer wrong\nsource {\n  base: \"https://api.example.com\"\n  errors { when status == 429 -> slow_down }\n}\n```\n\n```importer right\nsource {\n  base: \"https://api.example.com\"\n  errors { when status == 429 -> rate_limited }\n}\n```",
  },
  "auth-unknown": {
    family: "source",
    severity: "error",
    template: "`{name}` is no way of signing in.",
    documentation: "The ways are listed in the reference: `token`, `bearer`, `basic`, `query`, `oauth2`.\n\n```importer wrong\nsource { base: \"https://api.example.com\", auth jwt { label: \"Token\" } }\n```\n\n```importer right\nsource { base: \"https://api.example.com\", auth bearer { label: \"Token\" } }\n```",
  },
  "input-default": {
    family: "source",
    severity: "error",
    template: "The default of `{name}` is not {expected}.",
    documentation: "What holds when the user gives nothing has to be what the user could have given.\n\n```importer wrong\ninput host { label: \"Host\", type: url, default: \"example\" }\n```\n\n```importer right\ninput host { label: \"Host\", type: url, default: \"https://example.com\" }\n```",
  },
  "option-choices": {
    family: "source",
    severity: "error",
    template: "The option `{name}` is what its default is, so it has no choices.",
    documentation: "A default of `true` or `false` makes an option one of these two, a number makes it a whole number. An option with choices has one of them as its default, as text.\n\n```importer wrong\noption archived { label: \"Archived tasks\", choices: [\"yes\", \"no\"], default: false }\n```\n\n```importer right\noption archived { label: \"Archived tasks\", default: false }\n```",
  },
  "pattern-invalid": {
    family: "source",
    severity: "error",
    template: "This pattern is no regular expression: {reason}.",
    documentation: "A pattern is a regular expression as in JavaScript with the flag `u`. The whole value has to fit it, so that it needs neither `^` nor `$`.\n\n```importer wrong\ninput key { label: \"Project key\", pattern: \"[A-Z\" }\n```\n\n```importer right\ninput key { label: \"Project key\", pattern: \"[A-Z]+\" }\n```",
  },
  "unused-input": {
    family: "source",
    severity: "warning",
    template: "Nothing uses the input `{name}`.",
    documentation: "The user is asked for something that changes nothing.\n\n```importer wrong\ninput host { label: \"Host\", type: url }\nsource { base: \"https://api.example.com\" }\n```\n\n```importer right\ninput host { label: \"Host\", type: url }\nsource { base: \"{host}/api\" }\n```",
  },
  "secret-hidden": {
    family: "source",
    severity: "error",
    template: "`{name}` is a secret, which is used only to sign in.",
    documentation: "A secret stands in the `value` of an `auth` block, or in the header of `files`. Anywhere else it would end in requests, records and messages that others can read.\n\n```importer wrong\ninput key { label: \"Key\", type: secret }\nsource { base: \"https://api.example.com\" }\nstream tasks { get: \"/tasks\", query: { key: key }, items: .tasks, id: .id }\n```\n\n```importer right\ninput key { label: \"Key\", type: secret }\nsource {\n  base: \"https://api.example.com\"\n  auth token { header: \"Authorization\", value: \"Key {key}, token {token}\" }\n}\nstream tasks { get: \"/tasks\", items: .tasks, id: .id }\n```",
  },
  "site-missing": {
    family: "source",
    severity: "error",
    template: "No way to sign in chooses a `site`.",
    documentation: "`site` is what the user chose after signing in, from the list that the `site` block of `auth oauth2` asks for.\n\n```importer wrong\nsource { base: \"https://api.example.com/sites/{site.id}\" }\n```\n\n```importer right\nsource {\n  base: \"https://api.example.com/sites/{site.id}\"\n  auth oauth2 {\n    authorize: \"https://example.com/authorize\"\n    token:     \"https://example.com/token\"\n    site { get: \"https://api.example.com/sites\", items: ., id: .id, show: .name }\n  }\n}\n```",
  },
  "files-unknown": {
    family: "source",
    severity: "error",
    template: "No source has a `files` block called `{name}`.",
    documentation: "Where attachments come from different places, each `files` block has a name, and the attachments say which one they mean.\n\n```importer wrong\nsource { base: \"https://api.example.com\", files signed { hosts: [\"*.example.net\"], auth: none } }\nmap tasks as task to issue {\n  attachments <- each .files { files: singed, url <- .url, name <- .name }\n}\n```\n\n```importer right\nsource { base: \"https://api.example.com\", files signed { hosts: [\"*.example.net\"], auth: none } }\nmap tasks as task to issue {\n  attachments <- each .files { files: signed, url <- .url, name <- .name }\n}\n```",
  },
  "skip-unnamed": {
    family: "source",
    severity: "error",
    template: "`skip` does not say as what.",
    documentation: "What is left out is counted, and the report tells why: `skip as gone`.\n\n```importer wrong\nsource {\n  base: \"https://api.example.com\"\n  errors { when status == 404 -> skip }\n}\n```\n\n```importer right\nsource {\n  base: \"https://api.example.com\"\n  errors { when status == 404 -> skip as gone }\n}\n```",
  },
  "skip-in-pages": {
    family: "source",
    severity: "error",
    template: "This could leave out a page in the middle of `{stream}`, and all that follow it.",
    documentation: "`skip` leaves out a whole list, of which nothing can be read. A good answer, or one that another try may better, says nothing about the list: where it stands between two pages, the rest of the list would be lost.\n\n```importer wrong\nsource {\n  base: \"https://api.example.com\"\n  errors { when .error is present -> skip as gone }\n}\nstream tasks { get: \"/tasks\", pages: numbered(param: \"page\", until: .last), items: .tasks, id: .id }\n```\n\n```importer right\nsource {\n  base: \"https://api.example.com\"\n  errors { when status == 404 and .error is present -> skip as gone }\n}\nstream tasks { get: \"/tasks\", pages: numbered(param: \"page\", until: .last), items: .tasks, id: .id }\n```",
  },
  "stream-cycle": {
    family: "streams",
    severity: "error",
    template: "These streams wait for each other: {cycle}.",
    documentation: "A stream is read after its parent. Somewhere the chain has to begin with a stream that has none.\n\n```importer wrong\nstream a each b as x { get: \"/a/{x.id}\", items: .a, id: .id }\nstream b each a as y { get: \"/b/{y.id}\", items: .b, id: .id }\n```\n\n```importer right\nstream b { get: \"/b\", items: .b, id: .id }\nstream a each b as x { get: \"/a/{x.id}\", items: .a, id: .id }\n```",
  },
  "id-missing": {
    family: "streams",
    severity: "error",
    template: "The stream `{name}` has no `id`.",
    documentation: "The id is how a record is recognised when the import runs again, and how others refer to it. `id: .id` says which field holds it.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```",
  },
  "items-missing": {
    family: "streams",
    severity: "error",
    template: "The stream `{name}` does not say where its records are.",
    documentation: "`items` is the path from the response to the list of records; `items: .` if the response is the list.\n\n```importer wrong\nstream tasks { get: \"/task\", id: .id, pages: numbered(param: \"page\", until: empty) }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, pages: numbered(param: \"page\", until: empty) }\n```",
  },
  "request-missing": {
    family: "streams",
    severity: "error",
    template: "The stream `{name}` does not say what to read.",
    documentation: "A stream has `get`, `post`, `graphql`, `read`, or `items` of a record that is there already.\n\n```importer wrong\nstream tasks { items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```",
  },
  "size-missing": {
    family: "streams",
    severity: "error",
    template: "These pages end with one that is not full, so `size` has to say how many records a full one holds.",
    documentation: "Without it the end cannot be told from a short page in the middle.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, pages: after({ start: last.id }) }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, pages: after({ start: last.id }, size: 100) }\n```",
  },
  "choose-unknown": {
    family: "streams",
    severity: "error",
    template: "`{name}` is no way of choosing: there are `one` and `many`.",
    documentation: "`choose` lets the person who runs the import pick records of this stream.\n\n```importer wrong\nstream lists { get: \"/list\", items: .lists, id: .id, choose: some(\"Lists\", show: .name) }\n```\n\n```importer right\nstream lists { get: \"/list\", items: .lists, id: .id, choose: many(\"Lists\", show: .name) }\n```",
  },
  "pages-unknown": {
    family: "streams",
    severity: "error",
    template: "`{name}` is no way of paging.",
    documentation: "The ways are listed in the reference: `numbered`, `offset`, `cursor`, `link`, `relay`, `after`.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, pages: paged(param: \"page\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, pages: numbered(param: \"page\", from: 0, until: .last_page) }\n```",
  },
  "sample-missing": {
    family: "streams",
    severity: "error",
    template: "No sample fits `{pattern}`.",
    documentation: "`shape: infer(\"…\")` reads the samples beside the spec. Is the folder right, and are the files there?\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"sample/*.json\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"samples/tasks.json\") }\n```",
  },
  "sample-invalid": {
    family: "streams",
    severity: "error",
    template: "The sample `{path}` cannot be read: {reason}.",
    documentation: "A sample is a whole response of the source, as JSON; `items` is applied to it.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"samples/cut/*.json\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"samples/tasks.json\") }\n```",
  },
  "sample-empty": {
    family: "streams",
    severity: "warning",
    template: "The samples of `{stream}` hold no record at `{path}`.",
    documentation: "`items` found nothing in any of the samples, so the shape stays unknown. Is the path right?\n\n```importer wrong\nstream tasks { get: \"/task\", items: .records, id: .id, shape: infer(\"samples/empty/*.json\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"samples/tasks.json\") }\n```",
  },
  "id-differs": {
    family: "streams",
    severity: "error",
    template: "The members of `{name}` have different ids.",
    documentation: "A map needs to know what tells its records apart. Give the union an `id` of its own, or the map a `key`.\n\n```importer wrong\nstream cards { get: \"/cards\", items: .cards, id: .key }\nstream items from tasks, cards { choose: many(\"Items\", show: .name) }\nmap items to issue { summary <- .name }\n```\n\n```importer right\nstream cards { get: \"/cards\", items: .cards, id: .key }\nstream items from tasks, cards { id: .id, choose: many(\"Items\", show: .name) }\nmap items to issue { summary <- .name }\n```",
  },
  "sample-too-large": {
    family: "streams",
    severity: "error",
    template: "The samples hold more than {limit} MB; `{path}` and those behind it are not read.",
    documentation: "A few dozen records show what there is to see. Keep the samples small and few, so that they are checked while you type: a file\ncounts as 4 kB at least.",
  },
  "unknown-source": {
    family: "streams",
    severity: "error",
    template: "There is no source called `{name}`.",
    documentation: "`via` names a `source` of the spec: how the stream is read from it stands in the braces.\n\n```importer wrong\nsource api { base: \"https://api.example.com\" }\nsource export { file json { } }\nstream boards {\n  id: .id\n  via api  { get: \"/boards\", items: .boards }\n  via file { read: document, items: .boards }\n}\n```\n\n```importer right\nsource api { base: \"https://api.example.com\" }\nsource export { file json { } }\nstream boards {\n  id: .id\n  via api    { get: \"/boards\", items: .boards }\n  via export { read: document, items: .boards }\n}\n```",
  },
  "source-differs": {
    family: "streams",
    severity: "error",
    template: "`{name}` is read from {what}, but {found}.",
    documentation: "`get` asks an API, `read: rows` needs a file of rows (`file csv`), `read: document` one that is a JSON document (`file json`). Where a spec has several sources of the kind, `via` says which one is meant.\n\n```importer wrong\nsource { file json { } }\nstream rows { read: rows, id: column(\"Id\") }\n```\n\n```importer right\nsource { file csv { } }\nstream rows { read: rows, id: column(\"Id\") }\n```",
  },
  "values-from": {
    family: "streams",
    severity: "error",
    template: "The table `{name}` takes one row, which says what of a record of `{stream}` is the key and what the value.",
    documentation: "Every record of the stream becomes a row of the table. `otherwise` may stand beside that row.\n\n```importer wrong\nvalues list_name from lists { .id -> .name, .slug -> .name }\n```\n\n```importer right\nvalues list_name from lists { .id -> .name }\n```",
  },
  "values-not-read": {
    family: "streams",
    severity: "error",
    template: "The records of `{name}` are not read yet where it is used here.",
    documentation: "A table that is made of a stream's records can be used in maps: they begin when the stream has been read. Streams and sources say how to read, and know nothing of it.\n\n```importer wrong\nvalues list_name from lists { .id -> .name }\nstream cards { get: \"/cards\", items: .cards, id: .list | lookup(list_name) }\n```\n\n```importer right\nvalues list_name from lists { .id -> .name }\nmap tasks to issue {\n  summary <- .name\n  field \"List\" as text <- .key | lookup(list_name)\n}\n```",
  },
  "request-twice": {
    family: "streams",
    severity: "error",
    template: "The stream `{name}` says both `get` and `post`.",
    documentation: "A stream asks in one way. Where its first request differs, `first` says how.\n\n```importer wrong\nstream tasks { get: \"/tasks\", post: \"/tasks/search\", items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { post: \"/tasks/search\", items: .tasks, id: .id }\n```",
  },
  "body-unwanted": {
    family: "streams",
    severity: "error",
    template: "Only `post` carries a `body`.",
    documentation: "What a `get` asks for stands in its path and in `query`.\n\n```importer wrong\nstream tasks { get: \"/tasks\", body: { state: \"open\" }, items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { get: \"/tasks\", query: { state: \"open\" }, items: .tasks, id: .id }\n```",
  },
  "pages-misplaced": {
    family: "streams",
    severity: "error",
    template: "These pages are asked for in {place}, but the stream has no {lacks}.",
    documentation: "The next page is asked for by what the request carries: `query(\"…\")` fits every request, `body(\"…\")` a `post`, `variable(\"…\")` and `relay(…)` a query of GraphQL.\n\n```importer wrong\nstream tasks { get: \"/tasks\", pages: cursor(.next, in: body(\"cursor\")), items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { get: \"/tasks\", pages: cursor(.next, in: query(\"cursor\")), items: .tasks, id: .id }\n```",
  },
  "first-needless": {
    family: "streams",
    severity: "warning",
    template: "The stream `{name}` sends one request, so `first` is all that it ever sends.",
    documentation: "`first` says what differs in the first request of a walk over pages. Without `pages` there is no second one.\n\n```importer wrong\nstream tasks { post: \"/search\", body: { q: \"a\" }, first: { body: { q: \"b\" } }, items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { post: \"/search\", body: { q: \"b\" }, items: .tasks, id: .id }\n```",
  },
  "unexpected": {
    family: "syntax",
    severity: "error",
    template: "Expected {expected}, but found {found}.",
    documentation: "Something else belongs at this place. The message lists what may stand here.\n\n```importer wrong\nstream tasks each lists like list {\n  get: \"/task\"\n}\n```\n\n```importer right\nstream tasks each lists as list {\n  get: \"/task\"\n}\n```",
  },
  "unexpected-end": {
    family: "syntax",
    severity: "error",
    template: "{after} is not finished: expected {expected}.",
    documentation: "The line, or the declaration, ends before it is complete. What is missing belongs right behind the marked place.\n\n```importer wrong\nmap tasks to issue {\n  parent <-\n}\n```\n\n```importer right\nmap tasks to issue {\n  parent <- .parent | issue_ref(tasks)\n}\n```",
  },
  "unclosed-bracket": {
    family: "syntax",
    severity: "error",
    template: "The `{open}` opened here is not closed.",
    documentation: "Every `{`, `(` and `[` needs its partner. The place marked is the bracket that was opened; the fix puts the partner where the\nindentation says that it belongs.\n\n```importer wrong\nstream tasks {\n  get: \"/task\"\n\nstream lists { get: \"/list\" }\n```\n\n```importer right\nstream tasks {\n  get: \"/task\"\n}\n\nstream lists { get: \"/list\" }\n```",
  },
  "unopened-block": {
    family: "syntax",
    severity: "error",
    template: "A `{` is missing behind `{found}`.",
    documentation: "What stands in a block is written in braces, and the opening one stands on the line that says what it is.\n\n```importer wrong\nstream tasks\n  get: \"/task\"\n}\n```\n\n```importer right\nstream tasks {\n  get: \"/task\"\n}\n```",
  },
  "alias-missing": {
    family: "syntax",
    severity: "error",
    template: "A record of `{parent}` needs a name here: `as {alias}`.",
    documentation: "The streams below, and the maps, read from the record above by the name that stands behind `as`.\n\n```importer wrong\nstream tasks each lists {\n  get: \"/list/{list.id}/task\"\n}\n```\n\n```importer right\nstream tasks each lists as list {\n  get: \"/list/{list.id}/task\"\n}\n```",
  },
  "stray-closer": {
    family: "syntax",
    severity: "error",
    template: "This `{close}` closes nothing.",
    documentation: "There is one closing bracket too many, or its partner was removed.\n\n```importer wrong\nstream tasks { get: \"/task\" }}\n```\n\n```importer right\nstream tasks { get: \"/task\" }\n```",
  },
  "unknown-declaration": {
    family: "syntax",
    severity: "error",
    template: "`{word}` does not begin a declaration.",
    documentation: "A file is a list of declarations: `importer`, `use`, `source`, `stream`, `values`, `option`, `input`, `adaptor`, `fragment`,\n`map` and `test`.\n\n```importer wrong\nstraem tasks { get: \"/task\" }\n```\n\n```importer right\nstream tasks { get: \"/task\" }\n```",
  },
  "target-arrow": {
    family: "syntax",
    severity: "error",
    template: "`{name}` needs `<-`: a value flows into a target with an arrow.",
    documentation: "`=` stands only in an adaptor's definition, `:` behind a setting. What is computed for each record is written `target <- value`.\n\n```importer wrong\nmap tasks to issue {\n  status = .status.status\n}\n```\n\n```importer right\nmap tasks to issue {\n  status <- .status.status\n}\n```",
  },
  "setting-colon": {
    family: "syntax",
    severity: "error",
    template: "`{name}` is a setting and needs `:`.",
    documentation: "Settings are fixed when the spec is compiled and are written `key: value`. `<-` is for what flows from each record.\n\n```importer wrong\nstream tasks {\n  get = \"/task\"\n}\n```\n\n```importer right\nstream tasks {\n  get: \"/task\"\n}\n```",
  },
  "comparison-blank": {
    family: "syntax",
    severity: "error",
    template: "`<-` is an arrow; a comparison with a negative number needs a blank: `< -`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when .points <-1\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .points < -1\n}\n```",
  },
  "comparison-equals": {
    family: "syntax",
    severity: "error",
    template: "A comparison is written `==`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when .archived = true\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .archived == true\n}\n```",
  },
  "chained-comparison": {
    family: "syntax",
    severity: "error",
    template: "Comparisons do not chain: join two of them with `and`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when 1 < .points < 9\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when 1 < .points and .points < 9\n}\n```",
  },
  "not-before": {
    family: "syntax",
    severity: "error",
    template: "`not` stands before the whole comparison: `not .x {operator} …`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when .status is not present\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when not .status is present\n}\n```",
  },
  "each-missing": {
    family: "syntax",
    severity: "error",
    template: "A block of rules needs `each`: it runs once for each element of a list.",
    documentation: "```importer wrong\nmap tasks to issue {\n  comments <- .notes { body <- .text }\n}\n```\n\n```importer right\nmap tasks to issue {\n  comments <- each .notes { body <- .text }\n}\n```",
  },
  "missing-separator": {
    family: "syntax",
    severity: "error",
    template: "{expected} is missing before {found}.",
    documentation: "Settings, rules and rows stand on lines of their own or are parted by commas; items in `( )` and `[ ]` are parted by commas.\n\n```importer wrong\nvalues priority { \"high\" -> \"High\" \"low\" -> \"Low\" }\n```\n\n```importer right\nvalues priority { \"high\" -> \"High\", \"low\" -> \"Low\" }\n```",
  },
  "reserved-word": {
    family: "syntax",
    severity: "error",
    template: "`{word}` is a word of the language and cannot be a name.",
    documentation: "The words `and or not in is if then else each all when otherwise on true false null` are never names. As a key (`all:`), as a\ntarget (`on <-`) and behind a dot (`.all`) they are free.\n\n```importer wrong\nstream all { get: \"/task\" }\n```\n\n```importer right\nstream all_tasks { get: \"/task\" }\n```",
  },
  "unterminated-text": {
    family: "syntax",
    severity: "error",
    template: "This text is not closed: a quote is missing before the end of the line.",
    documentation: "A text in quotes stays on one line. Several lines are written between `\"\"\"` and `\"\"\"`.\n\n```importer wrong\nimporter demo {\n  title: \"Demo\n}\n```\n\n```importer right\nimporter demo {\n  title: \"Demo\"\n}\n```",
  },
  "unterminated-verbatim": {
    family: "syntax",
    severity: "error",
    template: "This text is not closed: `\"\"\"` is missing.",
    documentation: "```importer wrong\nstream issues {\n  graphql: \"\"\"query { issues { id } }\n}\n```\n\n```importer right\nstream issues {\n  graphql: \"\"\"query { issues { id } }\"\"\"\n}\n```",
  },
  "single-quotes": {
    family: "syntax",
    severity: "error",
    template: "Text stands in double quotes.",
    documentation: "```importer wrong\nimporter demo { title: 'Demo' }\n```\n\n```importer right\nimporter demo { title: \"Demo\" }\n```",
  },
  "bad-escape": {
    family: "syntax",
    severity: "error",
    template: "`{found}` is no escape: a backslash itself is written `\\\\`.",
    documentation: "The escapes are those of JSON: `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four hexadecimal digits.\n\n```importer wrong\nadaptor number_at_end(t) = t | match(\"#(\\d+)$\")\n```\n\n```importer right\nadaptor number_at_end(t) = t | match(\"#(\\\\d+)$\")\n```",
  },
  "bad-number": {
    family: "syntax",
    severity: "error",
    template: "`{found}` is neither a number nor a duration.",
    documentation: "```importer wrong\nsource { timeout: 30sec }\n```\n\n```importer right\nsource { timeout: 30s }\n```",
  },
  "name-characters": {
    family: "syntax",
    severity: "error",
    template: "`{name}` cannot be a name: names take the letters a to z, digits and `_`.",
    documentation: "Keys of records that contain other characters are read as `.[\"Task Name\"]`.\n\n```importer wrong\nmap tasks to issue {\n  due <- .due-date\n}\n```\n\n```importer right\nmap tasks to issue {\n  due <- .[\"due-date\"]\n}\n```",
  },
  "missing-dot": {
    family: "syntax",
    severity: "error",
    template: "A key in brackets needs a dot before it: `.[{key}]`.",
    documentation: "```importer wrong\nmap tasks as task to issue {\n  summary <- task[\"Task Name\"]\n}\n```\n\n```importer right\nmap tasks as task to issue {\n  summary <- task.[\"Task Name\"]\n}\n```",
  },
  "optional-step": {
    family: "syntax",
    severity: "error",
    template: "`?.` is not needed: a missing step gives missing by itself; write `.{name}`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  reporter <- .creator?.name\n}\n```\n\n```importer right\nmap tasks to issue {\n  reporter <- .creator.name\n}\n```",
  },
  "foreign-sign": {
    family: "syntax",
    severity: "error",
    template: "`{found}` is written `{right}` here.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when .archived == true && .deleted == true\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .archived == true and .deleted == true\n}\n```",
  },
  "no-arithmetic": {
    family: "syntax",
    severity: "error",
    template: "`{found}` means nothing here: there is no arithmetic.",
    documentation: "What a value needs is done by an adaptor (`.name | trim`), and what no adaptor does is worth a new adaptor. A negative number is\nwritten without a blank: `-1`.\n\n```importer wrong\nmap tasks to issue {\n  summary <- .name + .id\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name ?? .id\n}\n```",
  },
  "comment-style": {
    family: "syntax",
    severity: "error",
    template: "A comment begins with `//`, not with `{found}`.",
    documentation: "`///` begins documentation, which belongs to the declaration below it.\n\n```importer wrong\n# lists are free text\nstream lists { get: \"/list\" }\n```\n\n```importer right\n// lists are free text\nstream lists { get: \"/list\" }\n```",
  },
  "semicolon": {
    family: "syntax",
    severity: "error",
    template: "No `;` is needed: a line ends by itself.",
    documentation: "```importer wrong\nimporter demo { title: \"Demo\"; language: 1 }\n```\n\n```importer right\nimporter demo { title: \"Demo\", language: 1 }\n```",
  },
  "stray-character": {
    family: "syntax",
    severity: "error",
    template: "`{found}` has no meaning here.",
    documentation: "```importer wrong\nmap tasks to issue {\n  summary <- $name\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name\n}\n```",
  },
  "nesting-too-deep": {
    family: "syntax",
    severity: "error",
    template: "This declaration nests deeper than {limit} levels.",
    documentation: "Brackets, pipes, `not` and `if` inside each other count. Move parts of it into adaptors of their own.",
  },
  "expression-too-long": {
    family: "syntax",
    severity: "error",
    template: "This expression has more than {limit} parts.",
    documentation: "Steps, `??`, `and` and `or` count. A long row of comparisons with one value is shorter with `in [ … ]`, a long choice is a value\ntable.",
  },
  "file-too-large": {
    family: "syntax",
    severity: "error",
    template: "The file has {size} characters; at most {limit} are read.",
    documentation: "A spec is written by hand. Data belongs into samples, or into a file that `values … from file(\"…\")` reads.",
  },
  "too-many-mistakes": {
    family: "syntax",
    severity: "error",
    template: "Too many mistakes: after {limit} of them the others are not shown.",
    documentation: "Mend the first ones; many of the others follow from them.",
  },
  "hole-unclosed": {
    family: "syntax",
    severity: "error",
    template: "The `{open}` opened in this text is not closed.",
    documentation: "In an address, `{` begins a hole that holds a path: `\"/list/{list.id}/task\"`. A brace that is meant as a character is written\n`\\u007b`.\n\n```importer wrong\nstream tasks each lists as list { get: \"/list/{list.id/task\" }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/list/{list.id}/task\" }\n```",
  },
  "hole-path": {
    family: "syntax",
    severity: "error",
    template: "A hole takes a path like `list.id`, not `{found}`.",
    documentation: "Adaptors, conditions and texts have no place in an address. Prepare the value in the parent stream, or use `query`.\n\n```importer wrong\nstream tasks each lists as list { get: \"/list/{list.id | trim}/task\" }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/list/{list.id}/task\" }\n```",
  },
  "hole-dollar": {
    family: "syntax",
    severity: "error",
    template: "A hole is written `{…}`, without `$`.",
    documentation: "The `$` would become part of the address.\n\n```importer wrong\nstream tasks each lists as list { get: \"/list/${list.id}/task\" }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/list/{list.id}/task\" }\n```",
  },
  "unquoted-text": {
    family: "syntax",
    severity: "error",
    template: "Text stands in double quotes: `\"{found}\"`.",
    documentation: "An address is text, and a `/` means nothing outside of text.\n\n```importer wrong\nstream tasks { get: /tasks, items: .tasks }\n```\n\n```importer right\nstream tasks { get: \"/tasks\", items: .tasks }\n```",
  },
  "wrong-bracket": {
    family: "syntax",
    severity: "error",
    template: "`{open}` is closed by `{right}`, not by `{close}`.",
    documentation: "```importer wrong\nmap tasks to issue {\n  skip when .state in [\"done\", \"closed\")\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .state in [\"done\", \"closed\"]\n}\n```",
  },
  "list-brackets": {
    family: "syntax",
    severity: "error",
    template: "{what} in `[…]`, not in `(…)`.",
    documentation: "Parentheses group an expression, or hold the arguments of an adaptor.\n\n```importer wrong\nmap tasks to issue {\n  skip when .state in (\"done\", \"closed\")\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .state in [\"done\", \"closed\"]\n}\n```",
  },
  "row-arrow": {
    family: "syntax",
    severity: "error",
    template: "A row of a value table is written with `->`.",
    documentation: "A colon stands behind the name of a setting; a row leads from a value of the source to a value of the target.\n\n```importer wrong\nvalues priority { \"high\": \"High\" }\n```\n\n```importer right\nvalues priority { \"high\" -> \"High\" }\n```",
  },
  "field-form": {
    family: "syntax",
    severity: "error",
    template: "A custom field is written `field \"{title}\" as text <- …`.",
    documentation: "The word behind `as` says what the field holds: `text`, `number`, `date`, `date_time`, `labels`, `person`, `paragraph`, `option`, `options` or `url`.\n\n```importer wrong\nmap tasks to issue {\n  \"Story Points\" as number <- .points\n}\n```\n\n```importer right\nmap tasks to issue {\n  field \"Story Points\" as number <- .points\n}\n```",
  },
  "misspelt-word": {
    family: "syntax",
    severity: "error",
    template: "`{found}` is no word that may stand here.",
    documentation: "```importer wrong\nstream tasks eech lists as list { get: \"/list/{list.id}/task\" }\n```\n\n```importer right\nstream tasks each lists as list { get: \"/list/{list.id}/task\" }\n```",
  },
  "test-unknown-given": {
    family: "tests",
    severity: "error",
    template: "A test cannot give `{name}`: it is no stream, alias or option of this spec.",
    documentation: "`given` names a stream, the alias of an enclosing record, `option`, `import` or `input`.\n\n```importer wrong\ntest \"a task\" {\n  given task_list { \"id\": \"1\" }\n  expect issue { key: \"1\" }\n}\n```\n\n```importer right\ntest \"a task\" {\n  given tasks { \"id\": \"1\", \"name\": \"Fix\" }\n  expect issue { key: \"1\" }\n}\n```",
  },
  "test-failed": {
    family: "tests",
    severity: "error",
    template: "The test \"{title}\" fails: {reason}.",
    documentation: "The map did not make what `expect` says. One of the two is wrong.",
  },
  "test-expects-nothing": {
    family: "tests",
    severity: "error",
    template: "The test \"{title}\" expects nothing.",
    documentation: "A test without `expect` can never fail. `expect issue { … }` names what has to be made, `expect error \"…\"` the reason for which a\nrecord does not come (`\"skipped\"` where a rule leaves it out), `expect loss \"…\"` what is lost on the way.\n\n```importer wrong\ntest \"a task\" { given tasks { \"id\": \"1\" } }\n```\n\n```importer right\ntest \"a task\" {\n  given tasks { \"id\": \"1\" }\n  expect issue { key: \"1\" }\n}\n```",
  },
  "test-not-literal": {
    family: "tests",
    severity: "error",
    template: "A test writes its records out: nothing is computed here.",
    documentation: "Texts, numbers, true, false, null, lists and objects of them.\n\n```importer wrong\ntest \"x\" {\n  given tasks { \"id\": .id }\n  expect issue { key: \"1\" }\n}\n```\n\n```importer right\ntest \"x\" {\n  given tasks { \"id\": \"1\" }\n  expect issue { key: \"1\" }\n}\n```",
  },
  "unknown-field": {
    family: "types",
    severity: "error",
    template: "{path} has no field `{name}`.",
    documentation: "No sample of the stream has this field. If the source does send it, add a sample that shows it.\n\n```importer wrong\nmap tasks to issue {\n  status <- .stauts.status\n}\n```\n\n```importer right\nmap tasks to issue {\n  status <- .status.status\n}\n```",
  },
  "wrong-type": {
    family: "types",
    severity: "error",
    template: "{subject} takes {expected}, but {value} is {found}.",
    documentation: "The value has a type that the place cannot take. An adaptor may turn it into one that fits.\n\n```importer wrong\nmap tasks to issue {\n  due <- .assignees\n}\n```\n\n```importer right\nmap tasks to issue {\n  due <- .due_date | epoch_millis | iso_date(zone: \"UTC\") on error warn\n}\n```",
  },
  "not-a-list": {
    family: "types",
    severity: "error",
    template: "{path} is {found}, not a list.",
    documentation: "`each`, `[]` and `[…]` go through the elements of a list.\n\n```importer wrong\nmap tasks to issue {\n  labels <- .status[].status | slug\n}\n```\n\n```importer right\nmap tasks to issue {\n  labels <- .tags[].name | slug\n}\n```",
  },
  "is-a-list": {
    family: "types",
    severity: "error",
    template: "{path} is a list: `.{name}` is a field of its elements.",
    documentation: "`[]` takes the step on every element; `| first` takes the first one.\n\n```importer wrong\nmap tasks to issue {\n  labels <- .tags.name | slug\n}\n```\n\n```importer right\nmap tasks to issue {\n  labels <- .tags[].name | slug\n}\n```",
  },
  "compare-types": {
    family: "types",
    severity: "error",
    template: "{left} is never equal to {right}.",
    documentation: "Comparing is strict: values of different types are different, so the answer would always be the same.\n\n```importer wrong\nmap tasks to issue {\n  skip when .archived == \"true\"\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .archived == true\n}\n```",
  },
  "nullable-required": {
    family: "types",
    severity: "error",
    template: "{path} can be missing, but `{target}` is required.",
    documentation: "At least one sample has nothing here. Without a value the record would be rejected. Say what to take instead with `??`, or drop `required`.\n\n```importer wrong\nmap tasks to issue {\n  required summary <- .text\n}\n```\n\n```importer right\nmap tasks to issue {\n  required summary <- .text ?? .name\n}\n```",
  },
  "fallible-unhandled": {
    family: "types",
    severity: "error",
    template: "{what} can fail, and nothing says what happens then.",
    documentation: "End the rule with `on error warn` (the target stays empty, one loss is counted), `on error reject` (the record is not imported) or `on error use` with a value.\n\n```importer wrong\nmap tasks to issue {\n  due <- .due_date | epoch_millis | iso_date(zone: \"UTC\")\n}\n```\n\n```importer right\nmap tasks to issue {\n  due <- .due_date | epoch_millis | iso_date(zone: \"UTC\") on error warn\n}\n```",
  },
  "on-error-needless": {
    family: "types",
    severity: "warning",
    template: "Nothing here can fail, so `on error` does nothing.",
    documentation: "A missing value is no failure; `??` says what to take instead. Where data differ from the samples, the target stays empty and a loss is counted, as with `on error warn`; only `reject` and `use` change that.\n\n```importer wrong\nmap tasks to issue {\n  summary <- .name | trim  on error warn\n}\n```\n\n```importer right\nmap tasks to issue {\n  summary <- .name | trim\n}\n```",
  },
  "missing-argument": {
    family: "types",
    severity: "error",
    template: "`{name}` needs {argument}.",
    documentation: "An argument without which it cannot work was left out.\n\n```importer wrong\nadaptor clip(t) = t | truncate\n```\n\n```importer right\nadaptor clip(t) = t | truncate(255)\n```",
  },
  "extra-argument": {
    family: "types",
    severity: "error",
    template: "`{name}` takes no {argument}.",
    documentation: "There is one argument too many, or its name is misspelt.\n\n```importer wrong\nadaptor clean(t) = t | trim(3)\n```\n\n```importer right\nadaptor clean(t) = t | trim\n```",
  },
  "shape-unknown": {
    family: "types",
    severity: "info",
    template: "`{stream}` has no shape, so its paths are not checked.",
    documentation: "Without samples every path is taken as it is, and a misspelt one is found only when it brings nothing. Put a few responses under `samples/` and name them: `shape: infer(\"samples/*.json\")`.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: infer(\"samples/*.json\") }\n```",
  },
  "label-blanks": {
    family: "types",
    severity: "error",
    template: "Labels cannot contain blanks, and this text can.",
    documentation: "Jira refuses a label with a blank. `| slug` makes a label out of any text.\n\n```importer wrong\nmap tasks to issue {\n  labels <- .tags[].name\n}\n```\n\n```importer right\nmap tasks to issue {\n  labels <- .tags[].name | slug\n}\n```",
  },
  "not-a-condition": {
    family: "types",
    severity: "error",
    template: "A condition is needed here, but this is {found}.",
    documentation: "A condition is true or false: a comparison, `is present`, `is blank`, `in`, or a field that is itself true or false.\n\n```importer wrong\nmap tasks to issue {\n  skip when .status\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .status is blank\n}\n```",
  },
  "zone-missing": {
    family: "types",
    severity: "error",
    template: "A date without a time needs a time zone: say which.",
    documentation: "The same instant is another day elsewhere. `zone: import.zone` takes the zone of the import.\n\n```importer wrong\nmap tasks to issue {\n  due <- .due_date | epoch_millis | iso_date  on error warn\n}\n```\n\n```importer right\nmap tasks to issue {\n  due <- .due_date | epoch_millis | iso_date(zone: import.zone)  on error warn\n}\n```",
  },
  "adaptor-body": {
    family: "types",
    severity: "error",
    template: "`{name}` cannot be given {type}.",
    documentation: "The body of a declared adaptor is read for the types of each call; with what it is given here, something in it does not fit.\n\n```importer wrong\nadaptor day(ms) = ms | epoch_millis | iso_date(zone: import.zone)\nmap tasks to issue {\n  due <- .status | day on error warn\n}\n```\n\n```importer right\nadaptor day(ms) = ms | epoch_millis | iso_date(zone: import.zone)\nmap tasks to issue {\n  due <- .due_date | day on error warn\n}\n```",
  },
  "adaptor-fields": {
    family: "types",
    severity: "error",
    template: "`{name}` reads {fields}, and {type} has none of them.",
    documentation: "The fields that an adaptor reads from its parameter are optional, but at least one has to be there, or it can give nothing.\n\n```importer wrong\nadaptor named(who) = who.username ?? who.name\nmap tasks to issue {\n  reporter <- .status | named | person\n}\n```\n\n```importer right\nadaptor named(who) = who.username ?? who.name\nmap tasks to issue {\n  reporter <- .creator | named | person\n}\n```",
  },
  "adaptor-literal": {
    family: "types",
    severity: "error",
    template: "`{parameter}` of `{name}` has to be written out.",
    documentation: "This argument is checked when the spec is compiled, so it cannot come from a record. An option may stand there, since its choices are written out.\n\n```importer wrong\nmap tasks to issue {\n  labels <- .name | split(.title) | slug\n}\n```\n\n```importer right\nmap tasks to issue {\n  labels <- .name | split(\",\") | slug\n}\n```",
  },
  "compare-null": {
    family: "types",
    severity: "error",
    template: "Nothing is ever equal to `null`.",
    documentation: "Missing is not a value: ask whether it is there.\n\n```importer wrong\nmap tasks to issue {\n  skip when .parent == null\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when not .parent is present\n}\n```",
  },
  "compare-order": {
    family: "types",
    severity: "error",
    template: "{left} and {right} have no order.",
    documentation: "Numbers and dates can be smaller or greater, each compared with its own kind.\n\n```importer wrong\nmap tasks to issue {\n  skip when .name < \"b\"\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .points < 1\n}\n```",
  },
  "failure-uncaught": {
    family: "types",
    severity: "error",
    template: "{where} must not fail, but `{what}` can.",
    documentation: "`on error` belongs to a target. Where a value decides or leads somewhere, it must not fail.\n\n```importer wrong\nmap tasks to issue {\n  skip when .points | number > 3\n}\n```\n\n```importer right\nmap tasks to issue {\n  skip when .points > 3\n}\n```",
  },
  "match-pattern": {
    family: "types",
    severity: "error",
    template: "This pattern cannot be read: {reason}.",
    documentation: "A pattern is a regular expression as in JavaScript, less what takes longer than the text is long: no look-arounds, no `\\1`, and counts in `{…}` up to 100. A sign that means something, such as `.` or `(`, is written with `\\` before it where the sign itself is meant; in a text that is `\"\\\\(\"`.\n\n```importer wrong\nmap tasks to issue {\n  status <- .name | match(\"\\\\[(\\\\w+\")\n}\n```\n\n```importer right\nmap tasks to issue {\n  status <- .name | match(\"\\\\[(\\\\w+)\")\n}\n```",
  },
  "date-format": {
    family: "types",
    severity: "error",
    template: "The format `{format}` cannot be used: {reason}.",
    documentation: "Formats have the letters of Unicode's date patterns: `yyyy-MM-dd HH:mm`, `d/MMM/yy h:mm a`. `M` is a month and `m` a minute, `d` a day of the month, `H` an hour up to 23 and `h` one up to 12. Letters that stand for themselves are put between apostrophes: `yyyy-MM-dd'T'HH:mm`. What is read has to name its year; otherwise the same text would be another date next year.\n\n```importer wrong\nmap tasks to issue {\n  due <- .name | date_from(\"YYYY-MM-DD\")  on error warn\n}\n```\n\n```importer right\nmap tasks to issue {\n  due <- .name | date_from(\"yyyy-MM-dd\")  on error warn\n}\n```",
  },
  "schema-missing": {
    family: "types",
    severity: "error",
    template: "There is no schema at `{path}`.",
    documentation: "`shape: schema(\"…\")` reads a JSON Schema beside the spec. The part behind `#` names a place inside of the file.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/task.jsn\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/task.json\") }\n```",
  },
  "schema-invalid": {
    family: "types",
    severity: "error",
    template: "The schema `{path}` cannot be read: {reason}.",
    documentation: "A schema is JSON (draft 4 to 2020-12, or a schema of OpenAPI 3). References lead to places in the same file, as in `#/$defs/task`; what stands in other files has to be brought into it.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/task.json#/$defs/taks\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/task.json#/$defs/task\") }\n```",
  },
  "sample-contradicts": {
    family: "types",
    severity: "error",
    template: "The sample `{sample}` is not what the schema says: `{path}` is {found}, and should be {expected}.",
    documentation: "One of the two is wrong. Where the sample is what the source really sent, mend the schema, or leave it out and let the samples tell the types.\n\n```importer wrong\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/old.json\", samples: \"samples/*.json\") }\n```\n\n```importer right\nstream tasks { get: \"/task\", items: .tasks, id: .id, shape: schema(\"schemas/task.json\", samples: \"samples/*.json\") }\n```",
  },
} as const satisfies Readonly<Record<string, Message>>;
