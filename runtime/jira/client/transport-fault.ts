import { type Answer, type Expectation, withoutAnswer } from "./answer.ts";

/** Faults of making a connection: nothing of the call has left this machine. */
const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Faults that waiting does not mend: the address speaks no TLS, or its certificate is not trusted. */
const certificate = /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/**
 * Classifies an error of the network.
 * @returns `transient` when the call was never sent or may be repeated, `unknown` when it may have had its effect
 */
export function classifyFault(error: unknown, expectation: Expectation): Answer {
  const code = faultCode(error);
  const detail = code === "" ? String(error) : code;
  if (neverSent.has(code) || certificate.test(code)) return { kind: "transient", detail, afterMs: undefined };
  return withoutAnswer(`the connection broke (${detail})`, expectation, undefined);
}

function faultCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as Error & { code?: unknown }).code;
    if (typeof code === "string") return code;
    // A name that resolves to several addresses fails with one error for each.
    if (at instanceof AggregateError && at.errors.length > 0) return faultCode(at.errors[0]);
  }
  return "";
}
