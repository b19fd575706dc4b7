// Node asks the disk half a dozen questions about each file that is imported: a sixth of a start with its three hundred files.
// Files of this program name each other by their whole relative paths, so that nothing has to be looked for.
// Plain JavaScript, as whatever runs before `main`.

// As a whole: a Node older than 24.0 has no such function to import by name.
import * as modules from "node:module";

const root = new URL("../../", import.meta.url).href;
const packages = `${root}node_modules/`;

/** Takes the paths by which files of this program import each other as they are; whatever else is imported, Node looks for. */
export function resolveQuickly() {
  modules.registerHooks?.({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? "";
      if (!specifier.startsWith(".") || !parent.startsWith(root) || parent.startsWith(packages))
        return next(specifier, context);
      const format = specifier.endsWith(".ts")
        ? "module-typescript"
        : specifier.endsWith(".js")
          ? "module"
          : "";
      if (format === "") return next(specifier, context);
      return { url: new URL(specifier, parent).href, format, shortCircuit: true };
    },
  });
}
