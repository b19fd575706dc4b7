import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { bundleOf } from "./api/bundles.ts";
import { addRows } from "./api/many-rows.ts";
import { type Serving, startServing } from "./api/serving.ts";
import { storeOperations } from "./api/store-operations.ts";
import { type BenchContext, besides, median, type Result, timeInTurns } from "./harness.ts";

export const name = "api";

type Log = BenchContext["log"];

/** Importers that are enabled. */
const enabled = 10;

/**
 * The list of enabled importers beside a bare route that answers with the same bytes; publishing; how long a switch takes to
 * reach another process; what the stores do in a second; pages of long lists beside those of short ones.
 */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  return [
    ...(await inFolder((folder) => compareRates(folder, quick, log))),
    ...(await inFolder((folder) => timePublishing(folder, quick, log))),
    ...(await inFolder((folder) => timeSwitches(folder, quick, log))),
    ...(await inFolder((folder) => compareStores(folder, quick, log))),
    ...(await compareLengths(quick, log)),
  ];
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishAndEnable(server: Serving, importer: string): Promise<void> {
  const { engineer, operator } = server.tokens;
  await server.ask(engineer, "/api/importers/versions", bundleOf(importer, 40, importer));
  const path = `/api/environments/development/importers/${importer}/enable`;
  await server.ask(operator, path, { reason: "measured" });
}

async function compareRates(folder: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const api = await startServing("serve-api.ts", folder);
  try {
    for (let index = 0; index < enabled; index++)
      await publishAndEnable(api, `many_${String.fromCharCode(97 + index)}`);
    const path = "/api/available";
    const file = join(folder, "answer.json");
    writeFileSync(file, await api.ask(api.tokens.importer, path));
    const bare = await startServing("bare-route.ts", file);
    try {
      const requests = quick ? 200 : 8_000;
      const rounds = quick ? 1 : 7;
      log(`${rounds} rounds of ${requests} requests, 16 at a time, each way`);
      const all = async (server: Serving): Promise<void> => {
        let left = requests;
        const lane = async (): Promise<void> => {
          while (left-- > 0) await server.ask(api.tokens.importer, path);
        };
        await Promise.all(Array.from({ length: 16 }, lane));
      };
      const times = await timeInTurns(rounds, { api: () => all(api), bare: () => all(bare) });
      const rate = (what: string, milliseconds: number): Result => ({
        case: `api: ${what}`,
        value: Math.round((requests / milliseconds) * 1_000),
        unit: "requests/s",
      });
      const route = rate("bare route with the same bytes", times.bare);
      return [route, besides(rate(`list of ${enabled} enabled importers`, times.api), route)];
    } finally {
      await bare.stop();
    }
  } finally {
    await api.stop();
  }
}

async function timePublishing(folder: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const api = await startServing("serve-api.ts", folder);
  try {
    const times: number[] = [];
    const rounds = quick ? 2 : 30;
    log(`${rounds} versions of 300 lines published, after two that are not counted`);
    for (let round = -2; round < rounds; round++) {
      const bundle = bundleOf("long", 300, `Version ${round + 3}`);
      const began = performance.now();
      await api.ask(api.tokens.engineer, "/api/importers/versions", bundle);
      if (round >= 0) times.push(performance.now() - began);
    }
    return timesOf("300 lines published", times);
  } finally {
    await api.stop();
  }
}

const timesOf = (what: string, times: readonly number[]): readonly Result[] => [
  { case: `api: ${what}, median`, value: rounded(median(times)), unit: "ms" },
  { case: `api: ${what}, worst`, value: rounded(Math.max(...times)), unit: "ms" },
];

const rounded = (value: number): number => Math.round(value * 100) / 100;

async function timeSwitches(folder: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const one = await startServing("serve-api.ts", folder);
  const other = await startServing("serve-api.ts", folder);
  try {
    await publishAndEnable(one, "switched");
    const times: number[] = [];
    const rounds = quick ? 2 : 100;
    log(`${rounds} switches, seen by another process`);
    const isSeen = async (): Promise<boolean> =>
      (await other.ask(other.tokens.importer, "/api/available")).includes('"switched"');
    for (let round = 0; round < rounds; round++) {
      const wanted = round % 2 === 1;
      // Whoever asks all the time has read at some moment of the half second before, as it may be.
      while ((await isSeen()) === wanted) await turn();
      const path = `/api/environments/development/importers/switched/${wanted ? "enable" : "disable"}`;
      await one.ask(one.tokens.operator, path, { reason: "measured" });
      const began = performance.now();
      while ((await isSeen()) !== wanted) await turn();
      times.push(performance.now() - began);
    }
    return timesOf("switch seen by another process", times);
  } finally {
    await one.stop();
    await other.stop();
  }
}

async function compareStores(directory: string, quick: boolean, log: Log): Promise<readonly Result[]> {
  const { MONGODB_URL: mongodb } = process.env;
  const count = quick ? 20 : 2_000;
  log(`${count} operations of each kind on the embedded store`);
  const embedded = await storeOperations("embedded store", { directory }, count);
  if (mongodb === undefined || mongodb === "") {
    log("MONGODB_URL is not set: MongoDB is left out");
    return embedded;
  }
  log(`${count} operations of each kind on MongoDB`);
  return [...embedded, ...(await storeOperations("MongoDB", { directory, mongodb }, count))];
}

/** A page in the middle of a list, by the cursor of the one before it. */
const lists = {
  "a page of versions": (server: Serving) =>
    pages(server, server.tokens.engineer, "/api/importers/long/versions"),
  "a page of the audit": (server: Serving) => pages(server, server.tokens.operator, "/api/audit"),
  "a page of the audit of one object": (server: Serving) =>
    pages(server, server.tokens.operator, "/api/audit?object=copy@1"),
} as const;

async function pages(server: Serving, token: string, path: string): Promise<() => Promise<void>> {
  const address = `${path}${path.includes("?") ? "&" : "?"}limit=50`;
  const { next, items } = JSON.parse(await server.ask(token, address)) as {
    readonly next?: string;
    readonly items: readonly unknown[];
  };
  if (next === undefined || items.length !== 50)
    throw new Error(`${path} has one page: ${items.length} items`);
  return async () => {
    for (let times = 0; times < 20; times++) {
      await server.ask(token, address);
      await server.ask(token, `${address}&after=${encodeURIComponent(next)}`);
    }
  };
}

async function compareLengths(quick: boolean, log: Log): Promise<readonly Result[]> {
  const [versions, entries] = quick ? [1_000, 2_000] : [100_000, 1_000_000];
  const start = async (folder: string, ...rows: readonly [number, number]): Promise<Serving> => {
    const first = await startServing("serve-api.ts", folder);
    await first.ask(first.tokens.engineer, "/api/importers/versions", bundleOf("long", 40, "Long"));
    await first.stop();
    log(`${rows[0]} versions and ${rows[1]} entries of the audit`);
    addRows(folder, ...rows);
    return await startServing("serve-api.ts", folder);
  };
  return inFolder((few) =>
    inFolder(async (many) => {
      const short = await start(few, 200, 200);
      const long = await start(many, versions, entries);
      try {
        const results: Result[] = [];
        for (const [what, open] of Object.entries(lists)) {
          const [alone, among] = [await open(short), await open(long)];
          const times = await timeInTurns(quick ? 1 : 15, { alone, among });
          const of = (list: string, milliseconds: number): Result => ({
            case: `api: ${what} ${list}`,
            value: rounded(milliseconds / 40),
            unit: "ms",
          });
          const peer = of("of a short list", times.alone);
          results.push(peer, besides(of("of a long list", times.among), peer));
        }
        return results;
      } finally {
        await short.stop();
        await long.stop();
      }
    }),
  );
}
