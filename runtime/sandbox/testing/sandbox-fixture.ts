import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createSandbox,
  defaultCredentials,
  defaultReadOnlyCredentials,
  type Sandbox,
  type SandboxOptions,
} from "../index.ts";
import type { JsonObject } from "../json.ts";

/** What the sandbox answered. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The parsed body; undefined when it is not JSON. */
  body: unknown;
  /** A member of the body by its path; undefined where there is none. */
  at(...path: (string | number)[]): unknown;
  /** The same as text. */
  textAt(...path: (string | number)[]): string;
}

/** A sandbox in a directory of its own, called without a network. */
export interface SandboxFixture {
  sandbox: Sandbox;
  directory: string;
  /** The administrator's header. */
  authorization: { authorization: string };
  /** Calls a path under `/rest/api/3` as the administrator. */
  call(method: Method, path: string, body?: unknown): Promise<Answer>;
  /** Calls a path under `/rest/agile/1.0` as the administrator. */
  callAgile(method: Method, path: string, body?: unknown): Promise<Answer>;
  /** The same as `call`, as the account that may only read. */
  callAsReader(method: Method, path: string, body?: unknown): Promise<Answer>;
  /** Calls any path without credentials. */
  open(method: Method, path: string, body?: unknown): Promise<Answer>;
  /** Fields of a valid issue of project DEMO, with the given ones beside or instead. */
  fields(type: string, others?: JsonObject): JsonObject;
  /** Creates an issue and returns its key. */
  create(type: string, others?: JsonObject): Promise<string>;
  /** Closes the sandbox and removes its directory. */
  end(): Promise<void>;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Makes a sandbox for a test. */
export async function sandboxFixture(options: Partial<SandboxOptions> = {}): Promise<SandboxFixture> {
  const directory = mkdtempSync(join(tmpdir(), "importer-sandbox-"));
  const sandbox = await createSandbox({ dataDirectory: directory, ...options });
  const send = async (
    method: Method,
    url: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await sandbox.app.inject({
      method,
      url,
      headers: { ...headers, ...json },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const isJson = String(response.headers["content-type"] ?? "").startsWith("application/json");
    const parsed: unknown = isJson ? JSON.parse(response.body) : undefined;
    const at = (...path: (string | number)[]): unknown =>
      path.reduce((value, step) => (value as JsonObject | undefined)?.[step], parsed);
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: parsed,
      at,
      textAt: (...path) => String(at(...path)),
    };
  };
  const fixture: SandboxFixture = {
    sandbox,
    directory,
    authorization: { authorization: basic(defaultCredentials) },
    call: (method, path, body) => send(method, `/rest/api/3${path}`, body, fixture.authorization),
    callAgile: (method, path, body) => send(method, `/rest/agile/1.0${path}`, body, fixture.authorization),
    callAsReader: (method, path, body) =>
      send(method, `/rest/api/3${path}`, body, { authorization: basic(defaultReadOnlyCredentials) }),
    open: (method, path, body) => send(method, path, body, {}),
    fields: (type, others) => ({
      project: { key: "DEMO" },
      issuetype: { name: type },
      summary: `A ${type}`,
      ...others,
    }),
    async create(type, others) {
      const answer = await fixture.call("POST", "/issue", { fields: fixture.fields(type, others) });
      if (answer.status !== 201) throw new Error(`Creating a ${type} failed: ${answer.text}`);
      return answer.textAt("key");
    },
    async end() {
      await sandbox.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return fixture;
}

/** The value of an `Authorization` header. */
export function basic({ email, token }: { email: string; token: string }): string {
  return `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
}

/** A document with one paragraph. */
export function paragraph(text: string): JsonObject {
  return { version: 1, type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}
