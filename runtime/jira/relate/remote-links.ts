import { objectOf, textOf } from "../json.ts";
import { refusalText } from "../preflight/site-calls.ts";
import { type CreatePartLoader, refusedPart } from "./part-loader.ts";

/** Links to web pages. Jira keeps one for each `globalId`, so a repeat changes nothing. */
export const createRemoteLinkLoader: CreatePartLoader = (context) => ({
  kind: "remote_link",
  width: 400,
  async load(part, issue) {
    const key = issue.key ?? issue.id;
    const url = textOf(part.payload.url);
    if (url === undefined)
      return { state: "rejected", reason: { code: "required-missing", message: "The link has no address." } };
    const globalId = globalIdOf(context.source.account, part.key);
    const answer = await context.client.call(
      {
        name: "remotelink",
        method: "POST",
        path: `/rest/api/3/issue/${encodeURIComponent(key)}/remotelink`,
        json: { globalId, object: { url, title: (textOf(part.payload.title) ?? url).slice(0, 255) } },
        idempotent: true,
        expects: "json",
        writes: key,
      },
      context.signal,
    );
    if (answer.kind === "ok")
      return { state: "created", target: { id: textOf(objectOf(answer.body).id) ?? globalId } };
    return refusedPart(
      `the link from ${key} to ${url}`,
      answer.kind === "refused" ? refusalText(answer) : answer.detail,
    );
  },
});

/** At most 255 characters, Jira's limit; the end of a key tells parts apart, so the front is cut. */
function globalIdOf(account: string, key: string): string {
  const id = `importer:${account}/${key}`;
  return id.length <= 255 ? id : `importer:${id.slice(-246)}`;
}
