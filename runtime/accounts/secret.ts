import { createHash, randomBytes } from "node:crypto";

/** 256 bits that nobody guesses, in letters that stand in headers, cookies and addresses alike. */
export const newSecret = (random: (bytes: number) => Buffer = randomBytes): string =>
  random(32).toString("base64url");

/** What of a secret is kept. It is random and long, so that a plain hash is enough: there is nothing to guess from. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
