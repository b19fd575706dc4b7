/** JSON, with or without a byte order mark, or why it is none. */
export function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
