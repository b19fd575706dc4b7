/** A mistake that a construct invites: where it is put into `frame`, and the code that tells it. */
export interface Broken {
  readonly source?: string;
  readonly stream?: string;
  readonly rules?: string;
  readonly beside?: string;
  /** A whole spec, where the frame cannot hold the construct. */
  readonly whole?: string;
  readonly code: string;
}
