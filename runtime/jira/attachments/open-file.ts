import type { Readable } from "node:stream";
import type { Entity } from "../../store/load-state.ts";
import { numberOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";

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
  const file = await context
    .freshAddress(part, context.signal)
    .then((fresh) => context.download(fresh ?? url, context.signal, textOf(part.payload.files)))
    .catch((error: unknown) => {
      context.signal.throwIfAborted();
      // What stops the source as a whole is no fault of this file: the import pauses, and a resume brings it.
      if (error instanceof Error && "code" in error && stops.has(error.code)) throw error;
      if (error instanceof Error && "resumable" in error && error.resumable === false && "code" in error)
        throw new DownloadFailed(String(error.code), error.message.replace(/\.(?= \(|$)/, ""), false);
      throw new DownloadFailed(
        "source-not-answering",
        `the source does not answer (${error instanceof Error ? error.message : String(error)})`,
        true,
      );
    });
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
