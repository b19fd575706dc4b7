// timeout: 400s
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bothStores } from "../../runtime/store/fixture/both-stores.ts";
import { checkStore } from "./check-store.ts";
import { disturbedDocuments } from "./disturbed-documents.ts";
import { doEverything, platformOn, type Told } from "./work.ts";

/** Stands for the end of a process: nothing that comes after it is done. */
class Stopped extends Error {}

for (const [name, open] of bothStores) {
  const test = suite(`a stop at any write: ${name}`);

  for (const when of ["before", "after"] as const) {
    test(`leaves a store that holds together, when it comes ${when} the write`, async () => {
      const opened = await open();
      // Long ago, so that nobody can still be at work on what was left.
      let now = 1_700_000_000_000;
      const told: Told[] = [];
      try {
        let at = 1;
        for (; ; at++) {
          const stopping = disturbedDocuments(opened.documents);
          const act = () => Promise.reject(new Stopped());
          stopping.disturb({ at, when, act, lasting: true });
          const about = `stopped ${when} write ${at}`;
          now += 1_000;
          try {
            await doEverything(
              platformOn(stopping.documents, () => now),
              `w${at}`,
              (one) => told.push(one),
            );
          } catch (error) {
            if (!(error instanceof Stopped)) throw error;
          }
          await checkStore(opened.documents, told, about);
          if (!stopping.disturbed()) break;
        }
        assert.ok(at > 40, `there were ${at - 1} writes to stop at`);
      } finally {
        await opened.remove();
      }
    });
  }

  test.run();
}
