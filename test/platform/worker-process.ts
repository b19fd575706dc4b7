/**
 * Works on a store until it is killed: `node worker-process.ts <word> <data> [mongodb]`. Each acknowledgement is a line of
 * JSON on standard output, written before anything else is done.
 */
import { writeSync } from "node:fs";
import { openDocuments } from "../../runtime/store/documents/open-documents.ts";
import { doEverything, platformOn } from "./work.ts";

const [word = "", directory = "", mongodb] = process.argv.slice(2);
const documents = await openDocuments({ directory, ...(mongodb === undefined ? {} : { mongodb }) });
const platform = platformOn(documents);
for (let round = 1; ; round++) {
  await doEverything(platform, `${word}.${round}`, (told) => {
    writeSync(1, `${JSON.stringify(told)}\n`);
  });
}
