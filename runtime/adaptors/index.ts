import type { Catalogue } from "../../compiler/catalogue.ts";
import { absolute } from "./absolute.ts";
import type { Adaptor } from "./adaptor.ts";
import { addDays } from "./add-days.ts";
import { addTime } from "./add-time.ts";
import { adf } from "./adf.ts";
import { adfToText } from "./adf-to-text.ts";
import { after } from "./after.ts";
import { anyMoment } from "./any-moment.ts";
import { anyNumber } from "./any-number.ts";
import { at } from "./at.ts";
import { attachments } from "./attachments.ts";
import { before } from "./before.ts";
import { boolean } from "./boolean.ts";
import { ceiling } from "./ceiling.ts";
import { checkBoxToAdf } from "./check-box-to-adf.ts";
import { contains } from "./contains.ts";
import { count } from "./count.ts";
import { dateFrom } from "./date-from.ts";
import { dateOnly } from "./date-only.ts";
import { dayEnd } from "./day-end.ts";
import { dayStart } from "./day-start.ts";
import { drop } from "./drop.ts";
import { duration } from "./duration.ts";
import { endsWith } from "./ends-with.ts";
import { entries } from "./entries.ts";
import { epochMillis } from "./epoch-millis.ts";
import { epochSeconds } from "./epoch-seconds.ts";
import { fieldValues } from "./field-values.ts";
import { fileName } from "./file-name.ts";
import { first } from "./first.ts";
import { flatten } from "./flatten.ts";
import { floor } from "./floor.ts";
import { formatDate } from "./format-date.ts";
import { formatMoment } from "./format-moment.ts";
import { get } from "./get.ts";
import { hours } from "./hours.ts";
import { idMoment } from "./id-moment.ts";
import { isoDate } from "./iso-date.ts";
import { isoDateTime } from "./iso-date-time.ts";
import { isoMoment } from "./iso-moment.ts";
import { join } from "./join.ts";
import { joinAdf } from "./join-adf.ts";
import { json } from "./json.ts";
import { jsonList } from "./json-list.ts";
import { keys } from "./keys.ts";
import { label } from "./label.ts";
import { largest } from "./largest.ts";
import { last } from "./last.ts";
import { listCell } from "./list-cell.ts";
import { lower } from "./lower.ts";
import { markdownLinks } from "./markdown-links.ts";
import { markdownToAdf } from "./markdown-to-adf.ts";
import { match } from "./match.ts";
import { matchAll } from "./match-all.ts";
import { matches } from "./matches.ts";
import { minutes } from "./minutes.ts";
import { momentFrom } from "./moment-from.ts";
import { note } from "./note.ts";
import { number } from "./number.ts";
import { numberFrom } from "./number-from.ts";
import { oneLine } from "./one-line.ts";
import { optionLabel } from "./option-label.ts";
import { peopleCell } from "./people-cell.ts";
import { person } from "./person.ts";
import { plainToAdf } from "./plain-to-adf.ts";
import { plus } from "./plus.ts";
import { presentText } from "./present-text.ts";
import { rangeEnd } from "./range-end.ts";
import { rangeStart } from "./range-start.ts";
import { readable } from "./readable.ts";
import { replace } from "./replace.ts";
import { reverse } from "./reverse.ts";
import { round } from "./round.ts";
import { seconds } from "./seconds.ts";
import { sentenceCase } from "./sentence-case.ts";
import { slug } from "./slug.ts";
import { smallest } from "./smallest.ts";
import { snowflakeMoment } from "./snowflake-moment.ts";
import { somebody } from "./somebody.ts";
import { sort } from "./sort.ts";
import { split } from "./split.ts";
import { startsWith } from "./starts-with.ts";
import { sum } from "./sum.ts";
import { take } from "./take.ts";
import { text } from "./text.ts";
import { tidyId } from "./tidy-id.ts";
import { timeSince } from "./time-since.ts";
import { times } from "./times.ts";
import { titleCase } from "./title-case.ts";
import { toJson } from "./to-json.ts";
import { trim } from "./trim.ts";
import { truncate } from "./truncate.ts";
import { ulidMoment } from "./ulid-moment.ts";
import { unique } from "./unique.ts";
import { upper } from "./upper.ts";
import { uuidMoment } from "./uuid-moment.ts";
import { without } from "./without.ts";
import { workLog } from "./work-log.ts";
import { writeDuration } from "./write-duration.ts";

export { type Adaptor, type AdaptorTools, Failure } from "./adaptor.ts";

/** Every adaptor that runs here, by name. */
export const adaptors: ReadonlyMap<string, Adaptor> = new Map(
  [
    absolute,
    addDays,
    addTime,
    adf,
    adfToText,
    after,
    anyMoment,
    anyNumber,
    at,
    attachments,
    before,
    boolean,
    ceiling,
    checkBoxToAdf,
    contains,
    count,
    dateFrom,
    dateOnly,
    dayEnd,
    dayStart,
    drop,
    duration,
    endsWith,
    entries,
    epochMillis,
    epochSeconds,
    fieldValues,
    fileName,
    first,
    flatten,
    floor,
    formatDate,
    formatMoment,
    get,
    hours,
    idMoment,
    isoDate,
    isoDateTime,
    isoMoment,
    join,
    joinAdf,
    json,
    jsonList,
    keys,
    label,
    largest,
    last,
    listCell,
    lower,
    markdownLinks,
    markdownToAdf,
    match,
    matchAll,
    matches,
    minutes,
    momentFrom,
    note,
    number,
    numberFrom,
    oneLine,
    optionLabel,
    peopleCell,
    person,
    plainToAdf,
    plus,
    presentText,
    rangeEnd,
    rangeStart,
    readable,
    replace,
    reverse,
    round,
    seconds,
    sentenceCase,
    slug,
    smallest,
    snowflakeMoment,
    somebody,
    sort,
    split,
    startsWith,
    sum,
    take,
    text,
    tidyId,
    timeSince,
    times,
    titleCase,
    toJson,
    trim,
    truncate,
    ulidMoment,
    unique,
    upper,
    uuidMoment,
    without,
    workLog,
    writeDuration,
  ].map((adaptor) => [adaptor.name, adaptor]),
);

/** The same, as the compiler sees them. */
export const catalogue: Catalogue = adaptors;
