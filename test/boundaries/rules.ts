import { builtinModules } from "node:module";
import { posix } from "node:path";
import { readImports } from "./read-imports.ts";

/** Source text by path from the root of the repository, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

/** Files of the repository that a file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** From left to right; a room imports itself and the rooms to its left. */
const ROOMS = ["dsl", "compiler", "runtime", "editor"];
/** May import everything, and is imported by nothing outside. */
const OUTSIDE = ["test", "bench", ".ci"];
/** Runs in a browser too. */
const WITHOUT_NODE = [
  "dsl/",
  "compiler/",
  "runtime/adaptors/",
  "runtime/richtext/",
  "runtime/engine/mapping/",
];
/** Programs that write the committed `*.generated.*` files; they run on Node only, and nothing imports them. */
const GENERATOR = /\/generate(?:-[\w-]+)?(?:\.ts$|\/)/;
/** All of the language that the engine knows. */
const ENGINE_KNOWS = ["compiler/plan/", "compiler/catalogue.ts"];
/** May import what is known only when it runs. */
const MAY_COMPUTE = ["runtime/cli/"];
/** What the tests of all rooms share: skipping, and holding requests to vendors' contracts. */
const SHARED_WITH_TESTS = ["test/runner/skip.ts", "test/contract/"];

const CODE = /\.[cm]?[jt]sx?$/;
const BUILTINS = new Set(builtinModules);

/** Reads which files import which. Packages and Node's own modules are left out. */
export function importGraph(tree: SourceTree): ImportGraph {
  const graph = new Map<string, string[]>();
  for (const [file, source] of tree) {
    if (!CODE.test(file)) continue;
    const local = readImports(source).flatMap(({ specifier }) => localTarget(file, specifier) ?? []);
    graph.set(file, local);
  }
  return graph;
}

/**
 * Finds imports that the rooms do not allow, and code in `importers/`.
 *
 * @returns one sentence per breach, with the file, what it imports and the rule
 */
export function findBreaches(tree: SourceTree): string[] {
  const breaches: string[] = [];
  for (const [file, source] of tree) {
    if (!CODE.test(file)) continue;
    if (roomOf(file) === "importers") breaches.push(`${file}: importers/ is data and holds no code`);
    for (const { specifier } of readImports(source)) {
      const reason = specifier === undefined ? breachOfComputed(file) : breachOf(file, specifier);
      if (reason) breaches.push(`${file} imports ${specifier ?? "a computed name"}: ${reason}`);
    }
  }
  return breaches;
}

function breachOfComputed(file: string): string | undefined {
  if (OUTSIDE.includes(roomOf(file)) || startsWithAny(file, MAY_COMPUTE)) return undefined;
  return "outside of runtime/cli an import is written out, so that it can be checked";
}

function breachOf(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  if (OUTSIDE.includes(room)) return undefined;
  const target = localTarget(file, specifier);
  if (target !== undefined) return breachOfEdge(file, target);
  if (isTest(file) || GENERATOR.test(file) || !startsWithAny(file, WITHOUT_NODE)) return undefined;
  const runsOnNode =
    specifier.startsWith("node:") || BUILTINS.has(specifier) || /^undici(\/|$)/.test(specifier);
  return runsOnNode ? "this folder runs in a browser too and knows nothing of Node" : undefined;
}

function breachOfEdge(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (isTest(file) && startsWithAny(target, SHARED_WITH_TESTS)) return undefined;
  if (OUTSIDE.includes(to)) return `nothing outside of ${to}/ imports it`;
  if (to === "importers") return "importers are read at run time, never imported";
  if (ROOMS.indexOf(to) > ROOMS.indexOf(from)) return `imports point one way: ${ROOMS.join(" <- ")}`;
  if (GENERATOR.test(target) && !GENERATOR.test(file) && !isTest(file))
    return "a generator is run, not imported";
  const ofLanguage = to === "dsl" || to === "compiler";
  if (
    !isTest(file) &&
    file.startsWith("runtime/engine/") &&
    ofLanguage &&
    !startsWithAny(target, ENGINE_KNOWS)
  ) {
    return `the engine knows only ${ENGINE_KNOWS.join(" and ")} of the language`;
  }
  return undefined;
}

/** The path from the root that a relative specifier names, undefined for packages and Node's modules. */
function localTarget(file: string, specifier: string | undefined): string | undefined {
  if (!specifier?.startsWith(".")) return undefined;
  return posix.join(posix.dirname(file), specifier);
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** Tests, and what stands ready for them in a folder `testing/`. */
function isTest(file: string): boolean {
  return file.endsWith(".test.ts") || file.includes("/testing/");
}

function startsWithAny(file: string, starts: readonly string[]): boolean {
  return starts.some((start) => file.startsWith(start));
}
