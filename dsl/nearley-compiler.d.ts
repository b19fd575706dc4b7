// The parts of nearley's grammar compiler that generate.ts uses; @types/nearley covers the parser only.

declare module "nearley/lib/nearley-language-bootstrapped.js" {
  import type { CompiledRules } from "nearley";

  const grammar: CompiledRules;
  export default grammar;
}

declare module "nearley/lib/compile.js" {
  interface CompiledGrammar {
    readonly start: string;
    readonly rules: readonly {
      readonly name: string;
      readonly symbols: readonly (string | { readonly token: string } | { readonly literal: string })[];
      readonly postprocess?: string | null;
    }[];
  }
  export default function compile(structure: unknown, options: object): CompiledGrammar;
}
