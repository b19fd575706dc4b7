/**
 * A spec of so many lines, most of them fields of one map.
 * @param lines at least 30
 */
export function longSpec(lines: number): string {
  const head = `importer long { title: "A long spec", language: 1 }

source {
  base: "https://api.example.com"
  auth token { header: "Authorization", label: "Token" }
}

stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/*.json") }

values kind {
  "one" -> "One"
  "two" -> "Two"
}

map tasks as task to issue {
  required summary <- .name | trim ?? "Untitled task"
`.split("\n");
  const fields = Array.from(
    { length: Math.max(0, lines - head.length) },
    (_, index) =>
      `  field "Field ${index}" as text <- if .name is present then .name | lookup(kind) ?? .id else .id | upper`,
  );
  return [...head.slice(0, -1), ...fields, "}", ""].join("\n");
}
