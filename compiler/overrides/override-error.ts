/** An override that cannot be carried out; nothing was read or written. */
export class OverrideError extends Error {
  /** `target-unknown`, `column-unknown`, `overrides-invalid` … */
  readonly code: string;
  /** The address in the document that is wrong, where it is one. */
  readonly address?: string;

  /** @param message which override, why not, and what can be done instead */
  constructor(code: string, message: string, address?: string) {
    super(message);
    this.name = "OverrideError";
    this.code = code;
    if (address !== undefined) this.address = address;
  }
}
