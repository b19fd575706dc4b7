/**
 * Makes one file of the 250 that `importer check` loads: Node takes longer to load them one by one than the check itself takes.
 * `runtime/cli/find-bundle.js` says when the bundle is run.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type RenderedChunk, rolldown } from "rolldown";

/** The same name in `runtime/cli/find-bundle.js`. */
const entry = "quick-check";
const start = `runtime/cli/${entry}.ts`;
/** What a bundle depends on besides its sources. */
const makers = [import.meta.url, import.meta.resolve("rolldown")].map((address) => fileURLToPath(address));
/** What only specs with a query load. */
const queries = "graphql";

/**
 * A file that the bundle was made of: its path from the root, its size in bytes and when it was changed (ms since 1970). The
 * `package.json` of a package stands for its files: they are installed together, and not edited.
 */
type Source = readonly [path: string, size: number, modified: number];

/**
 * Writes the bundle of a clone, with the list of files that it was made of, into `node_modules/.cache` of the clone.
 * @param root the clone's folder, ending in a separator, without links on the way to it
 * @throws Error when a source cannot be read or bundled; there is no bundle then
 */
export async function bundleForClone(root: string): Promise<void> {
  const folder = join(root, "node_modules/.cache/importer/check");
  // Beside the one that may be in use; as deep, since sources are named by their way from it.
  const made = `${folder}-${process.pid}`;
  try {
    const sources = await bundleCheck(root, made, (source) => join(root, source));
    for (const maker of makers) sources.push(sourceAt(root, portPath(root, maker)));
    writeFileSync(join(made, "made-of.json"), JSON.stringify({ root, sources }));
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Writes the bundle of the published package, where each source is JavaScript and nothing changes.
 * @param root as above; of the clone that the package is made of
 * @param target the folder of the package
 * @throws Error when a source cannot be read or bundled
 */
export async function bundleForPackage(root: string, target: string): Promise<void> {
  await bundleCheck(root, join(target, "runtime/cli/bundle"), (source) =>
    join(target, source.replace(/\.ts$/, ".js")),
  );
}

/** @param placed where a source is when the bundle runs; what looks for files beside itself looks there */
async function bundleCheck(
  root: string,
  folder: string,
  placed: (source: string) => string,
): Promise<Source[]> {
  const sources = new Map<string, Source>();
  const build = await rolldown({
    cwd: root,
    input: {
      [entry]: join(root, start),
      [queries]: join(root, "compiler/graphql/create-graphql-reader.ts"),
    },
    platform: "node",
    logLevel: "silent",
    plugins: [
      {
        name: "sources",
        load(id) {
          const file = resolve(id);
          if (id.startsWith("\0")) return null;
          const source = portPath(root, file);
          const outside = !file.startsWith(root);
          // A package that is linked from elsewhere is worked on there, file by file.
          // Before it is read: what changes meanwhile is found to be another file.
          const watched = sourceAt(root, outside ? source : (manifestOf(source) ?? source));
          sources.set(watched[0], watched);
          if (outside) return null;
          return sourceText(source, readFileSync(file, "utf8"), portPath(folder, placed(source)));
        },
      },
    ],
  });
  try {
    await build.write({
      dir: folder,
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name].mjs",
      postBanner: (chunk) => licences(root, chunk),
    });
  } finally {
    await build.close();
  }
  // A list that lacked them would let old code run.
  if (!sources.has(start)) throw new Error(`${root} is not where ${start} was found.`);
  return [...sources.values()];
}

function sourceAt(root: string, path: string): Source {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs];
}

/** The `package.json` of the package that a file belongs to, the innermost where packages stand in packages. */
function manifestOf(source: string): string | undefined {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(source)?.[0];
  return folder === undefined ? undefined : `${folder}package.json`;
}

/** @param place where the source is when the bundle runs, from the bundle's folder */
function sourceText(source: string, text: string, place: string): string {
  if (packageOf(source) !== undefined) return text;
  if (source !== "runtime/cli/graphql-reader.ts") {
    return text.replaceAll("import.meta.url", `new URL(${JSON.stringify(place)}, import.meta.url).href`);
  }
  const required = /require\(\s*`[^`]*\/create-graphql-reader\.[^`]*`,?\s*\)/;
  if (!required.test(text)) throw new Error(`${source} no longer requires create-graphql-reader by its name`);
  return text.replace(required, `require("./${queries}.mjs")`);
}

/** The terms of the packages that a chunk holds parts of, which ask to be passed on with them. */
function licences(root: string, chunk: RenderedChunk): string {
  const packages = Object.keys(chunk.modules).flatMap((id) => packageOf(portPath(root, id)) ?? []);
  return [...new Set(packages)]
    .map((name) => {
      const folder = join(root, "node_modules", name);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`The package ${name} has no licence to pass on.`);
      const terms = readFileSync(join(folder, file), "utf8").replaceAll("*/", "* /");
      return `/*! Holds parts of ${name}:\n\n${terms}*/\n`;
    })
    .join("");
}

/** The name of the package that a file belongs to, undefined for one of our own. */
function packageOf(source: string): string | undefined {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
}

const portPath = (root: string, path: string): string => relative(root, path).replaceAll(sep, "/");
