import { InvalidArgumentError } from "commander";

/** @throws InvalidArgumentError, which commander prints with the option's name */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number is wanted.");
  return Number(text);
}

/** `--limit`: at least 1. */
export function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("A number above 0 is wanted.");
  return number;
}

/**
 * Collects `name=value` of a repeatable option; the value may hold further `=`.
 * @throws InvalidArgumentError where there is no `=` or a name comes twice
 */
export function collectPairs(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It is written name=value.");
  const name = text.slice(0, at);
  if (before.has(name)) throw new InvalidArgumentError(`"${name}" is given twice.`);
  return new Map([...before, [name, text.slice(at + 1)]]);
}

/** @throws InvalidArgumentError for anything that is no http or https address */
export function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError("An address is wanted, such as https://your-site.atlassian.net.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new InvalidArgumentError(
      "Secrets do not belong into an address; they are read from the environment.",
    );
  }
  return url;
}

/** Collects what a repeatable option was given, in order. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
