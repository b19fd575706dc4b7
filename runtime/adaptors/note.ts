import type { Adaptor } from "./adaptor.ts";
import { isDateLike } from "./dates/read-moment.ts";

export const note: Adaptor = {
  name: "note",
  major: 2,
  since: "0.1",
  category: "text",
  docs: "Reads `date;author;text`, the form in which Jira writes comments into one cell, into an object with `date`, `author` and `text`; the date may be of any form that `any_moment` knows, the author may be missing. Text of any other form is the note's text as it is.",
  input: "text",
  parameters: [],
  returns: { fields: { date: "text", author: "text", text: "text" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    {
      title: "a comment of an export",
      input: "17/Aug/23 10:42 AM;5ed8dfca4ec4270ba37328ea;Tested; works.\nThanks",
      gives: {
        date: "17/Aug/23 10:42 AM",
        author: "5ed8dfca4ec4270ba37328ea",
        text: "Tested; works.\nThanks",
      },
    },
    {
      title: "in Japanese, without an author",
      input: "2024年3月12日 午後2:30;;完了",
      gives: { date: "2024年3月12日 午後2:30", text: "完了" },
    },
    {
      title: "a date in figures",
      input: "3.4.2024;ada;Done",
      gives: { date: "3.4.2024", author: "ada", text: "Done" },
    },
    { title: "versions are no dates", input: "v1.2-3;ok;done", gives: { text: "v1.2-3;ok;done" } },
    { title: "a comment by hand", input: "Looks good; ship it", gives: { text: "Looks good; ship it" } },
    { title: "a list", input: "1;2;3", gives: { text: "1;2;3" } },
  ],
  apply(input) {
    const written = input as string;
    const afterDate = written.indexOf(";");
    const afterAuthor = written.indexOf(";", afterDate + 1);
    const author = written.slice(afterDate + 1, afterAuthor).trim();
    const signed =
      afterAuthor > 0 &&
      author.length <= 128 &&
      !author.includes("\n") &&
      isDateLike(written.slice(0, afterDate));
    if (!signed) return { text: written };
    return {
      date: written.slice(0, afterDate).trim(),
      ...(author === "" ? {} : { author }),
      text: written.slice(afterAuthor + 1),
    };
  },
};
