/** How a command ends; the same for every command. */
export const exitCode = {
  ok: 0,
  /** The command did its work and found something wrong: a diagnostic, a failed test, an import that is not complete. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Something outside is missing or refuses: network, credentials, a lock that somebody else holds. */
  environment: 3,
  /** Interrupted after saving. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
