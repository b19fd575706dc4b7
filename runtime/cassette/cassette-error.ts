/** A cassette or a replay command that cannot be used; `message` names the place and the way out. */
export class CassetteError extends Error {
  readonly code: "cassette-unreadable" | "cassette-invalid" | "request-invalid";

  constructor(code: CassetteError["code"], message: string) {
    super(message);
    this.name = "CassetteError";
    this.code = code;
  }
}
