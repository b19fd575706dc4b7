import type { Declaration, Entry, Expression, Rule, SourceFile, Step, Target } from "../../dsl/index.ts";

/**
 * What a text of the language uses, one sign per construct: the words that lead to it from the declaration on,
 * parted by blanks, such as `stream pages cursor in body` or `source auth oauth2 refresh rotating`. Signs of
 * expressions begin with what the expression is: `pipe lookup`, `call column`, `path every`.
 */
export function constructSigns(files: readonly SourceFile[]): ReadonlySet<string> {
  const signs = new Set<string>();
  const declarations = files.flatMap((file) => file.declarations);
  const inputs = new Set(declarations.flatMap((one) => (one.kind === "input" ? [one.name.text] : [])));
  for (const declaration of declarations) addDeclaration(declaration, inputs, signs);
  return signs;
}

type Signs = Set<string>;

function addDeclaration(declaration: Declaration, inputs: ReadonlySet<string>, signs: Signs): void {
  signs.add(declaration.kind);
  switch (declaration.kind) {
    case "importer":
    case "option":
    case "input":
      addEntries(declaration.kind, declaration.entries, signs);
      break;
    case "source":
      if (declaration.name !== undefined) signs.add("source named");
      addEntries("source", declaration.entries, signs);
      break;
    case "stream":
      if (declaration.each !== undefined) signs.add("stream each");
      if (declaration.from !== undefined) signs.add("stream from");
      if (isEmbedded(declaration.entries)) signs.add("stream embedded");
      addEntries("stream", declaration.entries, signs);
      break;
    case "values":
      if (declaration.from !== undefined) signs.add(`values from ${originOf(declaration.from, inputs)}`);
      addEntries("values", declaration.settings, signs);
      for (const { key, value } of declaration.rows) {
        if (key.kind === "otherwise") signs.add("values otherwise");
        else addExpression(key, signs);
        addExpression(value, signs);
      }
      break;
    case "adaptor":
      addExpression(declaration.body, signs);
      break;
    case "fragment":
      addRules("map", declaration.rules, signs);
      break;
    case "map":
      signs.add(`map to ${declaration.target.text}`);
      if (declaration.named !== undefined) signs.add("map named");
      addRules("map", declaration.rules, signs);
      break;
    case "test":
      for (const step of declaration.steps) {
        signs.add(`test ${step.kind} ${step.name.text}`);
        if (step.kind === "given" && step.from !== undefined) signs.add("test given from");
      }
      break;
    case "use":
      break;
  }
}

/** Whether a stream, or a way of reading it, takes its records out of the parent's. */
function isEmbedded(entries: readonly Entry[]): boolean {
  const has = (...keys: readonly string[]): boolean =>
    entries.some((entry) => entry.kind === "setting" && keys.includes(entry.key.text));
  const ways = entries.flatMap((entry) =>
    entry.kind === "block" && entry.type.text === "via" ? [entry] : [],
  );
  if (ways.length > 0) return ways.some((way) => isEmbedded(way.entries));
  return has("items") && !has("get", "post", "graphql", "read");
}

function originOf(from: Expression, inputs: ReadonlySet<string>): string {
  if (from.kind === "call") return from.name.text;
  const named = from.kind === "path" && from.root.kind === "name" ? from.root.text : "";
  return inputs.has(named) ? "input" : "stream";
}

function addEntries(owner: string, entries: readonly Entry[], signs: Signs): void {
  for (const entry of entries) {
    if (entry.kind === "when") {
      signs.add(`${owner} when ${entry.outcome.text}`);
      addExpression(entry.condition, signs);
    } else if (entry.kind === "setting") {
      addSetting(`${owner} ${entry.key.text}`, entry.value, signs);
    } else if (entry.type.text === "via") {
      // What is said for one of several sources is said of the stream.
      signs.add(`${owner} via`);
      addEntries(owner, entry.entries, signs);
    } else {
      // A name behind the type is a word of the vocabulary only where it chooses a form; else it is the writer's.
      const form = ["auth", "file"].includes(entry.type.text) ? ` ${entry.name?.text ?? ""}` : "";
      const sign = `${owner} ${entry.type.text}${form}`;
      signs.add(sign);
      addEntries(sign, entry.entries, signs);
    }
  }
}

/** A setting, and behind it the word, the call or the keys that were chosen. */
function addSetting(sign: string, value: Expression, signs: Signs): void {
  signs.add(sign);
  if (value.kind === "call") {
    signs.add(`${sign} ${value.name.text}`);
    for (const { name, value: given } of value.arguments) {
      if (name === undefined) addExpression(given, signs);
      else addSetting(`${sign} ${value.name.text} ${name.text}`, given, signs);
    }
  } else if (value.kind === "path" && value.root.kind === "name" && value.steps.length === 0) {
    signs.add(`${sign} ${value.root.text}`);
  } else if (value.kind === "object") {
    for (const { key, value: given } of value.entries) {
      signs.add(`${sign} ${key.kind === "name" ? key.text : key.value}`);
      addExpression(given, signs);
    }
  } else {
    addExpression(value, signs);
  }
}

function addRules(owner: string, rules: readonly Rule[], signs: Signs): void {
  for (const rule of rules) {
    switch (rule.kind) {
      case "setting":
        addSetting(`${owner} ${rule.key.text}`, rule.value, signs);
        break;
      case "skip":
        signs.add("rule skip");
        addExpression(rule.condition, signs);
        break;
      case "apply":
        signs.add("rule use");
        for (const { value } of rule.arguments) addExpression(value, signs);
        break;
      case "assign":
        if (rule.required) signs.add("rule required");
        if (rule.onError !== undefined) signs.add(`rule on error ${rule.onError.kind}`);
        signs.add(`target ${nameOf(rule.target)}`);
        addExpression(rule.value, signs);
        break;
      case "each":
        signs.add(`target ${nameOf(rule.target)} each`);
        addExpression(rule.list, signs);
        addRules("collection", rule.rules, signs);
        break;
    }
  }
}

const nameOf = (target: Target): string =>
  target.kind === "field" ? `field ${target.type.text}` : target.text;

function addExpression(expression: Expression, signs: Signs): void {
  const sign = signOf(expression);
  if (sign !== undefined) signs.add(sign);
  if (expression.kind === "path") for (const step of expression.steps) addStep(step, signs);
  for (const part of partsOf(expression)) addExpression(part, signs);
}

function signOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "call":
      return `call ${expression.name.text}`;
    case "pipe":
      return `pipe ${expression.call.name.text}`;
    case "is":
      return `is ${expression.test.text}`;
    case "coalesce":
    case "compare":
    case "in":
    case "if":
      return expression.kind;
    default:
      return undefined;
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "list":
    case "and":
    case "or":
      return expression.items;
    case "object":
      return expression.entries.map(({ value }) => value);
    case "path":
      return expression.root.kind === "call" ? [expression.root] : [];
    case "call":
      return expression.arguments.map(({ value }) => value);
    case "pipe":
      return [expression.input, ...expression.call.arguments.map(({ value }) => value)];
    case "coalesce":
      return expression.arms;
    case "compare":
      return [expression.left, expression.right];
    case "in":
      return [expression.value, expression.list];
    case "is":
    case "not":
      return [expression.value];
    case "if":
      return [expression.condition, expression.then, expression.otherwise];
    default:
      return [];
  }
}

function addStep(step: Step, signs: Signs): void {
  if (step.kind === "all") signs.add("path every");
  if (step.kind !== "select") return;
  signs.add(step.every ? "path select all" : "path select");
  addExpression(step.condition, signs);
}
