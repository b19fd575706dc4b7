import * as fs from "node:fs";
import * as assert from "uvu/assert";
import { applyFix } from "../../compiler/test/apply-fix.ts";
import { sampleFiles } from "../../compiler/test/memory-files.ts";
import { createLineIndex } from "../../dsl/index.ts";
import { type Compiled, compileFiles, told } from "./spec.ts";

const importers = sampleFiles(new URL("../../importers/", import.meta.url), fs);
/** What it is, the passage, what is typed, the code, and whether the first fix leaves no error. */
export type Row = readonly [string, string, string, string, "mended" | "told"];

/** An importer of this project as it stands, which has no mistake, and what becomes of it with one. */
export function plantedIn(importer: string) {
  const path = `${importer}/${importer}.importer`;
  const right = importers.read(path) ?? "";

  /** Compiles a text in the place of the importer. */
  const compileAs = (text: string): Compiled =>
    compileFiles(
      path,
      { ...importers, read: (wanted) => (wanted === path ? text : importers.read(wanted)) },
      text,
    );

  /** The text with one passage written otherwise; blanks may be as many as the importer aligns with. */
  function withMistake(from: string, to: string): { readonly text: string; readonly at: number } {
    const pattern = from.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/ +/g, " +");
    const found = new RegExp(pattern).exec(right);
    if (found === null) throw new Error(`the importer has no ${from}`);
    return {
      text: right.slice(0, found.index) + to + right.slice(found.index + found[0].length),
      at: found.index,
    };
  }

  /** Holds that a mistake costs one message, at its place, and that its first fix mends it. */
  function costsOne([, from, to, code, outcome]: Row): void {
    const { text, at } = withMistake(from, to);
    const found = compileAs(text);
    assert.equal(found.codes, [code], told(found).join("\n"));
    const [diagnostic] = found.diagnostics;
    const lines = createLineIndex(text);
    const line = (position: number): number => lines.position(position).line;
    const here = line(diagnostic?.span.start ?? 0);
    assert.ok(
      here >= line(at) && here <= line(at + to.length),
      `it is told at line ${here}, not at ${line(at)}`,
    );
    const [fix] = diagnostic?.fixes ?? [];
    if (outcome === "told") return;
    assert.ok(fix !== undefined, "there is no fix");
    const mended = compileAs(applyFix(text, fix));
    const left = mended.diagnostics.filter((one) => one.severity === "error");
    assert.equal(
      left.map((one) => one.message),
      [],
      fix.title,
    );
  }

  return { right, compileAs, withMistake, costsOne };
}
