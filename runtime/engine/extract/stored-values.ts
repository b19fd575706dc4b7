import type { Stream } from "../../../compiler/plan/index.ts";
import type { OpenedPage } from "../../source/source.ts";
import type { StoredPage } from "../../store/extract-state.ts";
import { type EngineContext, sourceOf } from "../engine-context.ts";
import { batchOf } from "./batch-of.ts";
import { openEmbedded } from "./open-embedded.ts";

/** The stream that a page was read for; a union's records lie in its members' pages. */
function pageStream(context: EngineContext, page: StoredPage): Stream {
  return context.graph.stream(page.bytes.file.replace(/\.pages$/, ""));
}

/**
 * Opens a page from the spool.
 * @throws SpoolError when it is damaged
 */
export function openPage(context: EngineContext, page: StoredPage): OpenedPage {
  const stream = pageStream(context, page);
  const body = context.spool.read(page.bytes);
  const isList = stream.read.kind === "embedded" || batchOf(stream) !== undefined;
  return isList ? openEmbedded(body) : sourceOf(context, stream).open(stream, body);
}
