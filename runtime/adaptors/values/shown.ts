/** A value in a message: as JSON, at most 40 characters of it. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 40);
