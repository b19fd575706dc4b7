import type { Entity, TargetId } from "../../store/load-state.ts";
import { backOff } from "../client/back-off.ts";
import type { Settled } from "../client/client.ts";
import { JiraError } from "../jira-error.ts";
import { listOf, numberOf, objectOf, textOf } from "../json.ts";
import { refusalText } from "../preflight/site-calls.ts";
import { type CreatePartLoader, type PartOutcome, refusedPart } from "../relate/part-loader.ts";
import { claimedAttachments, type FileFacts, findAttachment, measure } from "./find-attachment.ts";
import { FileTooLarge, multipartFile, type Passage } from "./multipart.ts";
import { DownloadFailed, openFile } from "./open-file.ts";

/** A file is fetched and sent this often before it counts as failed. */
const attempts = 4;
const settleMs = 2_000;

/** Attachments, streamed from the source to Jira. A file that fails is reported and never holds up the others. */
export const createAttachmentLoader: CreatePartLoader = (context) => {
  /** Ids of this run's attachments: intents that are not settled yet are not found in the state. */
  const made = new Set<string>();
  let passed = 0;

  async function load(part: Entity, issue: TargetId, look: boolean): Promise<PartOutcome> {
    const url = textOf(part.payload.url);
    const name = fileName(textOf(part.payload.name), url);
    if (url === undefined)
      return {
        state: "rejected",
        reason: { code: "required-missing", message: "The attachment has no address." },
      };
    const what = `the attachment '${name}' of ${issue.key ?? issue.id}`;
    if (!context.model.attachments.enabled)
      return refusedPart(what, "attachments are switched off for the site");
    if (look) {
      const found = await findAgain(part, issue, name, await fetchFacts(part, name, url));
      if (found !== undefined) return done(found);
    }
    for (let attempt = 1; ; attempt++) {
      const sent = await send(part, issue, name, url);
      if (sent.kind === "failed") {
        if (!sent.again || attempt >= attempts)
          return {
            state: "failed",
            reason: { code: sent.code, message: `${cap(what)} could not be brought: ${sent.message}.` },
          };
        await context.sleep(backOff(attempt, context.random), context.signal);
        continue;
      }
      const { answer, facts } = sent;
      if (answer.kind === "refused") return refusedPart(what, refusalText(answer));
      if (answer.kind === "forbidden")
        return {
          state: "failed",
          reason: { code: "forbidden", message: `${cap(what)} could not be brought: ${answer.detail}.` },
        };
      if (answer.kind === "ok") {
        const attachment = objectOf(listOf(answer.body)[0]);
        const id = textOf(attachment.id);
        const size = numberOf(attachment.size);
        if (id !== undefined && (size === undefined || size === facts.size)) {
          await context.state.remember(`jira/attachment/${part.id}`, facts);
          return done(id);
        }
        return {
          state: "failed",
          ...(id === undefined ? {} : { target: { id } }),
          reason: {
            code: "size-differs",
            message: `${cap(what)} has ${size ?? "no"} bytes in Jira and ${facts.size} at the source.`,
          },
        };
      }
      await context.sleep(settleMs, context.signal);
      const found = await findAgain(
        part,
        issue,
        name,
        facts.sha256 === "" ? await fetchFacts(part, name, url) : facts,
      );
      if (found !== undefined) return done(found);
      if (attempt >= attempts)
        throw new JiraError(
          "target-unavailable",
          `Jira lost ${attempt} answers in a row to ${what} (${answer.detail}). Everything so far is saved; resume later.`,
        );
    }
  }

  function done(id: string): PartOutcome {
    made.add(id);
    return { state: "created", target: { id } };
  }

  async function findAgain(
    part: Entity,
    issue: TargetId,
    name: string,
    facts: FileFacts | undefined,
  ): Promise<string | undefined> {
    if (facts === undefined) return undefined;
    const claimed = await claimedAttachments(context, part.issue);
    for (const id of made) claimed.add(id);
    return findAttachment(context, issue, name, facts, claimed);
  }

  /** What the source has; undefined when it does not give the file, which sending it finds out in full. */
  async function fetchFacts(part: Entity, name: string, url: string): Promise<FileFacts | undefined> {
    try {
      return await measure((await openFile(context, url, name, part)).body);
    } catch (error) {
      if (error instanceof DownloadFailed) return undefined;
      throw error;
    }
  }

  type Sent =
    | { readonly kind: "answered"; readonly answer: Settled; readonly facts: FileFacts }
    | { readonly kind: "failed"; readonly code: string; readonly message: string; readonly again: boolean };

  async function send(part: Entity, issue: TargetId, name: string, url: string): Promise<Sent> {
    const key = issue.key ?? issue.id;
    let passage: Passage | undefined;
    /** A fault of the source while the file passes through breaks the request to Jira, and must not be taken for Jira's. */
    let fault: Error | undefined;
    try {
      const answer = await context.client.call(
        {
          name: "attachment",
          method: "POST",
          path: `/rest/api/3/issue/${encodeURIComponent(key)}/attachments`,
          idempotent: false,
          expects: "json",
          writes: key,
          open: async () => {
            const file = await openFile(context, url, name, part);
            const { limit } = context.model.attachments;
            const declared = numberOf(part.payload.size);
            if (declared !== undefined && file.size !== undefined && file.size !== declared) {
              file.body.destroy();
              throw otherSize(`${file.size} bytes come and the record says ${declared}`);
            }
            if (file.size !== undefined && file.size > limit) {
              file.body.destroy();
              throw tooLarge(`it has ${file.size} bytes and Jira takes ${limit}`);
            }
            const mime = textOf(part.payload.mime) ?? file.mime;
            passage = multipartFile(
              file.body,
              name,
              mime,
              file.size ?? declared,
              limit,
              `importer-${part.id}-${(passed++).toString(36)}-${Math.floor(context.random() * 2 ** 40).toString(36)}`,
            );
            passage.body.once("error", (error) => {
              fault = error;
            });
            return { headers: { ...passage.headers, "x-atlassian-token": "no-check" }, body: passage.body };
          },
        },
        context.signal,
      );
      if (fault instanceof FileTooLarge)
        return failure(tooLarge(`it has ${fault.message}, which is what Jira takes at most`));
      if (answer.kind === "unknown" && fault !== undefined && passage?.measured().sha256 === "") {
        return failure(new DownloadFailed("download-broke", `the source broke off (${fault.message})`, true));
      }
      return { kind: "answered", answer, facts: passage?.measured() ?? { size: 0, sha256: "" } };
    } catch (error) {
      if (error instanceof DownloadFailed) return failure(error);
      throw error;
    }
  }

  function failure({ code, message, again }: DownloadFailed): Sent {
    return { kind: "failed", code, message, again };
  }

  return { kind: "attachment", width: 50, load: (part, issue, _intent, look) => load(part, issue, look) };
};

function tooLarge(message: string): DownloadFailed {
  return new DownloadFailed("too-large", message, false);
}

/** Something else came in place of the file, such as a page of a proxy, or only a part of it. */
function otherSize(message: string): DownloadFailed {
  return new DownloadFailed("size-differs", `the source gives something else: ${message}`, true);
}

/** Jira shows the last part of a path as the name, so a path is never sent. */
function fileName(name: string | undefined, url: string | undefined): string {
  const given = (name ?? "").replace(/[\\/]/g, "_").trim();
  if (given !== "") return given.slice(0, 255);
  const path = URL.canParse(url ?? "") ? new URL(url!).pathname : "";
  return path.slice(path.lastIndexOf("/") + 1).slice(0, 255) || "attachment";
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
