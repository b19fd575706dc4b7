import { CliError } from "../cli-error.ts";

/** An importer with a version's number, `clickup@3`. @throws CliError for anything else */
export function versionName(text: string): { readonly importer: string; readonly number: number } {
  const [, importer, number] = /^([A-Za-z][\w-]*)@(\d{1,9})$/.exec(text) ?? [];
  if (importer !== undefined && number !== undefined) return { importer, number: Number(number) };
  throw new CliError(
    "version-invalid",
    `${text} names no version. Write the importer and the number: clickup@3.`,
  );
}

/** An importer, with or without a version. @throws CliError */
export function importerOrVersion(text: string): { readonly importer: string; readonly number?: number } {
  return text.includes("@") ? versionName(text) : { importer: text };
}

/** Whether the words of a command name something that was published, and not a file or an importer's folder. */
export const isPublished = (wanted: string, environment: string | undefined): boolean =>
  environment !== undefined || /^[A-Za-z][\w-]*@\d+$/.test(wanted);
