import type { Readable } from "node:stream";
import type { Entity } from "../../store/load-state.ts";
import { numberOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import type { Download } from "../options.ts";

/** Why a file cannot be fetched; `again` when another attempt may help. */
export class DownloadFailed extends Error {
  readonly code: string;
  readonly again: boolean;
  constructor(code: string, message: string, again: boolean) {
    super(message);
    this.code = code;
    this.again = again;
  }
}

/**
 * Opens a file at the source.
 * @param name the attachment's name in Jira
 * @throws DownloadFailed when the source does not give the file; its own error `no-answer` when it cannot be reached
 */
export async function openFile(
  context: Pick<LoadContext, "download" | "freshAddress" | "signal">,
  url: string,
  name: string,
  part: Entity,
): Promise<{ body: Readable; size: number | undefined; mime: string }> {
  /** @returns undefined where the source tells no other address than the one that was refused */
  const fetchFile = async (refused: boolean): Promise<Download | undefined> => {
    try {
      const fresh = await context.freshAddress(part, context.signal, refused);
      if (refused && fresh === undefined) return undefined;
      return await context.download(fresh ?? url, context.signal, textOf(part.payload.files));
    } catch (error) {
      context.signal.throwIfAborted();
      throw ofThisFile(error);
    }
  };
  let file = (await fetchFile(false))!;
  if (expired.has(file.status)) {
    const again = await fetchFile(true);
    if (again !== undefined) {
      file.body.resume();
      file = again;
    }
  }
  if (file.status === 200) {
    const given = file.headers["content-type"];
    const mime = (Array.isArray(given) ? given[0] : given) ?? "application/octet-stream";
    if (isPageInstead(mime, name, part)) {
      file.body.destroy();
      throw new DownloadFailed(
        "login-needed",
        `a web page comes in place of the file, as ${wantsLogin}`,
        false,
      );
    }
    const length = Number(file.headers["content-length"] ?? Number.NaN);
    // An encoded body has another length than the file that comes out of it.
    const size =
      file.size ??
      (file.headers["content-encoding"] === undefined && Number.isFinite(length) ? length : undefined);
    return {
      body: file.body,
      size,
      mime,
    };
  }
  file.body.resume();
  const gone = file.status === 404 || file.status === 410;
  if (file.status === 401 || file.status === 403)
    throw new DownloadFailed(
      "login-needed",
      `the source answers HTTP ${file.status}, as ${wantsLogin}`,
      false,
    );
  const again = file.status === 429 || file.status >= 500;
  const code = gone ? "gone-at-source" : again ? "source-not-answering" : "source-refuses";
  throw new DownloadFailed(
    code,
    gone ? `it is gone at the source (HTTP ${file.status})` : `the source answers HTTP ${file.status}`,
    again,
  );
}

/** @returns what to throw: an error of the source as a whole is left as it is, since it is no fault of this file */
function ofThisFile(error: unknown): unknown {
  if (!(error instanceof Error)) return notAnswering(String(error));
  const code: unknown = "code" in error ? error.code : undefined;
  // The import pauses, and a resume brings it.
  if (stops.has(code)) return error;
  if ("resumable" in error && error.resumable === false && code !== undefined)
    return new DownloadFailed(String(code), error.message.replace(/\.(?= \(|$)/, ""), false);
  return notAnswering(error.message);
}

function notAnswering(why: string): DownloadFailed {
  return new DownloadFailed("source-not-answering", `the source does not answer (${why})`, true);
}

/** How hosts answer to an address that was signed for a while. */
const expired: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** Codes of a source that cannot be reached, wants a new sign-in, or has no more to give today. */
const stops: ReadonlySet<unknown> = new Set(["no-answer", "sign-in-again", "budget-used-up"]);

const wantsLogin =
  "where a login is needed. Files that tables name are fetched without one: add it to the issue by hand, or give an address that opens without a login";

/** Names of files that are web pages themselves. */
const pageName = /\.(x?html?|shtml|mht|mhtml|php|aspx?|jsp)$/i;

/** Whether the answer is a web page, such as a form to sign in, although the file is none. A declared size tells it better. */
function isPageInstead(mime: string, name: string, { payload }: Pick<Entity, "payload">): boolean {
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(mime) || pageName.test(name)) return false;
  return numberOf(payload.size) === undefined && !/html/i.test(textOf(payload.mime) ?? "");
}
