import type { Stream } from "../../../compiler/plan/index.ts";
import type { PageState } from "../pages/paging.ts";
import type { HttpAnswer, Verdict } from "./classify.ts";
import type { CompiledStream } from "./compile-stream.ts";

/**
 * A good status without what the spec names is no empty page: nothing says that there are no records. Such answers are
 * asked for again, since sources send them when they are overloaded.
 * @param state where the walk stands
 * @returns undefined when the answer can be believed
 */
export function findFault(
  ready: CompiledStream,
  stream: Stream,
  state: PageState,
  answer: HttpAnswer,
): Verdict | undefined {
  const verdict = (code: string, what: string, check: string): Verdict => {
    const text = answer.body.toString("utf8", 0, 200).replace(/\s+/g, " ").slice(0, 160);
    return {
      outcome: "transient",
      code,
      message: `The source answered ${answer.status} ${what}: ${text}. Check ${check}, or add an error rule for such answers.`,
    };
  };
  // Half an answer is no answer: what is missing of it is not missing in the source.
  const [told] = ready.graphql ? errorsOf(answer.json) : [];
  if (told !== undefined)
    return { ...verdict("graphql-errors", `with an error (${told})`, "the query"), outcome: "bad_request" };
  const records = ready.items(answer.json);
  if (records !== undefined) {
    const doubt = ready.paging.doubt?.(state, { ...answer, records, response: answer.json });
    return doubt === undefined ? undefined : verdict("page-doubtful", doubt, "`pages`");
  }
  return stream.items === undefined
    ? verdict(
        "record-missing",
        `without any of the fields that samples of ${stream.name} have`,
        "the samples",
      )
    : verdict("items-missing", `without the list that \`items\` of ${stream.name} names`, "`items`");
}

/** The messages of the errors in a GraphQL answer. */
function errorsOf(json: unknown): readonly string[] {
  const errors = typeof json === "object" && json !== null && "errors" in json ? json.errors : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) =>
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : "no message",
  );
}
