import type { LossList } from "./losses.ts";
import type { Inline, LinkTarget, Marks } from "./tree.ts";

const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** Longer targets are shown as text: a link cannot be divided, so it would make a document that fits nowhere. */
const MAX_TARGET_LENGTH = 4000;

/** Embedded images of a kilobyte and more are named, not spelled out. */
const MAX_DATA_LENGTH = 200;

/**
 * Puts a link on `label`.
 *
 * @param label what the reader sees; when it is empty, the address is shown.
 * @param href the address as written in the source.
 * @returns the label with a link mark when the address is http, https or mailto; otherwise the label followed by the
 *   address in brackets, and a loss.
 */
export function linkInlines(
  label: readonly Inline[],
  href: string,
  title: string | undefined,
  marks: Marks,
  losses: LossList,
): Inline[] {
  const target = checkTarget(href, title, losses);
  const shown = textOf(label).trim();
  if (target !== undefined) {
    if (shown === "")
      return [...label, { kind: "text", text: target.href, marks: { ...marks, link: target } }];
    return label.map((inline) =>
      inline.kind === "text" ? { ...inline, marks: { ...inline.marks, link: target } } : inline,
    );
  }
  const address = shownAddress(href, title, losses);
  if (address === "" || address === shown || `mailto:${shown}` === address) return [...label];
  return [...label, { kind: "text", text: shown === "" ? address : ` (${address})`, marks }];
}

/** The bare text of inlines; a break counts as a space. */
function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
}

function checkTarget(href: string, title: string | undefined, losses: LossList): LinkTarget | undefined {
  const written = href.trim();
  const parsed = URL.canParse(written) ? new URL(written) : undefined;
  if (parsed === undefined) {
    losses.add("link-scheme", "A link without a complete web address is shown as text.");
    return undefined;
  }
  if (!ALLOWED.has(parsed.protocol)) {
    losses.add(
      "link-scheme",
      `A link with the scheme ${parsed.protocol.slice(0, 40)} is shown as text; Jira gets http, https and mailto links.`,
    );
    return undefined;
  }
  // Blanks and control characters are legal in the source's notation only.
  const safe = /[\s\p{Cc}"<>]/u.test(written) ? parsed.href : written;
  if (safe.length + (title?.length ?? 0) > MAX_TARGET_LENGTH) {
    losses.add("link-length", `A link longer than ${MAX_TARGET_LENGTH} characters is shown as text.`);
    return undefined;
  }
  return title === undefined || title === "" ? { href: safe } : { href: safe, title };
}

function shownAddress(href: string, title: string | undefined, losses: LossList): string {
  const named = title === undefined || title === "" ? "" : ` "${title}"`;
  const trimmed = href.trim();
  if (/^data:/i.test(trimmed) && trimmed.length > MAX_DATA_LENGTH) {
    const kind = /^data:([\w.+-]+\/[\w.+-]+)/i.exec(trimmed)?.[1] ?? "data";
    losses.add("embedded-data", `Embedded ${kind} of ${trimmed.length} characters was left out.`);
    return `${kind}, ${trimmed.length} characters${named}`;
  }
  return `${trimmed}${named}`;
}

const BARE_URL = /\bhttps?:\/\/[^\s<>"\p{Cc}]+/giu;

/** Turns text into inlines in which bare http and https addresses are links; nothing else is changed. */
export function inlinesWithUrls(text: string, marks: Marks, losses: LossList): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(BARE_URL)) {
    const url = withoutTrailingPunctuation(match[0]);
    if (!URL.canParse(url)) continue;
    if (match.index > end) inlines.push({ kind: "text", text: text.slice(end, match.index), marks });
    inlines.push(...linkInlines([{ kind: "text", text: url, marks }], url, undefined, marks, losses));
    end = match.index + url.length;
  }
  if (end < text.length) inlines.push({ kind: "text", text: text.slice(end), marks });
  return inlines;
}

const CLOSERS = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** A sentence's full stop or an unmatched bracket after an address is not part of it. */
function withoutTrailingPunctuation(url: string): string {
  const counts = new Map<string, number>();
  for (const character of url) counts.set(character, (counts.get(character) ?? 0) + 1);
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? "";
    const opener = CLOSERS.get(last);
    const unmatched = opener !== undefined && (counts.get(last) ?? 0) > (counts.get(opener) ?? 0);
    if (!unmatched && !".,;:!?'*_~".includes(last)) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return url.slice(0, end);
}
