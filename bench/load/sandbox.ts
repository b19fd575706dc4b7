import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startProcess } from "../harness.ts";

const program = fileURLToPath(new URL("serve-sandbox.ts", import.meta.url));

/**
 * A new, empty sandbox in a process of its own; `stop` removes what it kept.
 * @param latency milliseconds that every bulk call waits before it is worked on
 */
export async function startSandbox(
  latency = 0,
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "importer-bench-"));
  const sandbox = await startProcess([program, folder, String(latency)], /^http/);
  return {
    address: sandbox.readyLine,
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
