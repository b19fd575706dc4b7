import { accept, type Checked, refuse } from "./checked.ts";
import { maximumLineLength } from "./summary.ts";

/** Labels: strings without white space, at most 255 characters each; repeated ones are kept once. */
export function checkLabels(value: unknown): Checked {
  if (!Array.isArray(value)) return refuse("data was not an array");
  const labels = new Set<string>();
  for (const [index, label] of (value as unknown[]).entries()) {
    if (typeof label !== "string") return refuse(`string expected at index ${index}`);
    if (label === "" || /\s/.test(label))
      return refuse(`The label '${label}' contains spaces which is invalid.`);
    if (label.length > maximumLineLength) {
      return refuse(`The label '${label}' exceeds the maximum length for a single label of 255 characters`);
    }
    labels.add(label);
  }
  return accept(labels.size === 0 ? null : [...labels]);
}
