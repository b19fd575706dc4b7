import type { Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { operationConnections } from "../check/operation-connections.ts";
import { operationVariables } from "../check/operation-variables.ts";
import { readOperation } from "../check/read-operation.ts";
import { settingValue } from "../check/setting-value.ts";
import { remove } from "../fixes/remove.ts";
import type { FirstRequest } from "../plan/index.ts";
import { givenVariables } from "./given-variables.ts";

const known: readonly string[] = ["graphql", "variables"];

/**
 * `first: { graphql: """…""", variables: { … } }`: the query that the first page is asked for with, where it is not that of the
 * others. Undefined where there is none, or it cannot be read, which is told.
 *
 * @param source the name of the source that is asked
 * @param filled variables that paging fills in every request, the first included
 */
export function lowerFirstQuery(
  scope: Scope,
  settings: Pick<Settings, "setting">,
  source: string | undefined,
  filled: readonly string[],
): FirstRequest | undefined {
  const { program, unit } = scope;
  const first = settings.setting("first");
  if (first?.value.kind !== "object") return undefined;
  if (settings.setting("pages") === undefined)
    program.report(
      "first-needless",
      placeIn(unit, first.key),
      { name: "the stream" },
      { fixes: [remove(unit.syntax.text, first.span, "Remove first")] },
    );
  const parts = new Map(
    first.value.entries.map((entry) => {
      const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
      if (!known.includes(name)) {
        const place = placeIn(unit, entry.key);
        program.report(
          "unknown-setting",
          place,
          { block: "first", name },
          didYouMean(name, entry.key.span, known),
        );
      }
      return [name, entry.value] as const;
    }),
  );
  const query = parts.get("graphql");
  if (query?.kind !== "text") {
    if (query === undefined)
      program.report("setting-missing", placeIn(unit, first.key), { block: "first", name: "graphql" });
    else settingValue(scope, "graphql", "text", query);
    return undefined;
  }
  const found = readOperation(scope, query, source);
  if (found === undefined) return undefined;
  const given = givenVariables(scope, parts.get("variables"));
  operationConnections(scope, found, undefined, [], [...given.map(({ name }) => name), ...filled], false);
  operationVariables(scope, found, given, [], filled);
  return {
    graphql: {
      query: found.operation.compact,
      variables: given.map(({ name, value }) => ({ name, value: value.plan })),
    },
  };
}
