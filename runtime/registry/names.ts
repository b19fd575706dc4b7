/** What an importer that is published may be called, as a regular expression: the name stands in addresses. */
export const importerNamePattern = "^[A-Za-z][A-Za-z0-9_-]{0,99}$";

/** What an environment may be called. */
export const environmentNamePattern = "^[a-z][a-z0-9-]{0,49}$";

export const isImporterName = (text: string): boolean => new RegExp(importerNamePattern).test(text);

export const isEnvironmentName = (text: string): boolean => new RegExp(environmentNamePattern).test(text);
