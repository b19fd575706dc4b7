/**
 * The sandbox as a process of its own that can be told to kill itself: `node sandbox-process.ts <data> <port> <lag>`.
 * Prints its address; ends with its parent.
 */
import { createSandbox } from "../../runtime/sandbox/index.ts";

const [dataDirectory = "", port = "0", searchLag = "0"] = process.argv.slice(2);
const sandbox = await createSandbox({
  dataDirectory,
  searchLagMs: Number(searchLag),
  crash: () => process.kill(process.pid, "SIGKILL"),
});
const address = await sandbox.listen(Number(port));
process.send?.(address);
process.once("disconnect", () => process.exit(0));
