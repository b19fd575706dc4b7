import { accept, type ParseTable } from "./parse-table.ts";

interface Rule {
  readonly name: string;
  readonly symbols: readonly (string | { readonly token: string } | { readonly literal: string })[];
}

/** The places in rules that a state stands at (`rule * 16 + dot`), each with the terminals that may follow, as bits. */
type Items = Map<number, bigint>;

/**
 * Makes the table of a shift-reduce parser (LALR(1)) for a grammar. The automaton's states are those of LR(0); what may
 * follow is propagated until nothing changes.
 *
 * @param grammar the rules as nearley compiled them
 * @throws when two readings of a text would need more than one token of foresight
 */
export function generateTable(grammar: readonly Rule[]): ParseTable {
  const startNames = ["declaration", "hole"] as const;
  const rules: readonly Rule[] = [
    ...grammar,
    ...startNames.map((name) => ({ name: `whole ${name}`, symbols: [name] })),
  ];
  const names = [...new Set(grammar.map(({ name }) => name))];
  const terminals = ["end", ...new Set(grammar.flatMap(({ symbols }) => symbols.flatMap(tokenOf)))];
  const bits = new Map(terminals.map((name, index) => [name, 1n << BigInt(index)]));
  const byName = Map.groupBy(rules.keys(), (index) => rules[index]?.name ?? "");
  const { firstOf } = firsts(rules, bits);

  const symbolAt = (item: number) => rules[item >> 4]?.symbols[item & 15];
  const close = (kernel: Items): Items => {
    const items = new Map(kernel);
    const work = [...kernel.keys()];
    for (let item = work.pop(); item !== undefined; item = work.pop()) {
      const symbol = symbolAt(item);
      if (typeof symbol !== "string") continue;
      const rest = firstOf(rules[item >> 4]?.symbols.slice((item & 15) + 1) ?? []);
      const follow = rest.mask | (rest.empty ? (items.get(item) ?? 0n) : 0n);
      for (const rule of byName.get(symbol) ?? []) {
        const before = items.get(rule << 4);
        if (before !== undefined && (before | follow) === before) continue;
        items.set(rule << 4, (before ?? 0n) | follow);
        work.push(rule << 4);
      }
    }
    return items;
  };

  const kernels: Items[] = [];
  const numbers = new Map<string, number>();
  const work: number[] = [];
  const stateOf = (kernel: Items): number => {
    const key = [...kernel.keys()].sort((a, b) => a - b).join(" ");
    const known = numbers.get(key);
    if (known === undefined) {
      numbers.set(key, kernels.length);
      work.push(kernels.length);
      return kernels.push(kernel) - 1;
    }
    const merged = kernels[known] ?? kernel;
    let grown = false;
    for (const [item, follow] of kernel) {
      const before = merged.get(item) ?? 0n;
      if ((before | follow) === before) continue;
      merged.set(item, before | follow);
      grown = true;
    }
    if (grown && !work.includes(known)) work.push(known);
    return known;
  };
  const starts = startNames.map((_, index) => stateOf(new Map([[(grammar.length + index) << 4, 1n]])));
  const actions: number[][] = [];
  const behind: number[][] = [];
  for (let state = work.shift(); state !== undefined; state = work.shift()) {
    const steps = new Map<string, Items>();
    const row = new Map<string, number>();
    const act = (terminal: string, action: number): void => {
      if ((row.get(terminal) ?? action) !== action)
        throw new Error(`grammar.ne: before ${terminal} two readings are possible (rule ${action})`);
      row.set(terminal, action);
    };
    for (const [item, follow] of close(kernels[state] ?? new Map())) {
      const symbol = symbolAt(item);
      if (symbol === undefined) {
        const rule = item >> 4;
        for (const [terminal, bit] of bits)
          if ((follow & bit) !== 0n) act(terminal, rule < grammar.length ? -1 - rule : accept);
        continue;
      }
      const key = typeof symbol === "string" ? symbol : `%${tokenOf(symbol)[0]}`;
      steps.set(key, (steps.get(key) ?? new Map()).set(item + 1, follow));
    }
    behind[state] = [];
    for (const [key, kernel] of steps) {
      const next = stateOf(kernel);
      if (key.startsWith("%")) act(key.slice(1), next + 1);
      else behind[state]?.push(names.indexOf(key), next);
    }
    actions[state] = [...row].flatMap(([terminal, action]) => [terminals.indexOf(terminal), action]);
  }
  const [declaration = 0, hole = 0] = starts;
  return { starts: { declaration, hole }, terminals, nonterminals: names, actions, behind };
}

/** The terminals that each symbol may begin with, and whether it may be empty. */
function firsts(rules: readonly Rule[], bits: ReadonlyMap<string, bigint>) {
  const first = new Map<string, bigint>();
  const nullable = new Set<string>();
  const firstOf = (symbols: Rule["symbols"]): { mask: bigint; empty: boolean } => {
    let mask = 0n;
    for (const symbol of symbols) {
      if (typeof symbol !== "string")
        return { mask: mask | (bits.get(tokenOf(symbol)[0] ?? "") ?? 0n), empty: false };
      mask |= first.get(symbol) ?? 0n;
      if (!nullable.has(symbol)) return { mask, empty: false };
    }
    return { mask, empty: true };
  };
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
  return { firstOf };
}

function tokenOf(symbol: Rule["symbols"][number]): string[] {
  return typeof symbol === "object" && "token" in symbol ? [symbol.token] : [];
}
