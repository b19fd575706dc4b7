/** Cells of a row; spreadsheets have at most 16,384 columns. */
export const mostColumns = 20_000;

/** Characters (UTF-16 code units) of one row: what is held in memory at once. Jira takes 32,767 for a text. */
export const longestRecord = 32 * 2 ** 20;

/**
 * Characters of one cell. Jira takes 32,767 for a text; a cell with all comments of an issue is longer. One of so many
 * lines already needs a hundred megabytes as a document.
 */
export const longestCell = 2 ** 20;

/** Bytes of a JSON document, which is held in memory whole. */
export const largestDocument = 200 * 2 ** 20;

/** Bytes that the files of an archive may have together. */
export const largestArchive = 8 * 2 ** 30;

/** How much larger a file of an archive may be than its compressed form. Exports reach 30. */
export const mostInflation = 200;

/** Below so many bytes a ratio says nothing. */
export const ratioCountsFrom = 16 * 2 ** 20;

/** Files of an archive. */
export const mostEntries = 10_000;
