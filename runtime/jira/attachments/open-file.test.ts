import { Readable } from "node:stream";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Entity } from "../../store/load-state.ts";
import { DownloadFailed, openFile } from "./open-file.ts";

const test = suite("files as sources give them");

interface Given {
  readonly status?: number;
  readonly type?: string;
  readonly name: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

const attachment = (payload: Given["payload"] = {}): Entity => ({
  id: 1,
  kind: "attachment",
  key: "tasks/1/attachment/1",
  issue: "tasks/1",
  stream: "tasks",
  record: "1",
  state: "staged",
  payload,
  payloadHash: "",
  payloadBytes: 0,
  losses: [],
});

async function opened({ status = 200, type = "image/png", name, payload = {} }: Given): Promise<string> {
  const context = {
    signal: new AbortController().signal,
    freshAddress: async () => undefined,
    download: async () => ({ status, headers: { "content-type": type }, body: Readable.from(["x"]) }),
  };
  try {
    return (await openFile(context, "https://files.example/f", name, attachment(payload))).mime;
  } catch (error) {
    if (error instanceof DownloadFailed) return `${error.code}${error.again ? ", again" : ""}`;
    throw error;
  }
}

const cases: readonly [what: string, given: Given, becomes: string][] = [
  ["a picture is taken", { name: "a.png" }, "image/png"],
  ["401 asks for a login", { status: 401, name: "a.png" }, "login-needed"],
  ["403 asks for a login", { status: 403, name: "a.png" }, "login-needed"],
  ["a page to sign in is no picture", { type: "text/html;charset=UTF-8", name: "a.png" }, "login-needed"],
  ["a page in place of a file without ending", { type: "text/html", name: "report" }, "login-needed"],
  ["a page that is the file is taken", { type: "text/html", name: "Report.HTM" }, "text/html"],
  [
    "where the record says the size, the size tells",
    { type: "text/html", name: "a.log", payload: { size: 1 } },
    "text/html",
  ],
  ["404 is gone", { status: 404, name: "a.png" }, "gone-at-source"],
  ["503 is asked again", { status: 503, name: "a.png" }, "source-not-answering, again"],
];
for (const [what, given, becomes] of cases) test(what, async () => assert.is(await opened(given), becomes));

test("an address that is refused for good is not asked again, and says why", async () => {
  const refused = Object.assign(new Error("Files from 10.0.0.1 are not fetched. (GET http://10.0.0.1/f)"), {
    code: "private-host",
    resumable: false,
  });
  const context = {
    signal: new AbortController().signal,
    freshAddress: async () => undefined,
    download: () => Promise.reject(refused),
  };
  try {
    await openFile(context, "http://10.0.0.1/f", "f", attachment());
    assert.unreachable();
  } catch (error) {
    assert.instance(error, DownloadFailed);
    const { code, message, again } = error as DownloadFailed;
    assert.equal([code, again], ["private-host", false]);
    assert.match(message, "10.0.0.1");
  }
});

test("an address that ran out is exchanged for a fresh one before the file is asked for", async () => {
  const asked: string[] = [];
  const context = {
    signal: new AbortController().signal,
    freshAddress: async () => "https://files.example/new",
    download: async (url: string) => {
      asked.push(url);
      return { status: 200, headers: {}, body: Readable.from(["x"]) };
    },
  };
  await openFile(context, "https://files.example/old", "f", attachment());
  assert.equal(asked, ["https://files.example/new"]);
});

test("an address that the host refuses is exchanged, however young it is", async () => {
  const asked: string[] = [];
  const context = {
    signal: new AbortController().signal,
    freshAddress: async (_part: Entity, _signal: AbortSignal, refused: boolean) =>
      refused ? "https://files.example/new" : undefined,
    download: async (url: string) => {
      asked.push(url);
      return { status: asked.length === 1 ? 403 : 200, headers: {}, body: Readable.from(["x"]) };
    },
  };
  await openFile(context, "https://files.example/old", "f", attachment());
  assert.equal(asked, ["https://files.example/old", "https://files.example/new"]);
});

test("a source that wants a new sign-in stops the import, not the file", async () => {
  const out = Object.assign(new Error("401"), { code: "sign-in-again", resumable: true });
  const context = {
    signal: new AbortController().signal,
    freshAddress: () => Promise.reject(out),
    download: () => Promise.reject(new Error("not to be asked")),
  };
  const ended = await openFile(context, "https://files.example/old", "f", attachment()).catch(
    (error) => error,
  );
  assert.is(ended, out);
});

test.run();
