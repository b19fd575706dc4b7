import type { Block, Entry, Expression, Setting, Span, When } from "../../dsl/index.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean, meantWord } from "../check/did-you-mean.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import { missingSetting } from "../fixes/missing-setting.ts";
import type { SettingRow, SettingType, Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Program } from "./program.ts";
import { bareWord } from "./word.ts";

/** The settings of one pair of braces, checked against their vocabulary. What is wrong reads as not given. */
export interface Settings {
  setting(name: string): Setting | undefined;
  text(name: string): string | undefined;
  whole(name: string): number | undefined;
  truth(name: string): boolean | undefined;
  milliseconds(name: string): number | undefined;
  word(name: string): string | undefined;
  texts(name: string): readonly string[] | undefined;
  readonly blocks: readonly Block[];
  readonly whens: readonly When[];
}

interface Where {
  readonly program: Program;
  readonly unit: Unit;
}

/**
 * Reads settings by their vocabulary: tells those that are unknown, given twice, of the wrong kind, left out, or not run by this
 * version.
 *
 * @param at what the messages about something left out point at
 */
export function readSettings(
  where: Where,
  at: { readonly span: Span },
  entries: readonly Entry[],
  vocabulary: Vocabulary,
): Settings {
  const { program, unit } = where;
  const found = new Map<string, Setting>();
  const blocks: Block[] = [];
  const whens: When[] = [];
  const meant = meantSetting(entries, vocabulary);
  for (const entry of entries) {
    if (entry.kind === "setting") takeSetting(where, entry, vocabulary, found, meant?.name);
    else if (entry.kind === "block") {
      if (knownBlock(where, entry, vocabulary)) blocks.push(entry);
    } else if (vocabulary.whens) whens.push(entry);
    else program.report("unknown-setting", placeIn(unit, entry), { block: vocabulary.owner, name: "when" });
  }
  for (const row of vocabulary.settings) {
    if (!isAbsent(entries, row) || row === meant) continue;
    program.report(
      "setting-missing",
      placeIn(unit, at),
      { block: vocabulary.owner, name: row.name },
      {
        notes: [`For example: \`${row.example}\`.`],
        fixes: missingSetting(unit.syntax.text, at.span, row),
      },
    );
  }
  const read = <Value>(name: string, take: (value: Expression) => Value | undefined): Value | undefined => {
    const setting = found.get(name);
    return setting === undefined ? undefined : take(setting.value);
  };
  return {
    setting: (name) => found.get(name),
    text: (name) => read(name, (value) => (value.kind === "text" ? value.value : bareWord(value))),
    whole: (name) => read(name, (value) => (value.kind === "number" ? value.value : undefined)),
    truth: (name) => read(name, (value) => (value.kind === "boolean" ? value.value : undefined)),
    milliseconds: (name) =>
      read(name, (value) => (value.kind === "duration" ? value.milliseconds : undefined)),
    word: (name) => read(name, bareWord),
    texts: (name) => read(name, textsOf),
    blocks,
    whens,
  };
}

const isAbsent = (entries: readonly Entry[], { name, required }: SettingRow): boolean =>
  required === true && entries.every((entry) => entry.kind !== "setting" || entry.key.text !== name);

/** The one setting that is left out, where one of another name stands there: that one is most likely meant for it. */
function meantSetting(entries: readonly Entry[], { settings }: Vocabulary): SettingRow | undefined {
  const absent = settings.filter((row) => isAbsent(entries, row));
  const unknown = entries.filter(
    (entry) => entry.kind === "setting" && settings.every(({ name }) => name !== entry.key.text),
  );
  return absent.length === 1 && unknown.length === 1 ? absent[0] : undefined;
}

function takeSetting(
  where: Where,
  entry: Setting,
  vocabulary: Vocabulary,
  found: Map<string, Setting>,
  meant: string | undefined,
): void {
  const { program, unit } = where;
  const name = entry.key.text;
  const place = placeIn(unit, entry.key);
  const row = vocabulary.settings.find((one) => one.name === name);
  if (row === undefined) {
    const known = vocabulary.settings.filter((one) => !one.later).map((one) => one.name);
    program.report(
      "unknown-setting",
      place,
      { block: vocabulary.owner, name },
      meant === undefined ? didYouMean(name, entry.key.span, known) : meantWord(meant, entry.key.span),
    );
  } else if (row.later) program.report("construct-unsupported", place, { construct: name });
  else if (found.has(name)) program.report("duplicate-name", place, { what: "The setting", name });
  else if (valueFits(where, row, entry.value)) found.set(name, entry);
}

function knownBlock(where: Where, block: Block, vocabulary: Vocabulary): boolean {
  const { program, unit } = where;
  const row = vocabulary.blocks.find((one) => one.type === block.type.text);
  const place = placeIn(unit, block.type);
  if (row === undefined) {
    const known = vocabulary.blocks.map((one) => one.type);
    const more = didYouMean(block.type.text, block.type.span, known);
    program.report("unknown-block", place, { block: vocabulary.owner, name: block.type.text }, more);
    return false;
  }
  if (row.later) {
    program.report("construct-unsupported", place, { construct: row.type });
    return false;
  }
  if (row.named === "yes" && block.name === undefined) {
    program.report(
      "setting-missing",
      place,
      { block: row.type, name: "name" },
      { notes: [`For example: \`${row.example}\`.`] },
    );
    return false;
  }
  return true;
}

const expectations: Readonly<Record<SettingType, string>> = {
  text: "text",
  address: "an https address as text",
  template: "text",
  plain: "text, a number, `true` or `false`",
  "whole number": "a whole number",
  duration: "a duration such as `30s`",
  "true or false": "`true` or `false`",
  "list of texts": "a list of texts",
  word: "a word",
  call: "a call",
  expression: "an expression",
  object: "an object `{ … }`",
};

function valueFits(where: Where, row: SettingRow, value: Expression): boolean {
  const word = bareWord(value);
  if (row.type === "word" && row.words !== undefined && word !== undefined && !row.words.includes(word)) {
    unknownWord(where, row.name, word, row.words, value);
    return false;
  }
  if (row.calls !== undefined && value.kind === "call" && row.calls.includes(value.name.text)) return true;
  if (row.type === "call" && value.kind === "call") return knownCall(where, row, value.name.text, value.name);
  if (isOfType(row, value, word)) return true;
  const words = row.words === undefined ? "" : row.words.map((one) => `\`${one}\``).join(" or ");
  const expected =
    row.type === "word" || row.type === "call" ? words || expectations[row.type] : expectations[row.type];
  settingValue(where, row.name, row.type === "text" && words !== "" ? `text or ${words}` : expected, value);
  return false;
}

function knownCall(where: Where, row: SettingRow, name: string, node: { readonly span: Span }): boolean {
  if (row.words === undefined || row.words.includes(name)) return true;
  const place = placeIn(where.unit, node);
  const more = didYouMean(name, node.span, row.words);
  if (row.name === "choose") where.program.report("choose-unknown", place, { name }, more);
  else if (row.name === "pages") where.program.report("pages-unknown", place, { name }, more);
  else unknownWord(where, row.name, name, row.words, { kind: "name", text: name, span: node.span });
  return false;
}

function isOfType(row: SettingRow, value: Expression, word: string | undefined): boolean {
  switch (row.type) {
    case "text":
      return value.kind === "text" || (word !== undefined && (row.words?.includes(word) ?? false));
    case "template":
      return value.kind === "text";
    case "plain":
      return value.kind === "text" || value.kind === "number" || value.kind === "boolean";
    case "address":
      return value.kind === "text" && /^(?:https?:\/\/[^\s/]+|\{)/.test(value.value);
    case "whole number":
      return value.kind === "number" && Number.isInteger(value.value);
    case "duration":
      return value.kind === "duration";
    case "true or false":
      return value.kind === "boolean";
    case "list of texts":
      return textsOf(value) !== undefined;
    case "word":
      return word !== undefined;
    case "call":
      return false;
    case "object":
      return value.kind === "object";
    case "expression":
      return true;
  }
}

function textsOf(value: Expression): readonly string[] | undefined {
  if (value.kind !== "list") return undefined;
  const texts = value.items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  return texts.length === value.items.length ? texts : undefined;
}
