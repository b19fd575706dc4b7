/** Serves an empty sandbox: `serve-sandbox.ts <folder>`; prints its address. Ends with SIGTERM. */
import { createSandbox } from "../../runtime/sandbox/index.ts";
import { credentials } from "./issues.ts";

const [folder = "."] = process.argv.slice(2);
const sandbox = await createSandbox({ dataDirectory: folder, searchLagMs: 0, credentials });
console.log(await sandbox.listen(0));
process.once("SIGTERM", () => void sandbox.close().then(() => process.exit(0)));
