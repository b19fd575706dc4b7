/** A request that the replay received, safe to show: secrets are replaced by how long they were. */
export interface LoggedRequest {
  method: string;
  /** The original absolute URL, or the path as it arrived when the sender did not name it. */
  url: string;
  headers: { [name: string]: string };
  /** Milliseconds since the epoch. */
  at: number;
  /** Status answered; 0 when the socket was destroyed instead. */
  status: number;
  /** The fault that hit it. */
  fault?: string;
}

const secretName = /authorization|cookie|token|secret|(^|[-_])key$|password/i;

/** Hides the values of headers that carry secrets. */
export function safeHeaders(headers: { [name: string]: string | string[] | undefined }): {
  [name: string]: string;
} {
  const safe: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(", ") : value;
    if (name === "x-importer-original-url") safe[name] = safeUrl(text);
    else safe[name] = secretName.test(name) ? `[hidden, ${text.length} characters]` : text;
  }
  return safe;
}

/** Hides query parameters that carry secrets; what is no URL or path is given back as it is. */
export function safeUrl(text: string): string {
  const start = text.indexOf("?");
  if (start < 0) return text;
  const query = new URLSearchParams(text.slice(start + 1));
  for (const name of new Set(query.keys())) {
    if (secretName.test(name)) query.set(name, "[hidden]");
  }
  return [...query.keys()].some((name) => secretName.test(name))
    ? `${text.slice(0, start)}?${query.toString()}`
    : text;
}
