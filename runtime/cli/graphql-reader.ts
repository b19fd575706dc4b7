import { createRequire } from "node:module";
import type * as graphql from "../../compiler/graphql/create-graphql-reader.ts";
import type { GraphqlReader } from "../../compiler/index.ts";

const require = createRequire(import.meta.url);
let reader: GraphqlReader | undefined;

/**
 * Reads GraphQL. It is loaded by the first spec that asks with a query, since it takes longer than everything else that a check
 * needs; at once, since nothing waits in the compiler.
 */
export function graphqlReader(): GraphqlReader {
  // The same file has another ending where it was built.
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  reader ??= (
    require(`../../compiler/graphql/create-graphql-reader.${ending}`) as typeof graphql
  ).createGraphqlReader();
  return reader;
}
