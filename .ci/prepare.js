// npm runs this at the end of `npm ci`: perhaps on an older Node, perhaps without the packages that only developers need.
// Nothing is made then, and nothing lacks: `importer check` goes on to run from its sources.
// Plain JavaScript, since an older Node could not read TypeScript.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= 24 && isInstalled("rolldown")) {
  try {
    const { bundleForClone } = await import("./bundle-check.ts");
    await bundleForClone(root);
  } catch (error) {
    // A source that is being written, or a machine that the bundler does not run on: no reason to end an installation.
    process.stderr.write(
      `\`importer check\` will run from its sources, which could not be bundled: ${error.message}\n`,
    );
  }
}

function isInstalled(name) {
  try {
    import.meta.resolve(name);
    return true;
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return false;
    throw error;
  }
}
