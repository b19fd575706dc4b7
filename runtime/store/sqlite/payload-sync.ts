import { closeSync, fdatasyncSync, openSync } from "node:fs";
import { payloadFile } from "./payload-files.ts";

/** Puts payloads on disk that another part of the process wrote. */
export interface PayloadSync {
  /** Notes that there are payloads which a transaction is about to name. */
  appended(): void;
  /** Puts on disk what was noted since the last call. */
  sync(): void;
  close(): void;
}

/**
 * @param directory of one import's payloads
 * @param writer the runner's fence, which is the number of the file that it appends to
 */
export function createPayloadSync(directory: string, writer: number): PayloadSync {
  let descriptor: number | undefined;
  let unsynced = false;
  return {
    appended() {
      unsynced = true;
    },
    sync() {
      if (!unsynced) return;
      descriptor ??= openSync(payloadFile(directory, writer), "a+");
      fdatasyncSync(descriptor);
      unsynced = false;
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
