/** The payload of the n-th issue of the load benchmark: a title, a paragraph, two labels, a status, a priority. */
export function issueFields(index: number): Readonly<Record<string, unknown>> {
  return {
    summary: `Inspect berth ${index}`,
    level: "standard",
    status: ["To Do", "In Progress", "Done"][index % 3],
    priority: ["High", "Medium", "Low"][index % 3],
    labels: ["harbour", `quay-${index % 40}`],
    description: {
      version: 1,
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: `Check the fenders, the bollards and the lamps of berth ${index}. `.repeat(6),
            },
          ],
        },
      ],
    },
  };
}

/** Calls in flight, the same for the posting loop as the loader's own default. */
export const inFlight = 8;

/** The account of the sandbox, here so that those who sign in need nothing of the sandbox's own code. */
export const credentials = { email: "bench@example.com", token: "bench-token" };
