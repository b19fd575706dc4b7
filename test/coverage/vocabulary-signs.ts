import { targets } from "../../compiler/targets/index.ts";
import { askingCalls, followVocabulary } from "../../compiler/vocabulary/asking.ts";
import { authVocabularies, siteVocabulary } from "../../compiler/vocabulary/auth.ts";
import { budgetVocabulary } from "../../compiler/vocabulary/budget.ts";
import { type CallRow, callRows } from "../../compiler/vocabulary/calls.ts";
import { outcomes } from "../../compiler/vocabulary/errors.ts";
import {
  csvVocabulary,
  fileKinds,
  filesVocabulary,
  jsonVocabulary,
  tsvVocabulary,
  zipVocabulary,
} from "../../compiler/vocabulary/files.ts";
import { importerVocabulary } from "../../compiler/vocabulary/importer.ts";
import { inputVocabulary } from "../../compiler/vocabulary/input.ts";
import { collectionVocabulary, mapVocabulary } from "../../compiler/vocabulary/map.ts";
import { optionVocabulary } from "../../compiler/vocabulary/option.ts";
import { sourceVocabulary } from "../../compiler/vocabulary/source.ts";
import { streamVocabulary } from "../../compiler/vocabulary/stream.ts";
import { valuesVocabulary } from "../../compiler/vocabulary/values.ts";
import type { SettingRow, Vocabulary } from "../../compiler/vocabulary/vocabulary.ts";

/** What may stand in which braces, by the sign that leads there. */
const places: readonly (readonly [string, Vocabulary])[] = [
  ["importer", importerVocabulary],
  ["source", sourceVocabulary],
  ...[...authVocabularies].map(([name, vocabulary]) => [`source auth ${name}`, vocabulary] as const),
  ["source auth oauth2 site", siteVocabulary],
  ["source files", filesVocabulary],
  ["source budget", budgetVocabulary],
  ["source file csv", csvVocabulary],
  ["source file tsv", tsvVocabulary],
  ["source file json", jsonVocabulary],
  ["source file zip", zipVocabulary],
  ["input", inputVocabulary],
  ["option", optionVocabulary],
  ["stream", streamVocabulary],
  ["stream follow", followVocabulary],
  ["values", valuesVocabulary],
  ["map", mapVocabulary],
  ["collection", collectionVocabulary],
];

/** Calls that are another thing in some settings than their name says elsewhere. */
const callsOfSettings: Readonly<Record<string, Readonly<Record<string, CallRow>>>> = {
  "stream again": { under: askingCalls.under },
  "stream ask": { query: askingCalls.ask },
  "stream since": { query: askingCalls.since, body: askingCalls.since, variable: askingCalls.since },
  // The header and its text are both required.
  "source files auth": { header: { ...callRows.header, arguments: [] } },
};

/**
 * All that the vocabulary lets a spec choose, as signs of `constructSigns`: settings that may be left out, blocks, words,
 * calls and their arguments. What has to be there wherever its block or call stands is among it only when it is asked for.
 */
export function vocabularySigns({ required = false } = {}): readonly string[] {
  const signs = [
    ...places.flatMap(([place, vocabulary]) => [
      ...vocabulary.blocks.map(({ type }) => `${place} ${type}`),
      ...vocabulary.settings.flatMap((row) => [
        ...(required && row.required === true ? [`${place} ${row.name}`] : []),
        ...signsOfSetting(`${place} ${row.name}`, row),
      ]),
    ]),
    ...[...authVocabularies.keys()].map((name) => `source auth ${name}`),
    ...fileKinds.map((name) => `source file ${name}`),
    ...outcomes.map((outcome) => `source errors when ${outcome}`),
    ...[...targets].flatMap(([name, { collections }]) => [
      `map to ${name}`,
      ...collections.map((collection) => `target ${collection.name} each`),
    ]),
  ];
  return [...new Set(signs)];
}

function signsOfSetting(sign: string, row: SettingRow): readonly string[] {
  const words = (row.type === "call" ? [] : row.words) ?? [];
  const calls = (row.type === "call" ? row.words : row.calls) ?? [];
  return [
    ...(row.required === true ? [] : [sign]),
    ...words.map((word) => `${sign} ${word}`),
    ...calls.flatMap((name) => signsOfCall(sign, name)),
  ];
}

function signsOfCall(sign: string, name: string): readonly string[] {
  const known: Readonly<Record<string, CallRow>> = { ...callRows, ...callsOfSettings[sign] };
  const call = `${sign} ${name}`;
  return [
    call,
    ...(known[name]?.arguments ?? []).flatMap((argument) => {
      const given = `${call} ${argument.name}`;
      return [
        ...(argument.required === true ? [] : [given]),
        ...(argument.words ?? []).map((word) => `${given} ${word}`),
      ];
    }),
  ];
}
