import type { Fix, SourceDeclaration, TextLiteral } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { insertSetting } from "../fixes/insert-setting.ts";

/** Tells a full address whose host no `base`, `auth`, `files` or `hosts` of the source names. */
export function hostDeclared(scope: Scope, address: TextLiteral): void {
  const host = hostOf(address.value);
  if (host === undefined) return;
  const { program } = scope;
  const declared = [...program.entry.sources.values()].flatMap(({ syntax }) => declaredHosts(syntax));
  if (declared.some((pattern) => covers(pattern, host))) return;
  program.report(
    "host-not-declared",
    placeIn(scope.unit, address),
    { host },
    {
      notes: [`Name it in the source: \`hosts: ["${host}"]\`.`],
      fixes: nameHost(scope, host),
    },
  );
}

/** Names the host in the one source that there is, where that has no list of hosts yet. */
function nameHost({ program, unit }: Scope, host: string): Fix[] {
  const [source, ...others] = program.entry.sources.values();
  if (source === undefined || others.length > 0 || source.unit !== unit) return [];
  const { entries, span } = source.syntax;
  if (entries.some((entry) => entry.kind === "setting" && entry.key.text === "hosts")) return [];
  return insertSetting(unit.syntax.text, span, `hosts: ["${host}"]`);
}

/** The host of a full address; undefined for a path, or where the host is a hole. */
function hostOf(address: string): string | undefined {
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return host === undefined || host.includes("{") ? undefined : host.replace(/:\d+$/, "");
}

function declaredHosts(source: SourceDeclaration): string[] {
  const hosts: string[] = [];
  const visit = (node: unknown, key: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, value } = node as { kind?: unknown; value?: unknown };
    if (kind === "text" && typeof value === "string") {
      const host = key === "hosts" ? value.toLowerCase() : hostOf(value);
      if (host !== undefined) hosts.push(host);
    }
    if (kind === "setting") visit(value, (node as { key: { text: string } }).key.text);
    else for (const inner of Object.values(node)) visit(inner, key);
  };
  visit(source.entries, "");
  return hosts;
}

const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : pattern === host;
