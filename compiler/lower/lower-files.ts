import type { Block, Call, Expression } from "../../dsl/index.ts";
import { constantRoot } from "../bind/constant-roots.ts";
import { readArguments } from "../bind/read-call.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { settingValue } from "../check/setting-value.ts";
import { unknownStream } from "../check/unknown-stream.ts";
import type { FilePolicy } from "../plan/index.ts";
import { filesVocabulary } from "../vocabulary/files.ts";
import { constantScope } from "./constant-scope.ts";
import { secretTemplate } from "./lower-auth.ts";
import { lowerTemplate } from "./lower-template.ts";

/** The `files` blocks of a source: each covers hosts, and an attachments block may name the one that it means. */
export function lowerFilePolicies(scope: Scope, blocks: readonly Block[]): FilePolicy[] {
  const names = new Set<string>();
  return blocks.map((block) => {
    const name = block.name?.text;
    if (name !== undefined && names.has(name)) {
      const place = placeIn(scope.unit, block.name ?? block.type);
      scope.program.report("duplicate-name", place, { what: "The files block", name });
    }
    if (name !== undefined) names.add(name);
    return lowerPolicy(scope, block);
  });
}

function lowerPolicy(scope: Scope, block: Block): FilePolicy {
  const { program, unit } = scope;
  const settings = readSettings(scope, block.type, block.entries, filesVocabulary);
  const auth = settings.setting("auth")?.value;
  const expires = settings.milliseconds("expires");
  const fresh = settings.word("fresh");
  const at = settings.setting("fresh")?.value;
  if (fresh !== undefined && at !== undefined) {
    if (program.streams.has(fresh)) program.used.streams.add(fresh);
    else unknownStream(program, unit, fresh, at.span);
  }
  // One without the other says when an address is of no use any more, but not what then, or the reverse.
  for (const [name, other, example] of [
    ["expires", "fresh", "fresh: details"],
    ["fresh", "expires", "expires: 1h"],
  ] as const) {
    const given = settings.setting(name);
    if (given === undefined || settings.setting(other) !== undefined) continue;
    const notes = [`\`${name}\` needs it, for example \`${example}\`.`];
    program.report("setting-missing", placeIn(unit, given.key), { block: "files", name: other }, { notes });
  }
  const policy: FilePolicy = {
    ...(block.name === undefined ? {} : { name: block.name.text }),
    hosts: lowerHosts(scope, settings.setting("hosts")?.value),
    auth: auth?.kind === "call" ? ownHeader(scope, auth) : settings.word("auth") === "none" ? "none" : "same",
    ...(expires === undefined ? {} : { expires: Math.max(1, expires) }),
    ...(fresh === undefined ? {} : { fresh }),
  };
  return program.origins.mark(policy, placeIn(unit, block));
}

/** `hosts: ["*.example.com", "{host}"]`: a hole is something that the user is asked for. */
function lowerHosts(scope: Scope, hosts: Expression | undefined): FilePolicy["hosts"] {
  if (hosts?.kind !== "list") return [];
  const { program, unit } = scope;
  const asked = (name: string): boolean =>
    unit.inputs.has(name) && constantRoot(program, unit, name) !== undefined;
  const inputs: Scope = {
    ...constantScope(program, unit),
    root: (name) => (asked(name) ? constantRoot(program, unit, name) : undefined),
    names: () => [...unit.inputs.keys()].filter(asked),
  };
  return hosts.items.flatMap((item): FilePolicy["hosts"] => {
    if (item.kind !== "text") return [];
    return item.value.includes("{") ? [lowerTemplate(inputs, item)] : [item.value];
  });
}

/** `header("Authorization", "OAuth oauth_token=\"{token}\"")`. */
function ownHeader(scope: Scope, call: Call): FilePolicy["auth"] {
  const given = readArguments(scope, call, [
    { name: "name", required: true },
    { name: "value", required: true },
  ]);
  const [name, value] = [given.get("name")?.value, given.get("value")];
  if (name !== undefined && name.kind !== "text")
    settingValue(scope, "auth", "the header's name as text", name);
  if (value !== undefined && value.value.kind !== "text")
    settingValue(scope, "auth", "the header's text around `{token}`", value.value);
  return {
    header: name?.kind === "text" ? name.value : "",
    value: secretTemplate(scope, value?.value, [], ["token", "key", "user", "secret"]),
  };
}
