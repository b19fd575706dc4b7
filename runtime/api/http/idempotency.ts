import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Collection, Documents, Kind } from "../../store/documents/documents.ts";
import { problem } from "./problem.ts";
import { principalIn } from "./sign-in.ts";

/** What a request with an `Idempotency-Key` was answered. */
interface Remembered {
  /** Hash of what was asked. */
  readonly asked: string;
  /** Milliseconds since 1970: when the request began. */
  readonly began: number;
  readonly expires: number;
  /** Absent while it is being answered. Sealed with what only the caller knows, since answers may hold secrets. */
  readonly answer?: { readonly status: number; readonly etag?: string; readonly sealed: string };
}

const kind: Kind = { name: "idempotency", indexes: { expiry: { fields: ["expires"] } } };

/** Answers are kept for a day, as long as anybody would go on trying. */
const keptFor = 24 * 3_600_000;

/** A request that was not answered within a minute will not be: its server is gone. */
const abandonedAfter = 60_000;

declare module "fastify" {
  interface FastifyRequest {
    remembered: { readonly id: string; readonly revision: number; readonly row: Remembered } | null;
  }
}

export interface Idempotency {
  /** Before the handler: answers again what was answered before. */
  before(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>;
  /** After it: keeps the answer. Faults of the server are not kept, so that they can be tried again. */
  after(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void>;
}

/** Creates once what is asked for several times with one `Idempotency-Key`. */
export function createIdempotency(documents: Documents, clock: () => number): Idempotency {
  const rows: Collection<Remembered> = documents.collection<Remembered>(kind);

  async function begin(
    id: string,
    asked: string,
  ): Promise<{ revision: number; row: Remembered } | Remembered> {
    const row: Remembered = { asked, began: clock(), expires: clock() + keptFor };
    for (;;) {
      if (await rows.insert(id, row)) return { revision: 1, row };
      const found = await rows.read(id);
      if (found === undefined) continue;
      const { answer, began, expires } = found.value;
      const free = expires <= clock() || (answer === undefined && began + abandonedAfter <= clock());
      if (!free) return found.value;
      if (await rows.replace(id, found.revision, row)) return { revision: found.revision + 1, row };
    }
  }

  return {
    async before(request, reply) {
      const key = keyOf(request);
      if (key === undefined) return undefined;
      const id = digest(principalIn(request).tenant, principalIn(request).subject, key);
      const asked = digest(request.method, request.url, JSON.stringify(request.body ?? null));
      await rows.removeBelow("expiry", clock());
      const begun = await begin(id, asked);
      if ("row" in begun) {
        request.remembered = { id, ...begun };
        return undefined;
      }
      if (begun.asked !== asked) {
        throw problem(
          "idempotency-reused",
          "This Idempotency-Key came with another request. Take a new one.",
        );
      }
      if (begun.answer === undefined) {
        throw problem(
          "idempotency-running",
          "The first request with this key is not answered yet.",
          {},
          { "retry-after": "1" },
        );
      }
      const body = unseal(begun.answer.sealed, secretOf(request, key));
      if (body === undefined) {
        throw problem(
          "idempotency-reused",
          "This Idempotency-Key came with other credentials. Take a new one.",
        );
      }
      if (begun.answer.etag !== undefined) reply.header("etag", begun.answer.etag);
      return reply
        .code(begun.answer.status)
        .header("idempotency-replayed", "true")
        .type("application/json")
        .send(body);
    },
    async after(request, reply, payload) {
      // First, since a key that was refused is refused again by reading it.
      if (request.remembered === null) return;
      const key = keyOf(request);
      if (key === undefined) return;
      const { id, revision, row } = request.remembered;
      request.remembered = null;
      if (reply.statusCode >= 400 || typeof payload !== "string") {
        // A store that is away takes nothing back; the key is free again in a minute.
        await rows
          .remove(id, revision)
          .catch((error: unknown) => request.log.warn({ err: error }, "key kept"));
        return;
      }
      const etag = reply.getHeader("etag");
      const answer = {
        status: reply.statusCode,
        ...(typeof etag === "string" ? { etag } : {}),
        sealed: seal(payload, secretOf(request, key)),
      };
      await rows.replace(id, revision, { ...row, answer });
    },
  };
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  // Who is signed out has nobody to whom an answer could be kept.
  if (key === undefined || request.method !== "POST" || request.principal === null) return undefined;
  if (typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw problem("request-invalid", "An Idempotency-Key has 1 to 200 visible characters.");
}

/** What the caller knows and the store does not: its credentials and its key. */
const secretOf = ({ headers }: FastifyRequest, key: string): string =>
  `${headers.authorization ?? headers.cookie ?? ""}\n${key}`;

const digest = (...parts: readonly string[]): string =>
  createHash("sha256")
    .update(parts.map((part) => `${part.length}:${part}`).join(""))
    .digest("hex");

const sealKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "importer idempotency", 32));

function seal(text: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(secret), nonce);
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64",
  );
}

/** Undefined when it was sealed with other credentials of the same account. */
function unseal(sealed: string, secret: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", sealKey(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
