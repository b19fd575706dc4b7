import type { AdaptorSignature } from "../../compiler/catalogue.ts";

/** Why an adaptor could not convert a value; a value of its own, since exceptions would cost too much per record. */
export class Failure {
  readonly code: string;
  readonly message: string;

  /** @param message in the source's terms, with the value that did not fit, shortened */
  constructor(message: string, code = "conversion-failed") {
    this.code = code;
    this.message = message;
  }
}

/** What an adaptor may report while it converts. */
export interface AdaptorTools {
  /** Counts a loss on the target being filled: a part of the value could not be brought. */
  lose(code: string, message: string): void;
}

/** A named pure function on values: the signature that the compiler sees and the function that the engine calls. */
export interface Adaptor extends AdaptorSignature {
  /**
   * @param input never missing unless `takesMissing`; never a list unless the signature's input is one
   * @param given by parameter name, defaults filled in
   * @returns the value, `undefined` for missing, or a Failure
   */
  apply(input: unknown, given: Readonly<Record<string, unknown>>, tools: AdaptorTools): unknown;
}
