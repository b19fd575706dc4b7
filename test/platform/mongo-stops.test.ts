// timeout: 600s
import { randomBytes } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mongoUrl } from "../../runtime/store/fixture/mongo-for-test.ts";
import { start } from "../../runtime/store/fixture/store-contract.ts";
import { type MongoPlace, mongoPlace } from "../../runtime/store/fixture/store-places.ts";
import type { ImportState, Store } from "../../runtime/store/index.ts";
import { scriptedSteps } from "../../runtime/store/mongo/fixture/scripted-steps.ts";
import { takePicture } from "../../runtime/store/mongo/fixture/take-picture.ts";
import { createRandom } from "../crash/random.ts";

const test = suite("a stop between any two writes to MongoDB");

/** So many of the places where it can stop are tried. */
const tried = Number(process.env.STOPS ?? 10);

/** Counts writes; at the chosen one the process is as good as dead: nothing more reaches the server. */
function stopAt(chosen: number, after: boolean) {
  let writes = 0;
  let dead = false;
  return {
    writes: () => writes,
    async around<T>(write: () => Promise<T>): Promise<T> {
      writes += 1;
      if (dead) throw new Error("stopped");
      if (writes !== chosen) return await write();
      dead = true;
      if (after) await write();
      throw new Error("stopped");
    },
  };
}

/** The first lines that differ, since whole pictures are long. */
function firstDifference(wanted: string | undefined, found: string): string | undefined {
  if (wanted === found) return undefined;
  const [left = [], right] = [wanted?.split("\n"), found.split("\n")];
  const at = right.findIndex((line, index) => line !== left[index]);
  return `line ${at}: ${right.slice(at - 6, at + 2).join(" ")} instead of ${left.slice(at, at + 2).join(" ")}`;
}

async function openFor(place: MongoPlace, fence: number, around: ReturnType<typeof stopAt>["around"]) {
  const store = await place.openWith({ around });
  try {
    return { store, state: await openState(store, fence) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openState(store: Store, fence: number): Promise<ImportState> {
  if ((await store.readImport(start.id)) === undefined) await store.createImport(start);
  const now = fence * 1_000_000;
  const answer = await store.leases.acquire({
    names: [`import ${start.id}`, "a -> b"],
    holder: { host: "here", pid: fence, since: now, purpose: "test" },
    now,
    staleAfter: 1_000,
    alive: () => true,
  });
  if (!answer.taken) throw new Error("The lease is held.");
  return await store.open(start.id, { name: `import ${start.id}`, fence: answer.fence });
}

if (mongoUrl !== undefined)
  test("leaves the state before the step or after it, and the import goes on to the same end", async () => {
    const seed = randomBytes(4).toString("hex");
    console.log(`seed ${seed}`);
    const random = createRandom(seed);
    const pictures: string[] = [];
    const undisturbed = await mongoPlace();
    const count = stopAt(0, false);
    const { store, state } = await openFor(undisturbed, 1, count.around);
    try {
      pictures.push(await takePicture(undisturbed.url));
      for (const step of scriptedSteps) {
        await step(state);
        pictures.push(await takePicture(undisturbed.url));
      }
    } finally {
      await store.close();
      await undisturbed.remove();
    }
    const places = Array.from({ length: count.writes() }, (_, index) => index + 1);
    while (places.length > tried) places.splice(random.below(places.length), 1);

    for (const chosen of places) {
      const after = random.below(2) === 1;
      const told = `seed ${seed}, ${after ? "after" : "before"} write ${chosen}`;
      const place = await mongoPlace();
      const stop = stopAt(chosen, after);
      let done = 0;
      const stores: Store[] = [];
      try {
        const stopped = await openFor(place, 1, stop.around)
          .then(async (found) => {
            stores.push(found.store);
            for (const step of scriptedSteps) {
              await step(found.state);
              done += 1;
            }
          })
          .then(
            () => false,
            () => true,
          );
        assert.ok(stopped, `${told}: it was stopped`);
        const again = await openFor(place, 2, (write) => write());
        stores.push(again.store);
        const found = await takePicture(place.url);
        const at = found === pictures[done] ? done : done + 1;
        assert.is(firstDifference(pictures[at], found), undefined, `${told}: after ${done} steps`);
        for (const step of scriptedSteps.slice(at)) await step(again.state);
        const end = await takePicture(place.url);
        assert.is(firstDifference(pictures.at(-1), end), undefined, `${told}: at the end`);
      } finally {
        for (const store of stores) await store.close();
        await place.remove();
      }
    }
  });

test.run();
