import type { Call, Fix } from "../../dsl/index.ts";
import { addArgument } from "./add-argument.ts";

/** Takes the time zone of the import. */
export const sayZone = (call: Call): Fix[] => [
  addArgument(call, "zone: import.zone", "Take the zone of the import"),
];
