import { SourceError } from "../source-error.ts";

const systemFaults = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPROTO",
]);

/** The fault's code, or what it says. */
export function faultName(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === "string" ? code : String(message);
}

/** Whether a request failed on its way, so that it may be asked again; anything else is a mistake of ours. */
export function isTransportFault(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof SourceError) return false;
  const { code } = error as { code?: unknown };
  if (typeof code !== "string") return error instanceof AggregateError;
  return code.startsWith("UND_ERR_") || code.startsWith("HPE_") || systemFaults.has(code);
}
