/** Something that went wrong in a test file, as plain data that can cross a process border. */
export interface Failure {
  /** Suite and test in the words of the file; empty when the whole file failed. */
  readonly test: string;
  readonly message: string;
  /** A diff of actual and expected, or empty. */
  readonly details: string;
  /** Stack lines inside the project, one per line, or empty. */
  readonly stack: string;
}

/** A test that said why it cannot run on this machine. */
export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** What became of one test file. `passed + skips.length + failures.length` may exceed the number of tests,
 * since a file as a whole can fail too. */
export interface FileResult {
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  readonly passed: number;
  readonly skips: readonly Skip[];
  readonly failures: readonly Failure[];
  /** What the file wrote to stdout and stderr. */
  readonly output: string;
  readonly milliseconds: number;
}

/** What a worker tells the parent while it runs a file; `done` is the last message of a file. */
export type WorkerMessage =
  | { readonly kind: "started"; readonly test: string }
  | { readonly kind: "output"; readonly text: string }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "passed" }
  | { readonly kind: "skipped"; readonly skip: Skip }
  | { readonly kind: "done" };
