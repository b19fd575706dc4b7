import type { StorePlace } from "../../store/index.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Where the environment and the command line say that imports keep their state.
 * @param directory the data directory, absolute
 */
export function storePlace(directory: string, terminal: Pick<Terminal, "env" | "error">): StorePlace {
  const { MONGODB_URL } = terminal.env;
  const onWait = (reason: string): void => terminal.error(`${reason}\nWaiting for it to return.\n`);
  return {
    directory,
    patience: { onWait },
    ...(MONGODB_URL === undefined || MONGODB_URL === "" ? {} : { mongodb: MONGODB_URL }),
  };
}
