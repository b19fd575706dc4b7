import fc from "fast-check";
import { createKind } from "./kind.ts";
import { tryText } from "./specs.ts";
import { specs } from "./texts.ts";

/** Declarations of the importers, in pieces of any length. */
const cuts = fc
  .tuple(fc.constantFrom(...specs), fc.nat(), fc.nat({ max: 300 }))
  .map(([{ text }, at, length]) => text.slice(at % text.length, (at % text.length) + length));

const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => new TextDecoder("utf-8").decode(some));

const signs = fc
  .array(
    fc.constantFrom(
      ..."{}()[],|=:.\"'\\<>-?/ \n",
      "stream ",
      "map ",
      "a",
      "1",
      "<- ",
      "-> ",
      '"""',
      "if ",
      "not ",
      "\nuse ",
    ),
    { maxLength: 60 },
  )
  .map((some) => some.join(""));

const texts = fc.oneof(
  bytes,
  cuts,
  signs,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.tuple(cuts, bytes, cuts).map((parts) => parts.join("")),
);

/** Any bytes at all as a spec, read as UTF-8. */
export const byteKind = createKind({
  cases: texts,
  tryOut: (text) => tryText({ path: "importers/fuzz/fuzz.importer", text }),
  show: (text) => JSON.stringify(text),
});
