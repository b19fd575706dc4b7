import { type Problem, type ProblemCode, problems } from "./problem.ts";

/** Where the codes are explained, behind the prefix below which the API is mounted. */
export const problemsPath = "/api/problems";

/** A problem as it is answered. */
export function problemBody({
  code,
  detail,
  requestId,
  prefix,
  more = {},
}: {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly requestId: string;
  readonly prefix: string;
  readonly more?: Partial<Problem>;
}): Problem {
  const { status, title } = problems[code];
  return { type: `${prefix}${problemsPath}#${code}`, title, status, detail, code, requestId, ...more };
}
