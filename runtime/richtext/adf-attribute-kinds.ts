import type { Attributes } from "./adf-rules.ts";

/** The kinds of attributes that the tables of nodes are written with; `filled` texts must not be empty. */
export const text = { kind: "string" } as const;
export const requiredText = { kind: "string", required: true } as const;
export const filledText = { kind: "string", filled: true } as const;
export const requiredFilledText = { kind: "string", required: true, filled: true } as const;
export const number = { kind: "number" } as const;
export const anything = { kind: "any" } as const;
/** An attribute that may be left out and otherwise is one of these texts. */
export const oneOf = (...values: string[]) => ({ kind: "enum", values }) as const;
/** An attribute that must be there and is one of these texts. */
export const requiredOneOf = (...values: string[]) => ({ kind: "enum", required: true, values }) as const;
export const localId: Attributes = { localId: text };
