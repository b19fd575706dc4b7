/** Where a command prints and what it may read of its surroundings; a parameter, so that tests see what a user sees. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Whether standard error is a screen that can be redrawn. */
  readonly interactive: boolean;
  /** Whether standard output is one that shows colours. */
  readonly color: boolean;
  /** Characters in a line. */
  readonly columns: number;
  /** Characters in a line of standard output, where that is a screen; lines that a program or a file takes stay whole. */
  readonly page?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
}

/**
 * The terminal of this process. The first SIGINT, SIGTERM or SIGHUP aborts, so that state is saved; a second one ends at
 * once. A server that another command started ends with it, however that one ended.
 */
export function createTerminal(): Terminal {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort(new Error(`interrupted by ${signal}`));
    });
  }
  if (process.connected) {
    process.once("disconnect", () => interruption.abort(new Error("whoever started this has ended")));
    // The channel is there to see that end; it must not keep this process alive.
    process.channel?.unref();
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Whoever read it has gone, as `head` does: what is left to say is said to nobody, and an import goes on.
      if (error.code !== "EPIPE") throw error;
    });
  }
  const plain = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== "";
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true && process.env.TERM !== "dumb",
    color: !plain && process.stdout.isTTY === true,
    columns: process.stderr.columns ?? 100,
    ...(process.stdout.columns === undefined ? {} : { page: process.stdout.columns }),
    env: process.env,
    cwd: process.cwd(),
    signal: interruption.signal,
  };
}
