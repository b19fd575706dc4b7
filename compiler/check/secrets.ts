import type { Expression, SourceFile, TextLiteral } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import type { Template } from "../plan/index.ts";
import type { Report } from "../report.ts";

/** How tools write their secrets; each from the tool's own documentation. */
const knownSecrets: readonly RegExp[] = [
  /\bpk_\d+_[A-Z0-9]{20,}/, // ClickUp
  /\bATATT[A-Za-z0-9_\-=]{20,}/, // Atlassian
  /\bgh[pousr]_[A-Za-z0-9]{30,}/, // GitHub
  /\bglpat-[A-Za-z0-9_-]{18,}/, // GitLab
  /\b(?:secret|ntn)_[A-Za-z0-9]{30,}/, // Notion
  /\blin_(?:api|oauth)_[A-Za-z0-9]{30,}/, // Linear
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/, // Slack
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/, // JSON Web Token
  /\bATTA[a-f0-9]{60,}/, // Trello
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];
const suspicious =
  /pk_|ATATT|gh[pousr]_|glpat-|secret_|ntn_|lin_|xox|eyJ|ATTA[a-f0-9]|BEGIN |"(?:[Bb]earer|[Bb]asic|[Tt]oken|OAuth)\s|:\/\/[^\s/"]*@/;
const signIn = /^(?:Bearer|Basic|Token|OAuth)\s+[\w.+/=-]{8,}$/i;
const userInAddress = /^[a-z]+:\/\/[^\s/@:]+:[^\s/@]+@/i;

/** Tells texts that look like a token, a key, or an address with a password. Tests and samples are no exception. */
export function secretsInSpec(file: SourceFile, report: Report): void {
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (isText(node) && looksSecret(node.value)) {
      report("secret-in-spec", { file: file.path, span: node.span }, {});
    }
    for (const inner of Object.values(node)) if (typeof inner === "object") visit(inner);
  };
  // Most specs hold none, which one look at the text tells.
  if (suspicious.test(file.text)) visit(file.declarations);
}

const isText = (node: object): node is TextLiteral =>
  "kind" in node && (node as Expression).kind === "text" && "value" in node;

const looksSecret = (text: string): boolean =>
  knownSecrets.some((pattern) => pattern.test(text)) || signIn.test(text) || userInAddress.test(text);

/** Tells an auth `value` without `{token}`: it could only be the secret itself. */
export function secretInTemplate(scope: Scope, written: TextLiteral, value: Template): void {
  if (value.parts.some((part) => typeof part !== "string") || looksSecret(written.value)) return;
  scope.program.report(
    "secret-in-spec",
    placeIn(scope.unit, written),
    {},
    {
      notes: ['`{token}` stands for what the user pastes: `"Bearer {token}"`.'],
    },
  );
}
