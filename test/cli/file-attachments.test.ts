import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { call } from "./call.ts";
import { createMachine, type Machine, secrets } from "./machine.ts";

const spec = `importer files {
  title:    "Files"
  language: 1
}
source {
  file csv { delimiter: auto, encoding: auto, header: 1 }
}
stream rows {
  read: rows
  id:   column("ID")
}
map rows as row to issue {
  required summary <- column("Summary")
  attachments <- each columns("Attachment") {
    required url  <- .
    required name <- "picture.png"
  }
}
`;

const test = suite("attachments that a file names by address");
let machine: Machine;
let server: Server;
let base = "";
let count = 0;
let asked: (string | undefined)[] = [];

test.before(async () => {
  machine = await createMachine();
  writeFileSync(join(machine.folder, "files.importer"), spec);
  server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    if (request.url === "/ok") response.setHeader("content-type", "image/png").end(Buffer.alloc(100_000, 7));
    else if (request.url === "/moved") response.writeHead(302, { location: "/ok" }).end();
    else if (request.url === "/sign-in") response.setHeader("content-type", "text/html").end("<form>");
    else if (request.url === "/secret") response.writeHead(401).end();
    else if (request.url === "/dead") request.socket.destroy();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.after(async () => {
  await machine.close();
  server.closeAllConnections();
  server.close();
});
test.before.each(async () => {
  asked = [];
  await machine.empty();
});

async function bring(cells: readonly string[], ...more: readonly string[]) {
  const file = join(machine.folder, "files.csv");
  writeFileSync(
    file,
    `ID,Summary,Attachment\n${cells.map((cell, at) => `${at},row ${at},${cell}`).join("\n")}\n`,
  );
  const { out, err } = await call(
    [
      ...["run", join(machine.folder, "files.importer"), "--file", file, "--jira", machine.jira],
      ...["--project", "DEMO", "--json", "--consistency-window", "1"],
      ...["--data", join(machine.folder, `data-${count++}`), ...more],
    ],
    { env: secrets },
  );
  if (out === "") throw new Error(err);
  const report = JSON.parse(out) as ImportReport;
  assert.is(report.state, "complete", report.reason?.message);
  assert.is((await machine.counts()).issues, cells.length);
  const told = report.notBrought.map(({ code, message }) => `${code}: ${message}`);
  return { told, attachments: (await machine.state()).flatMap(({ attachments }) => attachments) };
}

test("each that cannot be fetched is told with its reason, the others and all issues are there", async () => {
  const { told, attachments } = await bring(
    ["/ok", "/moved", "/sign-in", "/secret", "/gone", "/dead"]
      .map((path) => `${base}${path}`)
      .concat("a picture.png"),
    "--allow-private-hosts",
  );
  assert.equal(
    attachments.map(({ size, filename }) => [size, filename]),
    [
      [100_000, "picture.png"],
      [100_000, "picture.png"],
    ],
  );
  const codes = told.map((text) => text.slice(0, text.indexOf(":"))).sort();
  assert.equal(codes, [
    "address-unusable",
    "gone-at-source",
    "host-not-answering",
    "login-needed",
    "login-needed",
  ]);
  assert.ok(
    told.some((text) => /web page comes in place of the file, as where a login is needed/.test(text)),
  );
  assert.ok(asked.every((authorization) => authorization === undefined));
});

test("addresses of private networks are not asked unless the operator allows it", async () => {
  const { told, attachments } = await bring([`${base}/ok`, "http://169.254.169.254/latest/meta-data"]);
  assert.equal(attachments, []);
  assert.is(told.length, 2);
  for (const text of told) assert.match(text, /^private-host: .*--allow-private-hosts/);
  assert.equal(asked, []);
});

test.run();
