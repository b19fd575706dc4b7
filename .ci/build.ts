/**
 * Builds the package that is published: `node .ci/build.ts <folder>`. The folder is then a package of its
 * own (`npm publish <folder>`): JavaScript instead of TypeScript, everything else as it stands in the clone.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForPackage } from "./bundle-check.ts";

const ROOMS = ["dsl", "compiler", "runtime", "importers"];
const PAGES = ["README.md", "CHANGELOG.md", "LICENSE"];

const root = fileURLToPath(new URL("..", import.meta.url));
const target = process.argv[2];
if (target === undefined) {
  console.error("usage: node .ci/build.ts <folder>");
  process.exit(2);
}
const folder = resolve(target);

rmSync(folder, { recursive: true, force: true });
const tsc = fileURLToPath(import.meta.resolve("typescript/package.json")).replace("package.json", "bin/tsc");
const project = join(root, ".ci/tsconfig.build.json");
const { status } = spawnSync(process.execPath, [tsc, "-p", project, "--outDir", folder], {
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

for (const name of [...ROOMS, ...PAGES]) {
  if (existsSync(join(root, name)))
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isAsset });
}

await bundleForPackage(root, folder);

const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { scripts, devDependencies, allowScripts, knip, ...published } = manifest;
writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);

function isAsset(path: string): boolean {
  return statSync(path).isDirectory() || !path.endsWith(".ts");
}
