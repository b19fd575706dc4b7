/** The store was written by a newer release; nothing of it was changed. */
export class NewerStoreError extends Error {
  readonly code = "store-newer";

  /**
   * @param place the file or the database, as its user knows it
   * @param way how to use another one
   */
  constructor(place: string, found: number, known: number, way: string) {
    super(
      `${place} was written by a newer release (schema ${found}, this one knows ${known}). Use that release, or ${way}.`,
    );
    this.name = "NewerStoreError";
  }
}
