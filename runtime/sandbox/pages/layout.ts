import type { Status } from "../site/site.ts";
import { type Html, html } from "./html.ts";

/** One step of the path to a page; the last one is the page itself and has no address. */
export interface Crumb {
  text: string;
  href?: string;
}

/** A whole page. */
export function page(title: string, crumbs: Crumb[], content: Html): string {
  const path = crumbs.map(
    ({ text, href }) =>
      html`<li>${href === undefined ? html`<span aria-current="page">${text}</span>` : html`<a href="${href}">${text}</a>`}</li>`,
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Jira sandbox</title>
<link rel="stylesheet" href="/pages/sandbox.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><nav aria-label="Path"><ol><li><a href="/">Jira sandbox</a></li>${path}</ol></nav></header>
<main id="content">
${content}
</main>
</body>
</html>`.text;
}

/** A status with its category's colour. */
export function statusBadge(status: Status): Html {
  return html`<span class="badge ${status.category.toLowerCase().replace("_", "-")}">${status.name}</span>`;
}

/** A day and time that a person can read, with the exact instant for machines. */
export function timeElement(milliseconds: number): Html {
  const iso = new Date(milliseconds).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}

/** `1.4 MB` for a number of bytes. */
export function fileSize(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return unit === 0 ? `${size} ${bytes === 1 ? "byte" : "bytes"}` : `${size.toFixed(1)} ${units[unit]}`;
}
