import type { SourceBundle } from "../registry.ts";

/** A small importer, with what a test wants to vary of it. */
export function boats({
  summary,
  comment = "",
  more = "",
  expected = "Anna",
}: {
  /** The expression behind `summary`. */
  readonly summary: string;
  readonly comment?: string;
  /** Further rules. */
  readonly more?: string;
  readonly expected?: string;
}): SourceBundle {
  const spec = `${comment}
importer boats { title: "Boats", language: 1 }

source { base: "https://boats.example.com" }

stream boats { get: "/boats", items: .boats, id: .id, shape: infer("samples/boats.json") }

map boats as boat to issue {
  required summary <- ${summary}
  ${more}
}

test "a boat" {
  given boats { "id": "1", "name": "Anna", "nick": "Anna", "tags": [] }
  expect issue { summary: "${expected}" }
}
`;
  const sample = { boats: [{ id: "1", name: "Anna", nick: "An", tags: [{ name: "old" }] }] };
  return {
    entry: "boats/boats.importer",
    files: [
      { path: "boats/boats.importer", text: spec },
      { path: "boats/samples/boats.json", text: JSON.stringify(sample) },
    ],
  };
}
