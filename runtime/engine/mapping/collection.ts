import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Collection, Expression } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAssignment, Rejected } from "./assignment.ts";
import type { Adaptors } from "./compile-expression.ts";
import { childStream, compileElements } from "./elements.ts";
import type { CustomValue, Loss, MappedPart, PartKind } from "./result.ts";
import { type Evaluate, type Scope, withAlias } from "./scope.ts";
import { compileSkips } from "./skips.ts";

const kinds: Record<Collection["target"], PartKind> = {
  comments: "comment",
  attachments: "attachment",
  links: "link",
  worklogs: "worklog",
  watchers: "watcher",
  remote_links: "remote_link",
};

/** Maps the elements of one collection into parts; a part that is rejected or skipped is a part all the same. */
export type MapCollection = (here: unknown, scope: Scope, losses: Loss[]) => MappedPart[];

/**
 * Compiles one collection of a map. Where its list cannot be read, the issue gets a loss and no parts.
 * @param compile compiles the list, the skip rules and the values in the scope of the map
 */
export function compileCollection(
  node: Collection,
  compile: (expression: Expression) => Evaluate,
  adaptors: Adaptors,
): MapCollection {
  const kind = kinds[node.target];
  const elements = compileElements(node.each, compile);
  const skipped = compileSkips(node.skips, compile);
  const assignments = node.assignments.map((assignment) =>
    compileAssignment(assignment, compile, adaptors, node.target),
  );
  const stream = childStream(node.each);

  function mapElement(element: unknown, scope: Scope, losses: Loss[]): MappedPart["outcome"] {
    const rule = skipped(element, scope, losses);
    if (rule !== undefined) return { kind: "skipped", rule };
    const fields: Record<string, unknown> = node.files === undefined ? {} : { files: node.files };
    const custom: CustomValue[] = [];
    for (const { target, assign } of assignments) {
      const value = assign(element, scope, losses);
      if (value instanceof Rejected)
        return { kind: "rejected", reason: value.reason, message: value.message };
      if (value === undefined) continue;
      if (target.kind === "custom") custom.push({ name: target.name, type: target.type, value });
      else fields[target.name] = value;
    }
    return { kind: "mapped", fields: custom.length > 0 ? { ...fields, custom } : fields };
  }

  return (here, scope, issueLosses) => {
    const found = elements(here, scope);
    if (found instanceof Failure) {
      issueLosses.push({ code: found.code, target: node.target, message: found.message });
      return [];
    }
    const seen = new Map<string, number>();
    return found.map(({ id, record }) => {
      const losses: Loss[] = [];
      const inner = node.as === undefined ? scope : withAlias(scope, node.as, record);
      const outcome = mapElement(record, inner, losses);
      return {
        kind,
        key: id ?? digestKey(outcome.kind === "mapped" ? outcome.fields : record, seen),
        ...(stream !== undefined && id !== undefined ? { record: { stream, id } } : {}),
        outcome,
        losses,
      };
    });
  };
}

/** A key for an element without an id: a digest of what it became, and a count where two are alike. */
function digestKey(value: unknown, seen: Map<string, number>): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 16);
  const count = (seen.get(digest) ?? 0) + 1;
  seen.set(digest, count);
  return count === 1 ? digest : `${digest}-${count}`;
}
