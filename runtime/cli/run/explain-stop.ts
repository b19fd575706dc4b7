import { ChooseError, LeaseRefusedError, PreflightError, ResumeRefusedError } from "../../engine/index.ts";
import { JiraError } from "../../jira/index.ts";
import { SourceError } from "../../source/index.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";

const usageCodes = new Set(["option-unknown", "option-value", "choose-unknown", "limit", "import-unknown"]);

/** Turns what the engine refuses or stops with into a message with the right ending; anything else is passed on. */
export function explainStop(error: unknown): unknown {
  if (error instanceof ChooseError) return new CliError(error.code, error.message, exitCode.usage);
  if (error instanceof PreflightError || error instanceof ResumeRefusedError) {
    const usage = usageCodes.has(error.code);
    return new CliError(error.code, error.message, usage ? exitCode.usage : exitCode.environment);
  }
  if (error instanceof LeaseRefusedError || error instanceof SourceError || error instanceof JiraError) {
    return new CliError(error.code, error.message, exitCode.environment);
  }
  return error;
}
