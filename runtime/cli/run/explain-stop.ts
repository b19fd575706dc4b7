import { OverrideError } from "../../../compiler/overrides/index.ts";
import { ChooseError, LeaseRefusedError, PreflightError, ResumeRefusedError } from "../../engine/index.ts";
import { JiraError } from "../../jira/index.ts";
import { SourceError } from "../../source/index.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";

const usageCodes = new Set(["option-unknown", "option-value", "choose-unknown", "limit", "import-unknown"]);

/** What is wrong with the file that the user gave. */
const fileCode = /^(archive|column|csv|delimiter|document|encoding|file|header|identity|rows)-/;

/** Turns what the engine refuses or stops with into a message with the right ending; anything else is passed on. */
export function explainStop(error: unknown): unknown {
  if (error instanceof OverrideError) return new CliError(error.code, error.message, exitCode.usage);
  if (error instanceof ChooseError) return new CliError(error.code, error.message, exitCode.usage);
  if (error instanceof PreflightError || error instanceof ResumeRefusedError) {
    const ending = usageCodes.has(error.code)
      ? exitCode.usage
      : fileCode.test(error.code)
        ? exitCode.problems
        : exitCode.environment;
    return new CliError(error.code, error.message, ending);
  }
  if (error instanceof StoreUnavailableError) {
    const told = `${error.message}\nThe import stopped with all that it had confirmed; \`importer resume\` goes on with it.`;
    return new CliError(error.code, told, exitCode.environment);
  }
  // A file that cannot be read is what the user gave; a source that does not answer is outside.
  if (error instanceof SourceError && !error.resumable)
    return new CliError(
      error.code,
      error.message,
      error.code === "choose" ? exitCode.usage : exitCode.problems,
    );
  if (error instanceof LeaseRefusedError || error instanceof SourceError || error instanceof JiraError) {
    return new CliError(error.code, error.message, exitCode.environment);
  }
  return error;
}
