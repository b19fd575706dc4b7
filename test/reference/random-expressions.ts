import fc from "fast-check";
import type { Expression, Over, Path, Shape, Step } from "../../compiler/plan/index.ts";
import type { Adaptor } from "../../runtime/adaptors/index.ts";

/** Few names, so that those of expressions are often those of records; some that every object has. */
const names: readonly string[] = ["id", "name", "tags", "of", "due", "points", "constructor", "__proto__"];

/** What random expressions may name beside the record's fields. */
const surroundings = {
  aliases: ["board", "card"],
  options: ["closed"],
  tables: ["status", "kind"],
  streams: ["rows", "details"],
  parameters: ["p", "q"],
} as const;

/** Random shapes of records: objects of few fields, lists in lists, unions. */
export const shapes: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  object: fc
    .uniqueArray(fc.record({ name: fc.constantFrom(...names), shape: tie("shape") }), {
      selector: ({ name }) => name,
      minLength: 2,
      maxLength: 5,
    })
    .map((fields): Shape => ({ kind: "object", fields })),
  shape: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Shape>({ kind: "text" }, { kind: "number" }, { kind: "boolean" }, { kind: "any" }),
    tie("object"),
    fc.oneof(tie("object"), tie("shape")).map((of): Shape => ({ kind: "list", of })),
    fc.array(tie("shape"), { minLength: 2, maxLength: 2 }).map((of): Shape => ({ kind: "union", of })),
  ),
})).object;

/** A way from a record to something in it, and what is there. */
interface Way {
  readonly steps: readonly Step[];
  readonly kind: Shape["kind"];
}

/** Every way through a shape, a step for each field and list. */
function waysThrough(shape: Shape, depth = 4): Way[] {
  const here: Way = { steps: [], kind: shape.kind };
  const behind = (step: Step, inner: Shape): Way[] =>
    waysThrough(inner, depth - 1).map(({ steps, kind }) => ({ steps: [step, ...steps], kind }));
  if (depth === 0) return [here];
  if (shape.kind === "object")
    return [
      here,
      ...shape.fields.flatMap((field) => behind({ kind: "field", name: field.name }, field.shape)),
    ];
  if (shape.kind === "list") return [here, ...behind({ kind: "all" }, shape.of)];
  return shape.kind === "union" ? shape.of.flatMap((member) => waysThrough(member, depth - 1)) : [here];
}

const along = ({ steps }: Way): Expression => ({ kind: "path", root: { kind: "here" }, steps: [...steps] });

/**
 * Random expressions over records of a shape: most of them read what is there, in any order and nesting that a plan allows,
 * those that no compiler would let through included.
 */
export function expressionsOver(
  shape: Shape,
  adaptors: ReadonlyMap<string, Adaptor>,
): fc.Arbitrary<Expression> {
  const ways = waysThrough(shape);
  const over = fc.constantFrom<Over>("value", "elements", "either", "either");
  const literal = fc
    .constantFrom<unknown>(null, true, false, 0, 1, 3.5, "", " ", "a", "To Do", "12", "2024-03-01", ["a"], {})
    .map((value): Expression => ({ kind: "literal", value }));

  return fc.letrec<{
    any: Expression;
    path: Expression;
    condition: Expression;
    call: Expression;
    let: Expression;
  }>((tie) => {
    const any = tie("any");
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names).map((name): Step => ({ kind: "field", name })) },
      { weight: 2, arbitrary: fc.constant<Step>({ kind: "all" }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom("first" as const, "every" as const),
          where: tie("condition"),
        }),
      },
    );
    const root = fc.oneof(
      { weight: 8, arbitrary: fc.constant<Path["root"]>({ kind: "here" }) },
      { weight: 2, arbitrary: named("alias", surroundings.aliases) },
      { weight: 1, arbitrary: named("option", surroundings.options) },
      { weight: 1, arbitrary: named("parameter", surroundings.parameters) },
      { weight: 1, arbitrary: fc.constant<Path["root"]>({ kind: "run", name: "zone" }) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...surroundings.streams)
          .map((stream): Path["root"] => ({ kind: "child", stream })),
      },
      { weight: 1, arbitrary: any.map((of): Path["root"] => ({ kind: "inner", of })) },
    );
    const path = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(fc.constantFrom(...ways), fc.array(step, { maxLength: 1 })).map(
          ([way, more]): Expression => ({
            kind: "path",
            root: { kind: "here" },
            steps: [...way.steps, ...more],
          }),
        ),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(root, fc.array(step, { maxLength: 3 }))
          .map(([from, steps]): Expression => ({ kind: "path", root: from, steps })),
      },
    );
    const compare = fc.record({
      kind: fc.constant("compare" as const),
      operator: fc.constantFrom("==", "!=", "<", "<=", ">", ">="),
      left: any,
      right: any,
    });
    const condition: fc.Arbitrary<Expression> = fc.oneof(
      { weight: 4, arbitrary: compare as fc.Arbitrary<Expression> },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant("is" as const),
          test: fc.constantFrom("present" as const, "blank" as const),
          value: any,
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("in" as const), value: any, list: any }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("not" as const), value: tie("condition") }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom("and" as const, "or" as const),
          items: fc.array(fc.oneof(tie("condition"), any), { minLength: 2, maxLength: 3 }),
        }),
      },
      { weight: 1, arbitrary: any },
    );
    const shallow = { maxDepth: 4, depthSize: "small" } as const;
    return {
      path,
      condition,
      call: callsOf(adaptors, ways, any, over),
      let: fc
        .record({
          values: fc.array(any, { minLength: 1, maxLength: 2 }),
          body: any,
          over,
        })
        .map(
          ({ values, body, over: how }): Expression => ({
            kind: "let",
            bindings: values.map((value, at) => ({ name: surroundings.parameters[at] ?? "p", value })),
            body,
            over: how,
          }),
        ),
      any: fc.oneof(
        shallow,
        { weight: 6, arbitrary: path },
        { weight: 2, arbitrary: literal },
        { weight: 6, arbitrary: tie("call") },
        { weight: 1, arbitrary: tie("let") },
        { weight: 2, arbitrary: tie("condition") },
        {
          weight: 2,
          arbitrary: fc
            .array(any, { minLength: 2, maxLength: 3 })
            .map((arms): Expression => ({ kind: "coalesce", arms })),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant("if" as const),
            condition: tie("condition"),
            // biome-ignore lint/suspicious/noThenProperty: the name of a part of a plan's node
            then: any,
            else: any,
          }),
        },
        {
          weight: 1,
          arbitrary: fc.array(any, { maxLength: 3 }).map((items): Expression => ({ kind: "list", items })),
        },
        {
          weight: 1,
          arbitrary: fc
            .array(fc.record({ key: fc.constantFrom(...names), value: any }), { maxLength: 2 })
            .map((entries): Expression => ({ kind: "object", entries })),
        },
        { weight: 1, arbitrary: any.map((of): Expression => ({ kind: "entries", of })) },
        {
          weight: 2,
          arbitrary: fc.record({
            kind: fc.constant("lookup" as const),
            table: fc.constantFrom(...surroundings.tables),
            input: any,
            over,
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant("reference" as const),
            entity: fc.constantFrom("issue" as const, "version" as const),
            stream: fc.constantFrom(...surroundings.streams),
            input: any,
            over,
          }),
        },
      ),
    };
  }).any;
}

function named(kind: "alias" | "option" | "parameter", of: readonly string[]): fc.Arbitrary<Path["root"]> {
  return fc.constantFrom(...of).map((name): Path["root"] => ({ kind, name }));
}

/**
 * Calls of the catalogue: on what the adaptor takes, in the record or written out as its examples do, or on anything; with the
 * arguments of an example, now and then with any other.
 */
function callsOf(
  adaptors: ReadonlyMap<string, Adaptor>,
  ways: readonly Way[],
  any: fc.Arbitrary<Expression>,
  over: fc.Arbitrary<Over>,
): fc.Arbitrary<Expression> {
  const all = [...adaptors.values()].map((adaptor) => callsOfOne(adaptor, ways, any, over));
  return fc.oneof(...all);
}

function callsOfOne(
  adaptor: Adaptor,
  ways: readonly Way[],
  any: fc.Arbitrary<Expression>,
  over: fc.Arbitrary<Over>,
): fc.Arbitrary<Expression> {
  const fitting = ways.filter(({ kind }) => takes(adaptor.input, kind)).map(along);
  const written = adaptor.examples.map(({ input }) => input);
  const input = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...written).map(literalOf) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...written, null, 7), { maxLength: 3 }).map(literalOf),
    },
    { weight: 4, arbitrary: fitting.length === 0 ? any : fc.constantFrom(...fitting) },
    { weight: 2, arbitrary: any },
  );
  const first = adaptor.parameters.find(({ literal }) => literal !== true);
  return fc
    .tuple(input, fc.constantFrom(...adaptor.examples), over, fc.option(any, { freq: 3 }))
    .map(([value, { arguments: given = {} }, how, other]): Expression => {
      const fixed = Object.entries(given).map(([name, one]): [string, Expression] => [name, literalOf(one)]);
      const moving: [string, Expression][] =
        other === null || first === undefined ? [] : [[first.name, other]];
      return {
        kind: "adapt",
        adaptor: `${adaptor.name}@${adaptor.major}`,
        input: value,
        arguments: Object.fromEntries([...fixed, ...moving]),
        over: how,
      };
    });
}

const literalOf = (value: unknown): Expression => ({ kind: "literal", value });

/** Whether values of a shape, or elements of a list of them, are what a signature's input names. */
function takes(input: Adaptor["input"], kind: Shape["kind"]): boolean {
  if (typeof input === "string")
    return input === kind || input === "any" || (input === "moment" && kind === "number");
  if ("list" in input) return kind === "list";
  return "anyOf" in input ? input.anyOf.some((member) => takes(member, kind)) : kind === "object";
}
