import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openSpec, readSpec, type Served, serve } from "./serve.ts";
import { compileText, told } from "./spec.ts";

const test = suite("parents that are not asked, and addresses of a way to sign in");
let served: Served | undefined;
test.after.each(() => served?.close());

const spec = (
  stream: string,
  source = 'base: "BASE/api"',
): string => `importer demo { title: "Demo", language: 1 }
source { ${source} }
stream boats { get: "/boats", items: .boats, id: .id }
stream notes each boats as boat { get: "/boats/{boat.id}/notes", ${stream} items: .notes, id: .id }
map boats as boat to issue { required summary <- .id | text, comments <- each notes { required body <- .text | plain_to_adf } }
`;
const overflowing = "when: boat.notes.total > boat.notes.shown,";

test("only parents for which `when` holds are asked; the others have no records", async () => {
  served = await serve(() => ({ body: { notes: [{ id: 1, text: "Ahoy" }] } }));
  const read = (boat: object) =>
    readSpec(spec(overflowing), served!, { stream: "notes", context: { boat } }).then(({ ids }) => ids);
  assert.equal(await read({ id: "a", notes: { total: 20, shown: 20 } }), []);
  assert.equal(await read({ id: "b" }), [], "what is missing is not more than anything");
  assert.equal(await read({ id: "c", notes: { total: 21, shown: 20 } }), ["1"]);
  assert.equal(
    served.asked.map(({ path }) => path),
    ["/api/boats/c/notes"],
  );
});

test("what `when` reads is kept with the parent", () => {
  const { plan } = compileText(spec(overflowing).replace("BASE", "https://x.example"));
  assert.equal(plan?.streams.find(({ name }) => name === "notes")?.context, [
    { alias: "boat", stream: "boats", fields: [["id"], ["notes", "shown"], ["notes", "total"]] },
  ]);
});

test("`when` wants a parent and a request for each", () => {
  const of = (text: string): string =>
    told(compileText(text.replace("BASE", "https://x.example"))).join("\n");
  assert.match(of(spec(`${overflowing} batch: 5,`)), /when.*batch/s);
  assert.match(of(spec("").replace("items: .boats", 'when: "a" == "a", items: .boats')), /when.*parent/s);
});

test("a way to sign in may have an address of its own", async () => {
  served = await serve(() => ({ body: { boats: [{ id: 1 }] } }));
  const text = spec(
    "",
    `base: "BASE/api"
     auth bearer {}
     auth oauth2 { authorize: "https://id.example/a", token: "https://id.example/t", base: "BASE/sites/7" }`,
  );
  for (const auth of ["bearer", "oauth2"])
    await readSpec(text, served, { stream: "boats", credentials: { auth, secrets: { token: "t" } } });
  assert.equal(
    served.asked.map(({ path }) => path),
    ["/api/boats", "/sites/7/boats"],
  );
  const { source } = openSpec(text, served, { credentials: { auth: "oauth2", secrets: { token: "t" } } });
  await source.close();
});

test.run();
