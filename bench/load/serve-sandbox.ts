/**
 * Serves an empty sandbox: `serve-sandbox.ts <folder> [latency of bulk calls in ms]`; prints its address. Ends with
 * SIGTERM.
 */
import { createSandbox } from "../../runtime/sandbox/index.ts";
import { credentials } from "./issues.ts";

const [folder = ".", latency = "0"] = process.argv.slice(2);
const sandbox = await createSandbox({ dataDirectory: folder, searchLagMs: 0, credentials });
const address = await sandbox.listen(0);
if (latency !== "0") {
  const everyBulkCall = {
    method: "POST",
    path: "/rest/api/3/issue/bulk",
    delayMs: Number(latency),
    times: 2 ** 31,
  };
  const { status } = await fetch(`${address}/sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(everyBulkCall),
  });
  if (status !== 201) throw new Error(`the sandbox takes no latency: ${status}`);
}
console.log(address);
process.once("SIGTERM", () => void sandbox.close().then(() => process.exit(0)));
