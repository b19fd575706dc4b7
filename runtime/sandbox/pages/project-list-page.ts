import type { SandboxContext } from "../sandbox-context.ts";
import { html } from "./html.ts";
import { page } from "./layout.ts";

/** The list of projects with how many issues each holds. */
export function projectListPage({ site, store }: SandboxContext): string {
  const counts = new Map(
    store
      .all<{ project: string; count: number }>(
        "SELECT project, count(*) AS count FROM issue GROUP BY project",
      )
      .map((row) => [row.project, row.count]),
  );
  const rows = site.projects.map((project) => {
    const count = counts.get(project.key) ?? 0;
    return html`<li><a href="/projects/${project.key}"><strong>${project.name}</strong> <span class="key">${project.key}</span></a>
<span class="quiet">${count.toLocaleString("en")} ${count === 1 ? "issue" : "issues"}</span></li>`;
  });
  return page(
    "Projects",
    [{ text: "Projects" }],
    html`<h1>Projects</h1>
<p class="quiet">This is a stand-in for Jira Cloud: it takes what an importer sends and shows what arrived.</p>
<ul class="cards">${rows}</ul>`,
  );
}
