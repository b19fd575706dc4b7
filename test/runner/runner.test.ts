import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { countsLine, isGreen, reportFile, reportTotals } from "./report.ts";
import type { FileResult } from "./result.ts";
import { runFiles } from "./run-files.ts";
import { findTestFiles } from "./test-files.ts";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const HEAD = `import { suite } from "uvu"; import * as assert from "uvu/assert"; const test = suite("s");\n`;
const SKIP = `import { skip } from ${JSON.stringify(join(REPOSITORY, "test/runner/skip.ts"))};\n`;

/** Writes test files into a folder of their own that finds this repository's packages. */
function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "runner-"));
  writeFileSync(join(root, "package.json"), `{ "type": "module" }`);
  symlinkSync(join(REPOSITORY, "node_modules"), join(root, "node_modules"));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return root;
}

async function run(
  files: Record<string, string>,
  { timeoutSeconds = 60, workers = 1 } = {},
): Promise<FileResult[]> {
  const root = plant(files);
  try {
    const found = findTestFiles(root, []).map((file) => ({ ...file, timeoutSeconds }));
    return await runFiles({ files: found, workers });
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function runOne(source: string): Promise<FileResult> {
  const [result] = await run({ "test/one.test.ts": source });
  if (!result) throw new Error("the runner found no file");
  return result;
}

const test = suite("the runner");
const CI = process.env.CI;
test.before.each(() => {
  delete process.env.CI;
});
test.after.each(() => {
  if (CI !== undefined) process.env.CI = CI;
});

test("counts the tests that pass", async () => {
  const result = await runOne(`${HEAD}test("a", () => {}); test("b", async () => {}); test.run();`);
  assert.is(countsLine([result]), "2 passed, 0 failed");
  assert.ok(isGreen([result]));
});

test("runs several suites of one file", async () => {
  const second = `const more = suite("t"); more("b", () => {}); more.run();`;
  const result = await runOne(`${HEAD}test("a", () => {}); test.run(); ${second}`);
  assert.is(countsLine([result]), "2 passed, 0 failed");
});

const FAILING: Record<string, { source: string; message: RegExp; passed?: number; test?: string }> = {
  "an assertion that fails": {
    source: `test("sums", () => assert.is(1 + 1, 3)); test("b", () => {}); test.run();`,
    message: /Expected values to be strictly equal/,
    test: "s › sums",
    passed: 1,
  },
  "a thrown value that is no Error": {
    source: `test("a", () => { throw "text"; }); test.run();`,
    message: /threw text, which is no Error/,
  },
  "a file without any test": { source: `test.run();`, message: /the file holds no test/ },
  "a suite whose run is forgotten": {
    source: `test("a", () => {}); test("b", () => {});`,
    message: /suite "s": 2 tests never ran; call \.run\(\)/,
  },
  "a throw on import": { source: `throw new Error("no database");`, message: /on import: no database/ },
  "a syntax error": { source: `test("a", () => {`, message: /the file threw on import: SyntaxError/ },
  "an import that does not exist": { source: `import "./absent.ts";`, message: /Cannot find module/ },
  "an unhandled rejection": {
    source: `test("a", () => { Promise.reject(new Error("lost")); }); test.run();`,
    message: /unhandledRejection: lost/,
    passed: 1,
  },
  "an exception in a timer": {
    source: `test("a", () => new Promise((r) => { setTimeout(r, 20); setTimeout(() => { throw new Error("late"); }); }));
      test.run();`,
    message: /uncaughtException: late/,
    test: "s › a",
    passed: 1,
  },
  "a process that exits": {
    source: `test("quits", () => process.exit(0)); test.run();`,
    message: /the process ended with code 0 while the file ran/,
    test: "s › quits",
  },
  "a test hidden by only": {
    source: `test["only"]("a", () => {}); test("b", () => {}); test.run();`,
    message: /uses \.only\(\), which hides tests/,
  },
  "a test switched off by uvu's skip": {
    source: `test["skip"]("a", () => {}); test("b", () => {}); test.run();`,
    message: /uses \.skip\(\), which hides tests/,
  },
  "a before hook that throws": {
    source: `test.before(() => { throw new Error("no disk"); }); test("a", () => {}); test.run();`,
    message: /no disk\n.*1 tests did not run/,
  },
  "a before.each hook that throws": {
    source: `test.before.each(() => { throw new Error("no disk"); }); test("a", () => {}); test.run();`,
    message: /^no disk$/,
  },
  "an after.each hook that throws": {
    source: `test.after.each(() => { throw new Error("busy"); }); test("a", () => {}); test("b", () => {}); test.run();`,
    message: /^busy\nbusy$/,
    passed: 2,
  },
  "a skip outside of a test": {
    source: `skip("no browser"); test("a", () => {}); test.run();`,
    message: /skip\("no browser"\) was called outside of a test/,
  },
};

for (const [sentence, { source, message, passed = 0, test: title }] of Object.entries(FAILING)) {
  test(`reports ${sentence}`, async () => {
    const result = await runOne(SKIP + HEAD + source);
    assert.match(result.failures.map((failure) => failure.message).join("\n"), message);
    assert.is(result.passed, passed);
    if (title !== undefined) assert.is(result.failures[0]?.test, title);
    assert.not.ok(isGreen([result]));
  });
}

test("names file, test, difference and line of a failure", async () => {
  const result = await runOne(`${HEAD}test("sums", () => assert.equal({ a: 1 }, { a: 2 }));\ntest.run();`);
  const text = reportFile(result);
  for (const part of [/FAIL test\/one\.test\.ts › s › sums/, /\+\+/, /a.*2/, /one\.test\.ts:2:/]) {
    assert.match(text, part);
  }
});

test("shows the causes of an error", async () => {
  const result = await runOne(
    `${HEAD}test("a", () => { throw new Error("no answer", { cause: new TypeError("bad host") }); }); test.run();`,
  );
  assert.is(result.failures[0]?.message, "no answer\n  caused by: TypeError: bad host");
});

test("shows what a failing file printed, and nothing of a passing one", async () => {
  const results = await run({
    "test/a.test.ts": `${HEAD}test("a", () => { console.log("seed 17"); assert.ok(false); }); test.run();`,
    "test/b.test.ts": `${HEAD}test("b", () => { console.log("seed 18"); }); test.run();`,
  });
  const text = results.map(reportFile).join("\n");
  assert.match(text, /\| .*seed 17/);
  assert.not.match(text, /seed 18/);
});

test("ends tests that hang, with the servers they started, and runs the files after them", async () => {
  const hang = (body: string) => `import { spawn } from "node:child_process"; ${HEAD}
    test("hangs", async () => { ${body} await new Promise(() => {}); }); test.run();`;
  const results = await run(
    {
      "test/a.test.ts": hang("setInterval(() => {}, 1000);"),
      "test/b.test.ts": hang("for (;;);"),
      "test/c.test.ts": hang(
        `console.log("pid", spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]).pid);`,
      ),
      "test/d.test.ts": `${HEAD}test("d", () => {}); test.run();`,
    },
    { timeoutSeconds: 3, workers: 3 },
  );
  const [a, b, c, d] = results.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  for (const hung of [a, b, c]) {
    assert.equal(hung?.failures, [
      { test: "s › hangs", message: "timed out after 3 s", details: "", stack: "" },
    ]);
  }
  assert.is(d?.passed, 1);
  const pid = Number(/pid (\d+)/.exec(c?.output ?? "")?.[1]);
  assert.ok(pid > 0);
  for (let turn = 0; turn < 10_000 && isRunning(pid); turn++) await new Promise((next) => setImmediate(next));
  assert.not.ok(isRunning(pid));
});

function isRunning(pid: number): boolean {
  // An ended process whose new parent has not read its end is a zombie, state Z.
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("gives each file the environment it started with", async () => {
  const results = await run({
    "test/a.test.ts": `${HEAD}test("a", () => { process.env.PLANTED = "1"; process.chdir("/"); }); test.run();`,
    "test/b.test.ts": `${HEAD}test("b", () => {
        assert.is(process.env.PLANTED, undefined); assert.is.not(process.cwd(), "/"); }); test.run();`,
  });
  assert.is(countsLine(results), "2 passed, 0 failed");
});

test("counts a skip once and prints its reason", async () => {
  const source = `test("a", () => skip("IMPORTER_SPECS is not set")); test("b", () => {}); test.run();`;
  const result = await runOne(SKIP + HEAD + source);
  assert.is(countsLine([result]), "1 passed, 0 failed, 1 skipped");
  assert.match(reportTotals([result]), /skipped 1 in test\/one\.test\.ts: IMPORTER_SPECS is not set/);
});

test("takes a skip under CI for a failure", async () => {
  process.env.CI = "true";
  const result = await runOne(`${SKIP}${HEAD}test("a", () => skip("no browser")); test.run();`);
  assert.is(countsLine([result]), "0 passed, 1 failed");
  assert.match(result.failures[0]?.message ?? "", /skipped although CI is set: no browser/);
});

test("finds test files by parts of their paths and reads their time-outs", () => {
  const root = plant({
    "dsl/lexer.test.ts": "",
    "dsl/lexer.ts": "",
    "runtime/jira/load.test.ts": "// timeout: 600s\n",
    "runtime/node_modules/x.test.ts": "",
    "elsewhere/x.test.ts": "",
  });
  const found = (...patterns: string[]) => findTestFiles(root, patterns).map(({ file }) => file);
  assert.equal(found(), ["runtime/jira/load.test.ts", "dsl/lexer.test.ts"]);
  assert.equal(found("lexer"), ["dsl/lexer.test.ts"]);
  assert.equal(found("./runtime/"), ["runtime/jira/load.test.ts"]);
  assert.equal(
    findTestFiles(root, []).map((file) => file.timeoutSeconds),
    [600, 120],
  );
  rmSync(root, { recursive: true });
});

test("the command ends with the counts, and with 1 when a test failed or none ran", () => {
  const root = plant({
    "test/good.test.ts": `${HEAD}test("a", () => {}); test.run();`,
    "test/bad.test.ts": `${HEAD}test("a", () => assert.ok(false)); test.run();`,
  });
  const command = (...patterns: string[]) => {
    const run = join(REPOSITORY, "test/runner/run.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...patterns], {
      cwd: root,
      encoding: "utf8",
    });
    return { status, last: stdout.trimEnd().split("\n").at(-1), stderr };
  };
  assert.equal(command("good"), { status: 0, last: "1 passed, 0 failed", stderr: "" });
  assert.equal(command(), { status: 1, last: "1 passed, 1 failed", stderr: "" });
  const none = command("absent");
  assert.equal([none.status, none.last], [1, "0 passed, 0 failed"]);
  assert.match(none.stderr, /No test file matches absent/);
  rmSync(root, { recursive: true });
});

test.run();
