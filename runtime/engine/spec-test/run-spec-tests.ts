import type { Plan, SpecTest, TestStep } from "../../../compiler/plan/index.ts";
import {
  type Adaptors,
  type Children,
  compileMaps,
  compileValue,
  type MapInput,
  type MapResult,
  streamsOfFields,
  tableRow,
  withFieldRecords,
  withTableRows,
} from "../mapping/index.ts";
import { differences } from "./differences.ts";
import { entityView } from "./entity-view.ts";
import { rowOfCells } from "./row-of-cells.ts";

export interface SpecTestResult {
  readonly title: string;
  readonly passed: boolean;
  /** What differs, one sentence each; empty when the test passed. */
  readonly problems: readonly string[];
  /** JSON pointer of the test in the plan, for its place in the spec. */
  readonly pointer: string;
}

/**
 * Runs a plan's `test` blocks through the same mapping as production. Child streams that a test does not give are
 * empty and complete; `import.zone` is UTC unless the test says otherwise.
 */
export function runSpecTests(plan: Plan, adaptors: Adaptors): readonly SpecTestResult[] {
  const shared = compileMaps(plan, adaptors);
  const ofRows = new Set(plan.streams.filter(({ shape }) => shape.kind === "row").map(({ name }) => name));
  return plan.tests.map((test, index) => {
    const given = gather(plan, test);
    const tables = givenTables(plan, adaptors, ofRows, given);
    const mappers = tables === plan ? shared : compileMaps(tables, adaptors);
    const results = plan.maps.flatMap((mapping) =>
      (given.records.get(mapping.stream) ?? []).map((record, position) => {
        const read = ofRows.has(mapping.stream) ? rowOfCells(record, position + 1) : { record };
        return { map: mapping.name, result: mappers.get(mapping.name)!.map(inputFor(read, given)) };
      }),
    );
    const problems =
      results.length === 0
        ? ["no record is given for a stream that is mapped"]
        : test.steps.flatMap((step) => judge(step, results));
    return { title: test.title, passed: problems.length === 0, problems, pointer: `/tests/${index}` };
  });
}

/** The plan with the tables that the given records make, and the records that fields are made of. */
function givenTables(plan: Plan, adaptors: Adaptors, ofRows: ReadonlySet<string>, given: Given): Plan {
  const made = plan.tables.flatMap(({ name, from, fromFile }) => {
    const by = from ?? fromFile;
    if (by === undefined) return [];
    const [key, value] = [compileValue(plan, adaptors, by.key), compileValue(plan, adaptors, by.value)];
    const records =
      from === undefined ? given.rows.get(fromFile?.input ?? "") : given.records.get(from.stream);
    const rows = (records ?? []).flatMap((record, position) => {
      const isRow = from === undefined || ofRows.has(from.stream);
      const read = isRow ? rowOfCells(record, position + 1) : { record };
      const { record: here, ...header } = read;
      const scope = {
        here,
        ...header,
        aliases: given.context,
        options: given.options,
        inputs: given.inputs,
        run: given.run,
      };
      return tableRow(key(scope), value(scope)) ?? [];
    });
    return [[name, rows] as const];
  });
  const fields = streamsOfFields(plan).map((stream) => [stream, given.records.get(stream) ?? []] as const);
  const withTables = made.length === 0 ? plan : withTableRows(plan, new Map(made));
  return withFieldRecords(withTables, new Map(fields));
}

interface Given {
  /** Rows of files, by the input that takes them. */
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  readonly records: ReadonlyMap<string, readonly unknown[]>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: MapInput["run"];
}

function gather(plan: Plan, test: SpecTest): Given {
  const records = new Map<string, readonly unknown[]>();
  const rows = new Map<string, readonly unknown[]>();
  const context: Record<string, unknown> = {};
  const options: Record<string, string> = {};
  const inputs = Object.fromEntries(
    plan.inputs.flatMap((input) => (input.default === undefined ? [] : [[input.name, input.default]])),
  );
  let run: MapInput["run"] = { zone: "UTC", started: "2026-01-01T00:00:00.000Z" };
  for (const step of test.steps) {
    if (step.kind === "records")
      records.set(step.stream, [...(records.get(step.stream) ?? []), ...step.records]);
    else if (step.kind === "rows") rows.set(step.input, [...(rows.get(step.input) ?? []), ...step.rows]);
    else if (step.kind === "context") context[step.alias] = step.record;
    else if (step.kind === "option") Object.assign(options, step.values);
    else if (step.kind === "input") Object.assign(inputs, step.values);
    else if (step.kind === "import") {
      const { date_order: dateOrder, ...values } = step.values;
      run = { ...run, ...values, ...(dateOrder === undefined ? {} : { dateOrder }) };
    }
  }
  return { records, rows, context, options, inputs, run };
}

/** Every given record of another stream belongs to the record at hand: a test is about one record and what hangs on it. */
function inputFor(read: Pick<MapInput, "record" | "header">, given: Given): MapInput {
  const children: Record<string, Children> = {};
  for (const [stream, records] of given.records) {
    children[stream] = {
      records: records.map((child, index) => ({ id: idOf(child, index), record: child })),
      complete: true,
    };
  }
  return {
    ...read,
    context: given.context,
    children,
    options: given.options,
    inputs: given.inputs,
    run: given.run,
  };
}

function idOf(record: unknown, index: number): string {
  const id =
    typeof record === "object" && record !== null ? (record as Record<string, unknown>).id : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : String(index + 1);
}

interface Named {
  readonly map: string;
  readonly result: MapResult;
}

function judge(step: TestStep, results: readonly Named[]): readonly string[] {
  switch (step.kind) {
    case "entity": {
      const candidates = results.filter(({ map }) => step.map === "issue" || step.map === map);
      if (candidates.length === 0) return [`nothing was mapped by \`${step.map}\``];
      const verdicts = candidates.map(({ result }) => entityProblems(result, step.fields));
      // One record that fits is enough; otherwise the closest one is shown.
      return verdicts.reduce((best, next) => (next.length < best.length ? next : best));
    }
    case "error": {
      const reasons = results.flatMap(({ result }) => rejectionsOf(result));
      return reasons.includes(step.reason) ? [] : [expected(`the error "${step.reason}"`, reasons)];
    }
    case "loss": {
      const codes = results.flatMap(({ result }) => lossesOf(result));
      return codes.includes(step.code) ? [] : [expected(`the loss "${step.code}"`, codes)];
    }
    default:
      return [];
  }
}

function entityProblems(result: MapResult, fields: Readonly<Record<string, unknown>>): readonly string[] {
  if (result.kind === "skipped") return [`the record was skipped: ${result.rule}`];
  if (result.kind === "rejected") return [`the record was rejected: ${result.message}`];
  return differences(fields, entityView(result.issue), "");
}

/** Why a record and its parts do not come; what a rule left out is `skipped`, whatever the rule says. */
function rejectionsOf(result: MapResult): readonly string[] {
  const reasonOf = (outcome: Pick<MapResult, "kind"> & { readonly reason?: string }): readonly string[] =>
    outcome.kind === "mapped" ? [] : [outcome.reason ?? outcome.kind];
  return result.kind === "mapped"
    ? result.issue.parts.flatMap(({ outcome }) => reasonOf(outcome))
    : reasonOf(result);
}

function lossesOf(result: MapResult): readonly string[] {
  if (result.kind !== "mapped") return [];
  return [...result.losses, ...result.issue.parts.flatMap(({ losses }) => losses)].map(({ code }) => code);
}

function expected(what: string, found: readonly string[]): string {
  return `expected ${what}, found ${found.length === 0 ? "none" : found.map((code) => `"${code}"`).join(", ")}`;
}
