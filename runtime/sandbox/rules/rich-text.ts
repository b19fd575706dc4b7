import { checkAdf } from "../../richtext/validate-adf.ts";
import { isObject } from "../json.ts";
import { accept, type Checked, refuse } from "./checked.ts";

/** Jira's limit for a rich text, counted on the document written as JSON. */
const maximumDocumentLength = 32_767;

/** A rich text: an object that Atlassian's ADF schema accepts and whose JSON is at most 32,767 characters. */
export function checkDocument(value: unknown): Checked {
  if (!isObject(value) || value.type !== "doc") {
    return refuse("Operation value must be an Atlassian Document (see the Atlassian Document Format)");
  }
  if (JSON.stringify(value).length > maximumDocumentLength) return refuse("CONTENT_LIMIT_EXCEEDED");
  const [first] = checkAdf(value);
  return first === undefined ? accept(value) : refuse(`INVALID_INPUT: ${first}`);
}
