import { suite } from "uvu";
import * as assert from "uvu/assert";
import { grammarRules } from "./grammar.generated.ts";
import type { GrammarRule } from "./grammar-rule.ts";

const test = suite("grammar is unambiguous");

type Rule = Pick<GrammarRule, "name" | "symbols">;

/**
 * Builds the canonical LR(1) automaton and names each conflict. A grammar without conflicts has one reading for every text;
 * samples cannot show that, however many. Sets of terminals are bit masks.
 */
function findConflicts(grammar: readonly Rule[], start: string): { conflicts: string[]; states: number } {
  const rules: readonly Rule[] = [{ name: "⊢", symbols: [start] }, ...grammar];
  const terminals = new Map<string, bigint>([["end", 1n]]);
  for (const { symbols } of rules)
    for (const symbol of symbols)
      if (typeof symbol === "object" && !terminals.has(symbol.type))
        terminals.set(symbol.type, 1n << BigInt(terminals.size));
  const byName = Map.groupBy(rules.keys(), (index) => rules[index]!.name);

  const first = new Map<string, bigint>();
  const nullable = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, symbols } of rules) {
      const { mask, empty } = firstOf(symbols);
      const before = first.get(name) ?? 0n;
      if ((before | mask) !== before || (empty && !nullable.has(name))) changed = true;
      first.set(name, before | mask);
      if (empty) nullable.add(name);
    }
  }
  function firstOf(symbols: Rule["symbols"]): { mask: bigint; empty: boolean } {
    let mask = 0n;
    for (const symbol of symbols) {
      if (typeof symbol === "object") return { mask: mask | terminals.get(symbol.type)!, empty: false };
      mask |= first.get(symbol) ?? 0n;
      if (!nullable.has(symbol)) return { mask, empty: false };
    }
    return { mask, empty: true };
  }

  /** Items are `rule * 16 + dot`, each with the terminals that may follow. */
  type Items = Map<number, bigint>;
  const symbolAt = (item: number) => rules[item >> 4]!.symbols[item & 15];
  function close(kernel: Items): Items {
    const items = new Map(kernel);
    const work = [...kernel.keys()];
    for (let item = work.pop(); item !== undefined; item = work.pop()) {
      const symbol = symbolAt(item);
      if (typeof symbol !== "string") continue;
      const rest = firstOf(rules[item >> 4]!.symbols.slice((item & 15) + 1));
      const follow = rest.mask | (rest.empty ? items.get(item)! : 0n);
      for (const rule of byName.get(symbol) ?? []) {
        const added = rule << 4;
        const before = items.get(added);
        if (before !== undefined && (before | follow) === before) continue;
        items.set(added, (before ?? 0n) | follow);
        work.push(added);
      }
    }
    return items;
  }

  const conflicts = new Set<string>();
  const seen = new Set<string>();
  const work: Items[] = [new Map([[0, 1n]])];
  for (let kernel = work.pop(); kernel !== undefined; kernel = work.pop()) {
    const key = [...kernel].sort(([a], [b]) => a - b).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const steps = new Map<string, Items>();
    let shifts = 0n;
    let reductions = 0n;
    const complete: [number, bigint][] = [];
    for (const [item, follow] of close(kernel)) {
      const symbol = symbolAt(item);
      if (symbol === undefined) {
        complete.push([item, follow]);
        continue;
      }
      if (typeof symbol === "object") shifts |= terminals.get(symbol.type)!;
      const name = typeof symbol === "object" ? `%${symbol.type}` : symbol;
      steps.set(name, (steps.get(name) ?? new Map()).set(item + 1, follow));
    }
    for (const [item, follow] of complete) {
      const clash = follow & (shifts | reductions);
      reductions |= follow;
      for (const [terminal, bit] of terminals)
        if ((clash & bit) !== 0n) conflicts.add(`${rules[item >> 4]!.name} before ${terminal}`);
    }
    work.push(...steps.values());
  }
  return { conflicts: [...conflicts], states: seen.size };
}

const rule = (name: string, ...words: string[]): Rule => ({
  name,
  symbols: words.map((word) => (word.startsWith("%") ? { type: word.slice(1) as "name" } : word)),
});

test("a declaration has one reading", () => {
  const { conflicts, states } = findConflicts(grammarRules, "declaration");
  assert.equal(conflicts, []);
  assert.ok(states > 500, `only ${states} states: was the grammar read at all?`);
});

test("a hole of an address has one reading", () => {
  assert.equal(findConflicts(grammarRules, "hole").conflicts, []);
});

test("an expression by itself has one reading", () => {
  assert.equal(findConflicts(grammarRules, "expression").conflicts, []);
});

test("an optional else, planted, is found", () => {
  const grammar = [rule("e", "%if", "e"), rule("e", "%if", "e", "%else", "e"), rule("e", "%name")];
  assert.equal(findConflicts(grammar, "e").conflicts, ["e before else"]);
});

test("an operator without its level of precedence, planted, is found", () => {
  const grammar = [rule("e", "e", "%coalesce", "e"), rule("e", "%name")];
  assert.equal(findConflicts(grammar, "e").conflicts, ["e before coalesce"]);
});

test("arguments without parentheses, planted, are found", () => {
  const planted = [...grammarRules, rule("adaptor_call", "name", "primary")];
  assert.ok(findConflicts(planted, "hole").conflicts.length > 0);
});

test("a rule that gives itself, planted, is found", () => {
  const grammar = [rule("e", "e"), rule("e", "%name")];
  assert.ok(findConflicts(grammar, "e").conflicts.length > 0);
});

test("two rules for one text, planted, are found", () => {
  const grammar = [rule("e", "a"), rule("e", "b"), rule("a", "%name"), rule("b", "%name")];
  assert.equal(findConflicts(grammar, "e").conflicts, ["a before end"]);
});

test("a grammar that one word ahead decides has no conflict, also where less does not", () => {
  // The classic grammar that is LR(1) and not LALR(1): states are kept apart by what may follow.
  const grammar = [
    rule("s", "%name", "e", "%key"),
    rule("s", "%number", "f", "%key"),
    rule("s", "%name", "f", "%number"),
    rule("s", "%number", "e", "%number"),
    rule("e", "%text"),
    rule("f", "%text"),
  ];
  assert.equal(findConflicts(grammar, "s").conflicts, []);
});

test("no rule is so long that places in it would run into the next rule's", () => {
  // An item is `rule * 16 + dot`.
  assert.ok(grammarRules.every(({ symbols }) => symbols.length < 16));
});

test("every rule is reached from where texts begin, and every symbol has a rule", () => {
  const names = new Set(grammarRules.map(({ name }) => name));
  const used = new Set(["declaration", "hole", "expression"]);
  // A set hands out what is added to it while it is walked through.
  for (const name of used)
    for (const { symbols } of grammarRules.filter((one) => one.name === name))
      for (const symbol of symbols) if (typeof symbol === "string") used.add(symbol);
  assert.equal(
    [...names].filter((name) => !used.has(name)),
    [],
  );
  assert.equal(
    [...used].filter((name) => !names.has(name)),
    [],
  );
});

test.run();
