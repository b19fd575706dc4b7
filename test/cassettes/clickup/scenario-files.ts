import type { Body } from "../../../runtime/cassette/index.ts";
import { type AttachedFile, makePdf, makePng } from "./files.ts";
import type { TaskMaker } from "./make-tasks.ts";
import { person, removed, type User } from "./people.ts";
import { createRandom } from "./random.ts";
import type { Task } from "./task.ts";
import { listNamed, type Space } from "./workspace.ts";

/** Tasks with attachments: pictures, documents, a large file, an empty one, one that is gone, awkward names. */
export function filesOfEveryKind(
  seed: string,
  maker: TaskMaker,
  spaces: readonly Space[],
  ordinary: readonly Task[],
): Task[] {
  const random = createRandom(`${seed} files`);
  const attach = (
    task: Task,
    title: string | null,
    mimetype: string,
    content: Buffer | Body | null,
    more: { user?: User; uuid?: string } = {},
  ): void => {
    const uuid = more.uuid ?? random.uuid();
    const extension = /\.([a-z0-9]{1,5})$/i.exec(title ?? "")?.[1]?.toLowerCase() ?? "";
    const bytes = Buffer.isBuffer(content) ? content : undefined;
    const body = bytes
      ? { file: `files/${uuid}${extension === "" ? "" : `.${extension}`}` }
      : (content as Body | null);
    const file: AttachedFile = {
      uuid,
      title,
      extension,
      mimetype,
      at: task.created + random.whole(1, 600) * 60_000,
      user: more.user ?? person("Grace"),
      body,
      ...(bytes ? { bytes } : {}),
      size:
        bytes?.length ??
        (body && "text" in body
          ? Buffer.byteLength(body.text)
          : body && "generate" in body
            ? body.generate.bytes
            : 4096),
    };
    task.files.push(file);
  };
  const log = (lines: number): Body => ({
    text: `\uFEFFtime;level;message\r\n${Array.from({ length: lines }, (_, index) => `2025-03-0${(index % 9) + 1}T07:${String(index % 60).padStart(2, "0")}:00Z;WARN;Zahlung fehlgeschlagen – Bestellung ${1000 + index} ❌`).join("\r\n")}\r\n`,
  });

  const every = maker.task(listNamed(spaces, "Sprint Backlog"), "Collect everything for the redesign");
  attach(every, "harbour.png", "image/png", makePng(18), { uuid: "11111111-2222-4333-8444-555555555555" });
  attach(every, "screenshot.png", "image/png", makePng(7));
  attach(every, "screenshot.png", "image/png", makePng(12));
  attach(
    every,
    "Fare rules (final, v2).pdf",
    "application/pdf",
    makePdf("Fare rules: children under four travel free."),
  );
  attach(every, "error-logs.txt", "text/plain", log(40), { user: removed });
  attach(every, "screen recording.mov", "video/quicktime", {
    generate: { bytes: 2 * 1024 * 1024, seed: 20250707 },
  });

  const awkward = maker.task(listNamed(spaces, "Bugs"), "Attachments with awkward names");
  attach(awkward, "領収書 – 見本 #1 100%.pdf", "application/pdf", makePdf("Receipt sample"));
  attach(awkward, "صورة الشاشة.png", "image/png", makePng(22), { user: person("Omar") });
  attach(awkward, "🧾 a+b & c?d='e'.txt", "text/plain", {
    text: "plus, ampersand, question mark and quotes in a name\n",
  });
  attach(awkward, null, "application/octet-stream", { generate: { bytes: 1500, seed: 5 } });
  attach(awkward, "empty.log", "text/plain", { text: "" });
  attach(awkward, `${"very-long-name-".repeat(18)}.txt`, "text/plain", {
    text: "A name of more than 255 characters.\n",
  });
  attach(awkward, "deleted-by-retention.zip", "application/zip", null);

  for (const [index, task] of ordinary.entries()) {
    if (index % 23 !== 5) continue;
    attach(
      task,
      index % 2 === 0 ? "trace.txt" : `photo-${index}.png`,
      index % 2 === 0 ? "text/plain" : "image/png",
      index % 2 === 0 ? log(3) : makePng(index % 24),
      { user: person("Mei") },
    );
  }
  return [every, awkward];
}
