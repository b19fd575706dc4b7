import type { FuzzKind } from "./kind.ts";

/** A kind before it is loaded: a thread needs one of them, and what it is made of takes longer to load than a case to try. */
export interface KindEntry {
  readonly name: string;
  /** Of a hundred runs, how many are of this kind; cheap ones get more. */
  readonly share: number;
  readonly load: () => Promise<FuzzKind>;
}

/** All kinds, those that take longest first. */
export const kinds: readonly KindEntry[] = [
  { name: "specs", share: 6, load: async () => (await import("./specs.ts")).specKind },
  { name: "expressions", share: 20, load: async () => (await import("./expressions.ts")).expressionKind },
  { name: "plans", share: 5, load: async () => (await import("./plans.ts")).planKind },
  { name: "overrides", share: 2, load: async () => (await import("./overrides.ts")).overrideKind },
  { name: "bytes", share: 37, load: async () => (await import("./bytes.ts")).byteKind },
  { name: "records", share: 30, load: async () => (await import("./records.ts")).recordKind },
];
