import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./nodes.ts";
import { quoteText, readTextPieces } from "./text-escapes.ts";
import type { Token } from "./tokens.ts";

// What the lexer says about characters that are no token of the language, and how they are written here.

const properName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Characters as they may stand in a sentence: invisible ones by their number. */
const printable = (found: string): string =>
  [...found]
    .slice(0, 20)
    .map((character) =>
      /[\p{C}\p{Z}]/u.test(character)
        ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
        : character,
    )
    .join("");

/**
 * Characters that begin no token; for `?` a note tells how a choice is written.
 * @param found the characters next to each other, which may be invisible or many
 */
export function strayCharacter(found: string, file: string, span: Span): Diagnostic {
  const notes = found === "?" ? ["A choice is written `if … then … else …`."] : [];
  return createDiagnostic("stray-character", { file, span, found: printable(found) }, { notes });
}

/**
 * A comment in the style of another language; the fix writes each of its lines with `//`.
 * @param written the whole comment, from its `#` or `/*` on
 * @param span the whole comment; the diagnostic points at the sign that begins it
 */
export function foreignComment(written: string, file: string, span: Span): Diagnostic {
  const inside = written.startsWith("#") ? written.slice(1) : written.replace(/^\/\*+|\*+\/$/g, "");
  const lines = inside.trim().split(/\r\n|\n|\r/);
  const text = lines.map((line) => `// ${line.trim().replace(/^\* ?/, "")}`.trimEnd()).join("\n");
  const fixes = [{ title: "Write it with `//`", edits: [{ span, text }] }];
  const found = written.startsWith("#") ? "#" : "/*";
  return createDiagnostic(
    "comment-style",
    { file, span: { start: span.start, end: span.start + found.length }, found },
    { fixes },
  );
}

/**
 * A `;`: the fix removes it at the end of a line and writes `,` elsewhere.
 * @param endsLine whether nothing but a comment or a closing brace follows it on its line
 */
export function semicolon(endsLine: boolean, file: string, span: Span): Diagnostic {
  const fix = endsLine ? { title: "Remove `;`", text: "" } : { title: "Write `,`", text: "," };
  const fixes = [{ title: fix.title, edits: [{ span, text: fix.text }] }];
  return createDiagnostic("semicolon", { file, span }, { fixes });
}

/** The quote most likely belongs before what closes brackets or goes on with the next item. */
export function unterminatedText(written: string, file: string, span: Span): Diagnostic {
  const end = span.start + written.replace(/[\s,})\]]*$/, "").length;
  const fixes = [{ title: "Put in the quote", edits: [{ span: { start: end, end }, text: '"' }] }];
  const place = { start: span.start, end: span.start + 1 };
  return createDiagnostic(
    "unterminated-text",
    { file, span: place },
    { fixes: written.startsWith('"') ? fixes : [] },
  );
}

/**
 * A text in single quotes; the fix writes it in double quotes.
 * @param written the text with its quotes
 */
export function singleQuotes(written: string, file: string, span: Span): Diagnostic {
  const fixes = [{ title: "Use double quotes", edits: [{ span, text: quoteText(written.slice(1, -1)) }] }];
  return createDiagnostic("single-quotes", { file, span }, { fixes });
}

/**
 * A sign of another language, such as `===` or `&&`; the fix writes the one of this language.
 * @param right the sign or word that is meant
 */
export function foreignSign(found: string, right: string, file: string, span: Span): Diagnostic {
  const text = right === "not" ? "not " : right;
  return createDiagnostic(
    "foreign-sign",
    { file, span, found, right },
    { fixes: [{ title: `Write \`${right}\``, edits: [{ span, text }] }] },
  );
}

/** Of what is longer, the beginning tells enough. */
const longestNumber = 40;

/** A number that cannot be read as one. A date gets a fix that quotes it, anything else a note on durations. */
export function badNumber(written: string, file: string, span: Span): Diagnostic {
  const date = /^\d{4}-/.test(written);
  const large = !Number.isFinite(Number.parseFloat(written) * 86_400_000);
  return createDiagnostic(
    "bad-number",
    { file, span, found: written.length > longestNumber ? `${written.slice(0, longestNumber)}…` : written },
    {
      notes: large
        ? ["It is larger than any number."]
        : date
          ? ["A date is written as text."]
          : ["Durations end in `ms`, `s`, `m`, `h` or `d`: `30s`."],
      fixes: date ? [{ title: "Put it in quotes", edits: [{ span, text: quoteText(written) }] }] : [],
    },
  );
}

/**
 * One diagnostic for each escape of a text that does not exist; the fix doubles its backslash.
 * @param written the text with its quotes
 */
export function* badEscapes(written: string, file: string, span: Span): Generator<Diagnostic> {
  if (!written.includes("\\")) return;
  for (const piece of readTextPieces(written.slice(1, -1))) {
    if (piece.valid) continue;
    const start = span.start + 1 + piece.start;
    const fixes = [{ title: "Double the backslash", edits: [{ span: { start, end: start }, text: "\\" }] }];
    yield createDiagnostic(
      "bad-escape",
      { file, span: { start, end: span.start + 1 + piece.end }, found: piece.value },
      { fixes },
    );
  }
}

/** `task["Name"]`: reads as if the dot stood there, and says that it has to. */
export function* missingDot(tokens: readonly Token[], file: string): Generator<Diagnostic> {
  const [before, bracket, key] = tokens.slice(-3);
  if (
    bracket?.type !== "glued" ||
    key?.type !== "string" ||
    before?.type === "here" ||
    before?.type === "stepdot"
  )
    return;
  const fixes = [
    {
      title: "Put a dot before `[`",
      edits: [{ span: { start: bracket.start, end: bracket.start }, text: "." }],
    },
  ];
  yield createDiagnostic(
    "missing-dot",
    { file, span: { start: bracket.start, end: key.end + 1 }, key: key.text },
    { fixes },
  );
}

/**
 * One diagnostic for a name with characters that names must not have, none for a proper one. The fix quotes the key of
 * an object and writes any other name in plain letters.
 * @param role the token's type: `key`, `target` or `word`
 */
export function improperName(name: string, role: string, file: string, span: Span): readonly Diagnostic[] {
  if (properName.test(name)) return none;
  const plain = name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]/g, "_");
  const text = role === "key" ? quoteText(name) : plain;
  const notes = role === "key" ? ["In an object, quote the key."] : [];
  const fixes = [{ title: `Write \`${text}\``, edits: [{ span, text }] }];
  return [createDiagnostic("name-characters", { file, span, name }, { notes, fixes })];
}

const none: readonly never[] = [];

/**
 * What is wrong with a step of a path: it is written `?.`, its name has characters that a name must not have, or both.
 * @param written the step with its `.` or `?.`
 * @param continues whether a path stands before the step; without one, the step begins at the value at hand
 */
export function improperStep(
  written: string,
  continues: boolean,
  file: string,
  span: Span,
): readonly Diagnostic[] {
  const name = written.slice(written.indexOf(".") + 1);
  const optional = written.startsWith("?");
  const proper = properName.test(name);
  if (!optional && proper) return none;
  const found: Diagnostic[] = [];
  if (optional) {
    const fixes = [{ title: `Write \`.${name}\``, edits: [{ span, text: `.${name}` }] }];
    found.push(createDiagnostic("optional-step", { file, span, name }, { fixes }));
  }
  if (proper) return found;
  const text = `.[${quoteText(name)}]`;
  const notes = [`A key with other characters is read as \`${continues ? "x" : ""}${text}\`.`];
  const fixes = [{ title: `Write \`${text}\``, edits: [{ span, text }] }];
  found.push(createDiagnostic("name-characters", { file, span, name }, { notes, fixes }));
  return found;
}
