/** Mapping: from a record and its context to entities, pure, the same in production, tests and previews. */
export { readAnswerHeader, readFormat } from "./answer-header.ts";
export { bindCells, namedHeaders } from "./cells.ts";
export { bindColumns } from "./column.ts";
export type { Adaptors, Observe } from "./compile-expression.ts";
export { compileTemplate, compileValue, type StreamScope } from "./compile-value.ts";
export { compileMaps, type IssueMapper, type MapInput } from "./issue-mapper.ts";
export { missingAdaptors } from "./require-adaptors.ts";
export type * from "./result.ts";
export type { ChildRecord, Children, Row } from "./scope.ts";
export {
  mostTableRows,
  streamsOfFields,
  tableRow,
  usesStreamTables,
  withFieldRecords,
  withTableRows,
} from "./stream-tables.ts";
export { type FieldTrace, traceMap } from "./trace.ts";
