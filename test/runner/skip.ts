let listener: ((reason: string) => void) | undefined;

/**
 * Says that the running test cannot run on this machine: `return skip("IMPORTER_SPECS is not set")`.
 * The runner counts the test as skipped and prints the reason. Where the environment variable `CI` is set
 * everything a test needs must be there, so a skip is an error.
 *
 * @param reason what is missing and how to provide it
 * @throws Error under CI
 */
export function skip(reason: string): void {
  if (process.env.CI) throw new Error(`skipped although CI is set: ${reason}`);
  if (listener) listener(reason);
  else console.log(`skipped: ${reason}`);
}

/** Hands every reason to `listen` instead of printing it. Used by the runner. */
export function onSkip(listen: (reason: string) => void): void {
  listener = listen;
}
