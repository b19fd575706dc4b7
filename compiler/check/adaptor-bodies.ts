import { bindBody } from "../bind/apply-declared.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { pipeWords } from "../bind/bind-pipe.ts";
import { builtIns } from "../bind/bind-root.ts";
import type { Program } from "../bind/program.ts";
import { placeIn } from "../bundle/unit.ts";
import { constantScope } from "../lower/constant-scope.ts";
import { createReporter } from "../report.ts";
import { adaptorCycles } from "./adaptor-cycles.ts";

/** Reads the body of every declared adaptor as if its parameters were anything, and tells what is wrong in any case. */
export function checkAdaptors(program: Program): void {
  adaptorCycles(program);
  for (const unit of program.bundle.units) {
    for (const declared of unit.adaptors.values()) {
      if (declared.unit !== unit) continue;
      const { syntax, name } = declared;
      const place = placeIn(unit, syntax.name);
      if (pipeWords.includes(name)) program.report("reserved-name", place, { name });
      if (syntax.parameters.length === 0) program.report("adaptor-parameters", place, { name });
      const seen = new Set<string>();
      for (const parameter of syntax.parameters) {
        if (seen.has(parameter.text))
          program.report("duplicate-name", placeIn(unit, parameter), {
            what: "The parameter",
            name: parameter.text,
          });
        if (builtIns.includes(parameter.text))
          program.report("reserved-name", placeIn(unit, parameter), { name: parameter.text });
        seen.add(parameter.text);
      }
      const local = createReporter();
      const used = {
        streams: new Set<string>(),
        declarations: new Set<object>(),
        headers: new Set<object>(),
      };
      const inner = { ...program, report: local.report, used, pinned: new Set<string>() };
      bindBody({ ...constantScope(inner, unit), mapping: true }, declared, bindExpression);
      for (const one of local.diagnostics()) program.diagnostics.push(one);
      if (local.diagnostics().some((one) => one.severity === "error")) program.brokenBodies.add(syntax);
    }
  }
}
