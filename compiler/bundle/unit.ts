import type {
  AdaptorDeclaration,
  FragmentDeclaration,
  ImporterDeclaration,
  InputDeclaration,
  MapDeclaration,
  OptionDeclaration,
  SourceDeclaration,
  SourceFile,
  StreamDeclaration,
  TestDeclaration,
  UseDeclaration,
  ValuesDeclaration,
} from "../../dsl/index.ts";
import type { Place } from "../report.ts";

/** A declaration and the file that it stands in. */
export interface Declared<Syntax> {
  readonly name: string;
  readonly unit: Unit;
  readonly syntax: Syntax;
}

/** One file of a bundle and the names that are visible in it. Kinds are told apart by position, so each has its own space. */
export interface Unit {
  readonly path: string;
  readonly syntax: SourceFile;
  readonly importer: ImporterDeclaration | undefined;
  readonly uses: readonly UseDeclaration[];
  readonly maps: readonly MapDeclaration[];
  readonly tests: readonly TestDeclaration[];
  readonly sources: Map<string, Declared<SourceDeclaration>>;
  readonly streams: Map<string, Declared<StreamDeclaration>>;
  readonly inputs: Map<string, Declared<InputDeclaration>>;
  readonly adaptors: Map<string, Declared<AdaptorDeclaration>>;
  readonly tables: Map<string, Declared<ValuesDeclaration>>;
  readonly options: Map<string, Declared<OptionDeclaration>>;
  readonly fragments: Map<string, Declared<FragmentDeclaration>>;
  /** Names that were meant to be here, but their declaration is wrong and was told; nothing more is said about them. */
  readonly absent: Set<string>;
}

/** The place of a node of a unit. */
export const placeIn = (unit: Unit, node: { readonly span: Place["span"] }): Place => ({
  file: unit.path,
  span: node.span,
});
