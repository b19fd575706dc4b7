import { longSpec } from "../compile/long-spec.ts";

/** What publishing takes: a spec of so many lines, by a name and a title of its own. */
export function bundleOf(name: string, lines: number, title: string): object {
  const text = longSpec(lines).replace(
    /^importer \w+ \{ title: "[^"]*"/,
    `importer ${name} { title: "${title}"`,
  );
  return {
    entry: `${name}/${name}.importer`,
    files: [
      { path: `${name}/${name}.importer`, text },
      { path: `${name}/samples/tasks.json`, text: JSON.stringify({ tasks: [{ id: "1", name: "a" }] }) },
    ],
    note: "",
  };
}
