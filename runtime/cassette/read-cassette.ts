import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { CassetteError } from "./cassette-error.ts";
import { cassetteHeadSchema, exchangeFileSchema } from "./cassette-schema.ts";
import type { Cassette, CassetteHead, Exchange } from "./format.ts";
import { requestKey } from "./match-request.ts";

const ajv = new Ajv({ allowUnionTypes: true });
const isHead: ValidateFunction<CassetteHead> = ajv.compile(cassetteHeadSchema);
const isExchangeFile: ValidateFunction<{ exchanges: Exchange[] }> = ajv.compile(exchangeFileSchema);

/**
 * Reads a cassette.
 *
 * @param location a folder that holds `cassette.json`, or one JSON file.
 * @returns the cassette with all its exchanges; bodies in files are read when they are sent.
 * @throws {CassetteError} when a file is missing, is not JSON, breaks the format, names a file outside the
 *   cassette, or when two exchanges answer the same request. The message names the file and the place in it.
 */
export async function readCassette(location: string): Promise<Cassette> {
  const head = (await isFolder(location)) ? path.join(location, "cassette.json") : location;
  const folder = path.dirname(path.resolve(head));
  const { files, exchanges: own, ...rest } = await readJson(head, isHead);
  const groups = [{ file: head, exchanges: own ?? [] }];
  for (const name of files ?? []) {
    const file = insideFolder(folder, name, head);
    groups.push({ file, exchanges: (await readJson(file, isExchangeFile)).exchanges });
  }
  const recorded = new Map<string, string>();
  for (const { file, exchanges } of groups) {
    for (const [index, { request, response }] of exchanges.entries()) {
      const place = `${file}, exchanges[${index}]`;
      const key = requestKey(request);
      const earlier = recorded.get(key);
      if (earlier !== undefined) {
        throw new CassetteError(
          "cassette-invalid",
          `${place}: ${request.method} ${request.url} is recorded a second time (first in ${earlier}). Keep one of the two.`,
        );
      }
      recorded.set(key, place);
      if (response.body && "file" in response.body) insideFolder(folder, response.body.file, place);
    }
  }
  return { ...rest, folder, exchanges: groups.flatMap((group) => group.exchanges) };
}

async function isFolder(location: string): Promise<boolean> {
  try {
    return (await stat(location)).isDirectory();
  } catch (error) {
    throw new CassetteError(
      "cassette-unreadable",
      `There is no cassette at ${location} (${(error as Error).message}). Give a folder with a cassette.json, or a JSON file.`,
    );
  }
}

async function readJson<T>(file: string, isValid: ValidateFunction<T>): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CassetteError(
      "cassette-unreadable",
      `${file} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
  if (isValid(value)) return value;
  const [first] = isValid.errors ?? [];
  throw new CassetteError(
    "cassette-invalid",
    `${file}${first?.instancePath ?? ""} ${first?.message ?? "breaks the cassette format"}${first?.keyword === "additionalProperties" ? ` (${String(first.params.additionalProperty)})` : ""}. The format is described in runtime/cassette/format.ts.`,
  );
}

function insideFolder(folder: string, name: string, place: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(folder + path.sep)) {
    throw new CassetteError(
      "cassette-invalid",
      `${place}: "${name}" leaves the cassette's folder ${folder}.`,
    );
  }
  return file;
}
