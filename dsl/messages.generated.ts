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
  "unexpected": { readonly expected: string | number; readonly found: string | number };
  "unexpected-end": { readonly after: string | number; readonly expected: string | number };
  "unclosed-bracket": { readonly open: string | number };
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
  "file-too-large": { readonly size: string | number; readonly limit: string | number };
  "too-many-mistakes": { readonly count: string | number };
  "hole-unclosed": { readonly open: string | number };
  "hole-path": { readonly found: string | number };
}

export const messages = {
  "unexpected": {
    family: "syntax",
    severity: "error",
    template: "Expected {expected}, but found {found}.",
    documentation: "Something else belongs at this place. The message lists what may stand here.\n\n```importer wrong\nstream tasks each lists {\n  get: \"/task\"\n}\n```\n\n```importer right\nstream tasks each lists as list {\n  get: \"/task\"\n}\n```",
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
  "file-too-large": {
    family: "syntax",
    severity: "error",
    template: "The file has {size} characters; at most {limit} are read.",
    documentation: "A spec is written by hand. Data belongs into samples, or into a file that `values … from file(\"…\")` reads.",
  },
  "too-many-mistakes": {
    family: "syntax",
    severity: "error",
    template: "Too many mistakes: the {count} that follow are not shown.",
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
} as const satisfies Readonly<Record<string, Message>>;
