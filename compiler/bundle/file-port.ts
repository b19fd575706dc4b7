/** The only way the compiler reads: a bundle is an importer's folder and the `shared` folder beside it. */
export interface FilePort {
  /** The text of a file, or undefined where there is none. Paths are as the entry's: `clickup/clickup.importer`, `shared/people.importer`. */
  read(path: string): string | undefined;
  /** The names (not paths) of the files right in a folder; none when there is no such folder. */
  list(directory: string): readonly string[];
}
