import { brokenMappings } from "./broken-mappings.ts";
import { brokenSources } from "./broken-sources.ts";
import { brokenStreams } from "./broken-streams.ts";
import type { Broken } from "./mistake.ts";

/** A spec without mistakes around one with a mistake. */
export const frame = ({
  source = "",
  stream = "",
  rules = "",
  beside = "",
  whole,
}: Partial<Broken>): string =>
  whole ??
  `
importer harbour { title: "Harbour", language: 1 }

source {
  base: "https://api.example.com"
  ${source}
}

stream boats {
  ${/\b(get|post|graphql):/.test(stream) ? "" : 'get: "/boats"'}
  ${/\bitems:/.test(stream) ? "" : "items: .boats"}
  ${/\bid:/.test(stream) ? "" : "id: .id"}
  ${/\bshape:/.test(stream) ? "" : 'shape: infer("boats.json")'}
  ${stream}
}

${beside}

map boats as boat to issue {
  required summary <- .name ?? "Boat"
  ${rules}
}
`;

/** Whole answers of the frame's stream. */
export const boats = {
  boats: [
    {
      id: "b1",
      name: "Anna",
      length: 12,
      docked: "2026-01-02T10:00:00Z",
      tags: [{ name: "old" }],
      crew: { "1": "Ole" },
      masts: [],
      file: "https://api.example.com/f",
    },
    { id: "b2", name: null, length: 7, docked: null, tags: [], crew: {}, masts: [], file: null },
  ],
  next: "c2",
  more: true,
  total: 2,
};

/** A mistake for each construct, by the construct's title. */
export const broken: Readonly<Record<string, Broken>> = {
  ...brokenSources,
  ...brokenStreams,
  ...brokenMappings,
};
