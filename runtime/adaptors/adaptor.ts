import type { AdaptorSignature } from "../../compiler/catalogue.ts";

/** Why an adaptor could not convert a value; a value of its own, since exceptions would cost too much per record. */
export class Failure {
  readonly code: string;
  readonly message: string;

  /** The way out, where a parameter of the adaptor says what cannot be told from the value. */
  readonly settle?: Settle;

  /** @param message in the source's terms, with the value that did not fit, shortened; ends before the way out, if one is given */
  constructor(message: string, code = "conversion-failed", settle?: Settle) {
    this.code = code;
    this.message =
      settle === undefined
        ? message
        : `${message} by ${settle.parameter}: ${settle.values.map(quoted).join(", ")}`;
    if (settle !== undefined) this.settle = { ...settle, message };
  }

  /** The same where an option of the importer decides about the parameter, which is what whoever imports can change. */
  byOption(option: string): Failure {
    const { message = this.message, values = [] } = this.settle ?? {};
    const [first = "", ...others] = values;
    const more = others.length === 0 ? "" : ` (or ${others.map(quoted).join(", ")})`;
    return new Failure(`${message} with --option ${option}=${quoted(first)}${more}`, this.code);
  }
}

/** A parameter that would have settled a failure. */
export interface Settle {
  readonly parameter: string;
  /** What it can be. */
  readonly values: readonly string[];
  /** The failure's message without the way out. */
  readonly message?: string;
}

const quoted = (text: string): string => JSON.stringify(text);

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
