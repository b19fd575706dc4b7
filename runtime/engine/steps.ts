import type { LoadState } from "../store/load-state.ts";

/** Announces every write of loading before it is made, so that a test can end the process at any of them. */
export function announceLoadSteps(state: LoadState, onStep: (name: string) => void): LoadState {
  return {
    staged: (query) => state.staged(query),
    entities: (ids) => state.entities(ids),
    orphans: (query) => state.orphans(query),
    concluded: (query) => state.concluded(query),
    issues: (keys) => state.issues(keys),
    count: (query) => state.count(query),
    openIntents: () => state.openIntents(),
    recall: (key) => state.recall(key),
    async begin(intent) {
      onStep("intent:begin");
      await state.begin(intent);
    },
    async settle(intent, outcomes) {
      onStep("intent:settle");
      await state.settle(intent, outcomes);
    },
    async conclude(outcomes) {
      onStep("load:conclude");
      await state.conclude(outcomes);
    },
    async remember(key, value) {
      onStep("load:remember");
      await state.remember(key, value);
    },
  };
}
