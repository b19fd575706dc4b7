/** The note of an import's state that was restored from a backup: more may be in the target than the state knows. */
export const restoredNote = "restored";
