import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Concluded, TargetId } from "../../store/load-state.ts";
import { listOf, numberOf, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { get } from "../preflight/site-calls.ts";

export interface FileFacts {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Finds an attachment that a call with unknown outcome may have made. Attachments carry no marker, so it is known by
 * its issue, name, size and content, and by not being another entity's.
 * @param claimed ids of attachments that belong to other entities
 */
export async function findAttachment(
  context: LoadContext,
  issue: TargetId,
  name: string,
  facts: FileFacts,
  claimed: ReadonlySet<string>,
): Promise<string | undefined> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue.key ?? issue.id)}`;
  const body = objectOf(await get(context.client, "issue", path, { fields: "attachment" }, context.signal));
  for (const attachment of listOf(objectOf(body.fields).attachment).map(objectOf)) {
    const id = textOf(attachment.id);
    if (id === undefined || claimed.has(id)) continue;
    if (attachment.filename !== name || numberOf(attachment.size) !== facts.size) continue;
    const content = await context.client.read(
      `/rest/api/3/attachment/content/${id}?redirect=false`,
      context.signal,
    );
    if (content !== undefined && (await measure(content)).sha256 === facts.sha256) return id;
  }
  return undefined;
}

/** Reads a stream to its end. */
export async function measure(file: Readable): Promise<FileFacts> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of file) {
    size += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  return { size, sha256: hash.digest("hex") };
}

/**
 * Ids of all attachments that have an entity already. Read only after an unknown outcome: it walks over all of them.
 */
export async function claimedAttachments(
  context: LoadContext,
  issue: string | undefined,
): Promise<Set<string>> {
  const claimed = new Set<string>();
  for (let after = 0; ; ) {
    const page: readonly Concluded[] = await context.state.concluded({
      kind: "attachment",
      after,
      limit: 500,
    });
    if (page.length === 0) return claimed;
    after = page.at(-1)!.id;
    for (const entity of page)
      if (entity.issue === issue && entity.target !== undefined) claimed.add(entity.target.id);
  }
}
