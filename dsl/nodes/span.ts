/** A half-open range of UTF-16 offsets into the text of one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Spanned {
  readonly span: Span;
}

/** A word as written: a declared name, a key, an outcome. */
export interface Name extends Spanned {
  readonly kind: "name";
  readonly text: string;
}

/** `// …` or, with `documentation`, `/// …`; `text` is without the slashes and one leading blank. */
export interface Comment extends Spanned {
  readonly kind: "comment";
  readonly text: string;
  readonly documentation: boolean;
}
