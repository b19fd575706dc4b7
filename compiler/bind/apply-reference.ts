import type { Pipe } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { offered } from "../check/offered.ts";
import { idType, referable } from "../check/referable.ts";
import { referenceUnmapped } from "../check/reference-unmapped.ts";
import { unknownStream } from "../check/unknown-stream.ts";
import { unquote } from "../check/unquote.ts";
import { wrongType } from "../check/wrong-type.ts";
import { fits } from "../types/fits.ts";
import type { Entity } from "../types/type.ts";
import { mapOver, mappedResult } from "./map-over.ts";
import type { Scope } from "./scope.ts";
import { identityOf } from "./stream-identity.ts";
import { failing, type Typed, unresolved } from "./typed.ts";
import { bareWord } from "./word.ts";

const entities: ReadonlyMap<string, Entity> = new Map([
  ["issue_ref", "issue"],
  ["version_ref", "version"],
  ["sprint_ref", "sprint"],
  ["component_ref", "component"],
]);

/** What `issue_ref` and the like refer to; undefined for any other name. */
export const referenceEntity = (name: string): Entity | undefined => entities.get(name);

/** Numbers are taken as text where they are ids. */

/** `input | issue_ref(stream)`: names another record's issue by its id. */
export function applyReference(scope: Scope, input: Typed, syntax: Pipe, entity: Entity): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, syntax);
  const call = syntax.call.name.text;
  const [argument, ...others] = syntax.call.arguments;
  const name = argument === undefined ? undefined : bareWord(argument.value);
  if (argument === undefined || name === undefined || others.length > 0) {
    program.report(
      "missing-argument",
      placeIn(unit, syntax.call),
      { name: call, argument: "the name of one stream" },
      unquote(argument, program.streams.keys()) ?? offered(syntax.call, referable(program, entity)),
    );
    return unresolved(place);
  }
  const stream = program.streams.get(name);
  if (stream === undefined) {
    unknownStream(program, unit, name, argument.span);
    return unresolved(place);
  }
  program.used.streams.add(name);
  referenceUnmapped(scope, entity, name, placeIn(unit, argument));
  const mapped = mapOver(input.type);
  const { over, element } = mapped;
  const fit = fits(element, idType);
  if (fit === "no") {
    wrongType(scope, placeIn(unit, syntax.call.name), syntax.input, {
      subject: `\`${call}\``,
      expected: "an id (text or a number)",
      found: input.type,
      wanted: idType,
    });
  }
  return {
    plan: program.origins.mark(
      { kind: "reference", entity, stream: identityOf(program, name), input: input.plan, over },
      place,
    ),
    type: mappedResult(mapped, { kind: "reference", entity }),
    missing: input.missing,
    ...failing([
      input.fails,
      fit === "partly" ? { what: call, place: placeIn(unit, syntax.call) } : undefined,
    ]),
    place,
  };
}
