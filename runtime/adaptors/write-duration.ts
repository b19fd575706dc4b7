import type { Adaptor } from "./adaptor.ts";

/** Minutes of working time. */
const units: readonly (readonly [number, string])[] = [
  [2400, "w"],
  [480, "d"],
  [60, "h"],
  [1, "m"],
];

export const writeDuration: Adaptor = {
  name: "write_duration",
  major: 1,
  since: "0.1",
  category: "duration",
  docs: "Writes a length of time as Jira shows it: `1w 2d 3h 30m`, with days of 8 hours and weeks of 5 days; rounded to minutes.",
  input: "duration",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "hours and minutes", input: 12000000, gives: "3h 20m" },
    { title: "working days", input: 100800000, gives: "3d 4h" },
    { title: "more than a week", input: 214200000, gives: "1w 2d 3h 30m" },
    { title: "nothing", input: 0, gives: "0m" },
  ],
  apply(input) {
    let minutes = Math.round((input as number) / 60_000);
    const parts: string[] = [];
    for (const [length, letter] of units) {
      const count = Math.floor(minutes / length);
      if (count > 0) parts.push(`${count}${letter}`);
      minutes -= count * length;
    }
    return parts.join(" ") || "0m";
  },
};
