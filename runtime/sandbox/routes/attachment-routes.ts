import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, callerOf, issueOf, pathPart, queryText } from "../http/request-values.ts";
import { attachmentJson } from "../present/issue-activity-json.ts";
import { JiraError, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { type AttachmentRow, countOf } from "../store/activity-store.ts";
import { touchIssue } from "../store/issue-store.ts";
import type { Store } from "../store/store.ts";

/** Most files of one request, and of one issue. */
const maximumFiles = 60;
const maximumAttachments = 2_000;

/** A file that has been written under its media id. */
interface ReceivedFile {
  media: string;
  filename: string;
  mime: string;
  size: number;
  sha256: string;
}

/** Attachments: upload (streamed to a file, never held in memory), read about one, and its bytes. */
export function addAttachmentRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  app.register(multipart, {
    limits: { fileSize: context.uploadLimit, files: maximumFiles, parts: maximumFiles + 10 },
  });
  app.post("/issue/:issueIdOrKey/attachments", async (request) => {
    const caller = callerOf(request);
    if (request.headers["x-atlassian-token"]?.toString().toLowerCase() !== "no-check")
      throw new JiraError(403, "XSRF check failed");
    const row = issueOf(request, context);
    requireWrite(caller, "create attachments for this issue");
    if (!request.isMultipart()) throw refusal(415, "The attachments must be sent as multipart/form-data.");
    const received = await receiveFiles(request, store, context.uploadLimit);
    if (countOf(store, "attachment", row.id) + received.length > maximumAttachments) {
      await removeFiles(received, store);
      throw refusal(413, `The issue has reached the limit of ${maximumAttachments} attachments.`);
    }
    const now = context.now();
    const rows = store.transaction(() => {
      touchIssue(store, row.id, now);
      return received.map((file) => insertAttachment(store, file, row.id, caller.user.accountId, now));
    });
    return rows.map((attachment) => attachmentJson(attachment, context, baseOf(request)));
  });
  app.get("/attachment/:id", async (request) => {
    callerOf(request);
    const row = attachmentOf(request, store);
    return { ...attachmentJson(row, context, baseOf(request)), id: row.id, properties: {} };
  });
  app.get("/attachment/content/:id", async (request, reply) => {
    callerOf(request);
    const row = attachmentOf(request, store);
    if (queryText(request, "redirect") === "false") return sendFile(row, store, request, reply);
    const name = encodeURIComponent(row.filename);
    return reply.redirect(`${baseOf(request)}/file/${row.media}/binary?name=${name}`, 303);
  });
}

/** The media address that `attachment/content` leads to; the media id is what gives access, as a signed link does. */
export function addMediaRoute(app: FastifyInstance, { store }: SandboxContext): void {
  app.get("/file/:media/binary", async (request, reply) => {
    const row = store.get<AttachmentRow>(
      "SELECT * FROM attachment WHERE media = ?",
      pathPart(request, "media"),
    );
    if (row === undefined) throw refusal(404, "The file was not found.");
    return sendFile(row, store, request, reply);
  });
}

async function receiveFiles(request: FastifyRequest, store: Store, limit: number): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  try {
    for await (const part of request.files()) {
      if (part.fieldname !== "file") {
        part.file.resume();
        continue;
      }
      received.push(await receiveFile(part, store, limit));
    }
  } catch (error) {
    await removeFiles(received, store);
    const code = (error as { code?: string }).code ?? "";
    if (code.startsWith("FST_") && code.includes("LIMIT"))
      throw refusal(413, `At most ${maximumFiles} files can be attached in one request.`);
    throw error;
  }
  if (received.length === 0)
    throw refusal(400, "No file was sent: the multipart field must be named 'file'.");
  return received;
}

/** Writes a file beside its final name and moves it there when it is whole, so that a killed process leaves no half file. */
async function receiveFile(part: MultipartFile, store: Store, limit: number): Promise<ReceivedFile> {
  const media = randomUUID();
  const path = join(store.attachmentDirectory, media);
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(part.file, measure, createWriteStream(`${path}.part`));
    if (part.file.truncated)
      throw refusal(413, `The file '${part.filename}' exceeds its maximum permitted size of ${limit} bytes.`);
    await rename(`${path}.part`, path);
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw error;
  }
  return {
    media,
    filename: part.filename === "" ? "file" : part.filename,
    mime: part.mimetype,
    size,
    sha256: hash.digest("hex"),
  };
}

async function removeFiles(files: ReceivedFile[], store: Store): Promise<void> {
  for (const file of files) await rm(join(store.attachmentDirectory, file.media), { force: true });
}

function insertAttachment(
  store: Store,
  file: ReceivedFile,
  issue: number,
  author: string,
  now: number,
): AttachmentRow {
  return store.get<AttachmentRow>(
    "INSERT INTO attachment(issue, author, created, filename, mime, size, sha256, media) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
    issue,
    author,
    now,
    file.filename,
    file.mime,
    file.size,
    file.sha256,
    file.media,
  )!;
}

function attachmentOf(request: FastifyRequest, store: Store): AttachmentRow {
  const id = pathPart(request, "id");
  const row = /^\d{1,15}$/.test(id)
    ? store.get<AttachmentRow>("SELECT * FROM attachment WHERE id = ?", Number(id))
    : undefined;
  if (row === undefined) throw refusal(404, `The attachment with id '${id}' does not exist`);
  return row;
}

/** Types that a browser may show in place: images it cannot run anything from. */
const shownInPlace = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** Sends a file's bytes, or the asked range of them; whatever the file is, the browser must not run it. */
function sendFile(
  row: AttachmentRow,
  store: Store,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const inPlace = shownInPlace.has(row.mime) && queryText(request, "download") !== "true";
  reply.headers({
    "content-type": inPlace ? row.mime : "application/octet-stream",
    "content-disposition": `${inPlace ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(row.filename).replace(/['()*]/g, escapeByte)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "accept-ranges": "bytes",
  });
  const range = request.headers.range === undefined ? undefined : readRange(request.headers.range, row.size);
  const path = join(store.attachmentDirectory, row.media);
  if (range === undefined) return reply.header("content-length", row.size).send(createReadStream(path));
  reply.code(206).headers({
    "content-length": range.end - range.start + 1,
    "content-range": `bytes ${range.start}-${range.end}/${row.size}`,
  });
  return reply.send(createReadStream(path, range));
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function readRange(header: string, size: number): { start: number; end: number } {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (match === null || (match[1] === "" && match[2] === ""))
    throw refusal(400, `The range '${header}' is malformed.`);
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start > end)
    throw new JiraError(
      416,
      { errorMessages: ["The range is outside of the file."], errors: {} },
      { "content-range": `bytes */${size}` },
    );
  return { start, end };
}
