import { refusalText } from "../preflight/site-calls.ts";
import { personOf } from "../prepare/people.ts";
import { type CreatePartLoader, refusedPart } from "./part-loader.ts";

/**
 * Watchers. Adding one who watches already changes nothing. One without an account in Jira cannot watch there: nothing
 * is to be done, and the loss names the person.
 */
export const createWatcherLoader: CreatePartLoader = (context) => ({
  kind: "watcher",
  width: 400,
  async load(part, issue) {
    const key = issue.key ?? issue.id;
    const person = personOf(part.payload.person) ?? personOf(part.payload);
    if (person === undefined)
      return { state: "rejected", reason: { code: "required-missing", message: "The watcher is nobody." } };
    const match = context.people.match(person, "watchers");
    if ("loss" in match) {
      const { code, target, message } = match.loss;
      return {
        state: "unchanged",
        losses: [{ code, target, message: `${message} They do not watch ${key}.` }],
      };
    }
    const answer = await context.client.call(
      {
        name: "watcher",
        method: "POST",
        path: `/rest/api/3/issue/${encodeURIComponent(key)}/watchers`,
        json: match.accountId,
        idempotent: true,
        expects: "nothing",
        writes: key,
      },
      context.signal,
    );
    if (answer.kind === "ok") return { state: "created", target: { id: match.accountId } };
    return refusedPart(
      `a watcher of ${key}`,
      answer.kind === "refused" ? refusalText(answer) : answer.detail,
    );
  },
});
