import type { Catalogue } from "../../../compiler/catalogue.ts";
import { signatures } from "./signatures.generated.ts";

/** The adaptors as the compiler sees them, without loading what they do. */
export const catalogue: Catalogue = new Map(signatures.map((signature) => [signature.name, signature]));
