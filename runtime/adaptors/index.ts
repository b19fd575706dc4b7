import type { Catalogue } from "../../compiler/catalogue.ts";
import type { Adaptor } from "./adaptor.ts";
import { anyMoment } from "./any-moment.ts";
import { anyNumber } from "./any-number.ts";
import { attachments } from "./attachments.ts";
import { checkBoxToAdf } from "./check-box-to-adf.ts";
import { duration } from "./duration.ts";
import { epochMillis } from "./epoch-millis.ts";
import { epochSeconds } from "./epoch-seconds.ts";
import { first } from "./first.ts";
import { idMoment } from "./id-moment.ts";
import { isoDate } from "./iso-date.ts";
import { isoDateTime } from "./iso-date-time.ts";
import { join } from "./join.ts";
import { joinAdf } from "./join-adf.ts";
import { jsonList } from "./json-list.ts";
import { label } from "./label.ts";
import { last } from "./last.ts";
import { listCell } from "./list-cell.ts";
import { lower } from "./lower.ts";
import { markdownLinks } from "./markdown-links.ts";
import { markdownToAdf } from "./markdown-to-adf.ts";
import { momentFrom } from "./moment-from.ts";
import { note } from "./note.ts";
import { number } from "./number.ts";
import { person } from "./person.ts";
import { plainToAdf } from "./plain-to-adf.ts";
import { presentText } from "./present-text.ts";
import { rangeEnd } from "./range-end.ts";
import { rangeStart } from "./range-start.ts";
import { slug } from "./slug.ts";
import { somebody } from "./somebody.ts";
import { split } from "./split.ts";
import { text } from "./text.ts";
import { tidyId } from "./tidy-id.ts";
import { trim } from "./trim.ts";
import { truncate } from "./truncate.ts";
import { unique } from "./unique.ts";
import { upper } from "./upper.ts";
import { without } from "./without.ts";
import { workLog } from "./work-log.ts";

export { type Adaptor, type AdaptorTools, Failure } from "./adaptor.ts";

/** Every adaptor that runs here, by name. */
export const adaptors: ReadonlyMap<string, Adaptor> = new Map(
  [
    anyMoment,
    anyNumber,
    attachments,
    checkBoxToAdf,
    duration,
    epochMillis,
    epochSeconds,
    first,
    idMoment,
    isoDate,
    isoDateTime,
    join,
    joinAdf,
    jsonList,
    label,
    last,
    listCell,
    lower,
    markdownLinks,
    markdownToAdf,
    momentFrom,
    note,
    number,
    person,
    plainToAdf,
    presentText,
    rangeEnd,
    rangeStart,
    slug,
    somebody,
    split,
    text,
    tidyId,
    trim,
    truncate,
    unique,
    upper,
    without,
    workLog,
  ].map((adaptor) => [adaptor.name, adaptor]),
);

/** The same, as the compiler sees them. */
export const catalogue: Catalogue = adaptors;
