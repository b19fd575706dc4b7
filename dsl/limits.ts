/** The longest text that is read, in UTF-16 units: some 25,000 lines, about a second's work. */
export const fileSizeLimit = 1_048_576;

/**
 * How many diagnostics one file gets, besides one that says that there are more. Whoever finds so many gives up: it is no spec, or
 * it was cut to pieces, and what follows would not help.
 */
export const diagnosticsLimit = 200;

/** How deep brackets, pipes, `not` and `if` may stand inside each other: far above any spec, far below any stack. */
export const nestingLimit = 100;

/** How many steps, `??`, `and` and `or` one expression may have: reading a chain costs the square of its length. */
export const chainLimit = 1_000;
