import type { Scope } from "../bind/scope.ts";
import { identityOf } from "../bind/stream-identity.ts";
import type { Place } from "../report.ts";
import type { Entity } from "../types/type.ts";

/** Tells a reference to issues that no map makes: it could never be resolved. */
export function referenceUnmapped(scope: Scope, entity: Entity, stream: string, place: Place): void {
  const { program } = scope;
  const identity = identityOf(program, stream);
  const made = program.entry.maps.some(
    (map) => map.target.text === entity && identityOf(program, map.stream.text) === identity,
  );
  if (!made) program.report("reference-unmapped", place, { entity, stream });
}
