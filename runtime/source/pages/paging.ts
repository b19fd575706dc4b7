/** What a page's successor depends on. */
export interface PageAnswer {
  /** Records of the page, in order. */
  readonly records: readonly unknown[];
  /** Evaluates an expression of the paging over the response. */
  readonly response: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A walk over pages as a pure function of the state and the answer, so that it can go on from any checkpoint. */
export interface Paging {
  /** JSON. */
  readonly first: PageState;
  /** Query parameters that ask for the page. */
  query(state: PageState): readonly (readonly [string, string])[];
  /** Entries of the request's body that ask for the page. */
  body?(state: PageState): readonly (readonly [string, unknown])[];
  /** Variables of a GraphQL query that ask for the page. */
  variables?(state: PageState): readonly (readonly [string, unknown])[];
  /** The page's own address, where the page before told it; it may be relative to the first one. */
  address?(state: PageState): string | undefined;
  /** Milliseconds after its first page for which a walk can go on. */
  readonly lives?: number;
  /**
   * @returns the next page's state, or undefined when this page was the last
   * @throws SourceError when the walk cannot go on
   */
  next(state: PageState, answer: PageAnswer): PageState | undefined;
  /** Why an answer that seems good is not to be believed, as a sentence; it is asked for again. */
  doubt?(state: PageState, answer: PageAnswer): string | undefined;
}

export type PageState = Readonly<Record<string, unknown>>;
