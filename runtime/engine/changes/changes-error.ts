/** A change of a mapping that cannot be carried out; nothing was read or written. */
export class ChangesError extends Error {
  /** `target-unknown`, `column-unknown`, `mapping-unreadable` … */
  readonly code: string;

  /** @param message which change, why not, and what can be done instead */
  constructor(code: string, message: string) {
    super(message);
    this.name = "ChangesError";
    this.code = code;
  }
}
