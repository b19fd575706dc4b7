import { suite } from "uvu";
import * as assert from "uvu/assert";
import { planHosts } from "../../compiler/diff/plan-hosts.ts";
import type { HttpSource } from "../../compiler/plan/index.ts";
import { createHostGate } from "../../runtime/source/http/host-gate.ts";
import { compileText, told } from "./spec.ts";

const test = suite("hosts of files that the user tells");

const spec = (hosts: string): string => `importer demo { title: "Demo", language: 1 }
input host { label: "Address", type: url }
input domain { label: "Domain of files", type: host, required: false }
input key { label: "Key", type: secret }
option kind { label: "Kind", choices: ["a", "b"], default: "a" }
source {
  base: "{host}/api"
  auth token { header: "X-Token", value: "{key} {token}" }
  files stored { hosts: ${hosts}, auth: none }
}
stream tasks { get: "/tasks", items: .tasks, id: .id }
map tasks as task to issue {
  required summary <- .name
  skip when kind == "b"
  attachments <- each .files { files: stored, required url <- .url, required name <- .name }
}
`;

const problems = (hosts: string): readonly string[] =>
  told(compileText(spec(hosts).replace("", ""))).map((line) => line.replace(/^\d+: /, ""));

const codes = (hosts: string): readonly string[] => compileText(spec(hosts)).codes;

function gate(inputs: Readonly<Record<string, string>>) {
  const { plan } = compileText(
    spec('["{host}", "*.{domain}", "cdn.{domain}", "fixed.example"]').replace("", ""),
  );
  assert.ok(plan);
  const open = createHostGate(
    plan.sources[0] as HttpSource,
    () => new URL("https://elsewhere.example"),
    [],
    inputs,
  );
  return (address: string): string => {
    try {
      return String(open(new URL(address), "stored").auth);
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };
}

test("a hole is what the user gave, of an address its host", () => {
  const allowed = gate({ host: "https://Desk.example:8443/base", domain: "files.example" });
  assert.is(allowed("https://desk.example/f.png"), "none");
  assert.is(allowed("https://desk.example:8443/f.png"), "none");
  assert.is(allowed("https://a.b.files.example/f.png"), "none");
  assert.is(allowed("https://files.example/f.png"), "host-refused");
  assert.is(allowed("https://fixed.example/f.png"), "none");
  assert.is(allowed("https://evil.example/f.png"), "host-refused");
});

test("what the user left open covers nothing", () => {
  const allowed = gate({ host: "https://desk.example" });
  assert.is(allowed("https://cdn.example/f.png"), "host-refused");
  assert.is(allowed("https://a.example/f.png"), "host-refused");
  assert.is(allowed("https://desk.example/f.png"), "none");
});

test("only what the user is asked for stands in a hole, and no secret", () => {
  assert.equal(problems('["{host}", "*.{domain}"]'), []);
  assert.ok(codes('["{key}"]').includes("secret-hidden"));
  assert.ok(codes('["{kind}"]').includes("unknown-name"));
  assert.ok(codes('["{hots}"]').includes("unknown-name"));
});

test("what a plan speaks to tells the hole", () => {
  const { plan } = compileText(spec('["*.{domain}"]').replace("", ""));
  assert.equal([...planHosts(plan!)].sort(), ["*.{domain}", "{host}"]);
});

test.run();
