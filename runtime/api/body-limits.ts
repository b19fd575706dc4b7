/** Bytes of a request's body that holds a bundle: its samples fit. */
export const bundleBytes = 16 * 2 ** 20;

/** Bytes of every other body. */
export const bodyBytes = 2 ** 20;
