/**
 * The form in which words and figures are compared: width, case and accents do not matter (`Février` is `fevrier`,
 * `１２` is `12`), nor does the Turkish dot. Abbreviations of noon become `am` and `pm`.
 */
export function fold(written: string): string {
  const lower = ascii.test(written)
    ? written.toLowerCase()
    : written
        .normalize("NFKC")
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .normalize("NFC")
        .replaceAll("ı", "i")
        .replaceAll("−", "-");
  if (!lower.includes(".")) return lower;
  return lower
    .replace(noon, (_all, half: string) => halves[half] as string)
    .replace(hungarianNoon, (_all, half: string) => (half === "e" ? "am " : "pm "));
}

const ascii = /^[\0-\x7f]*$/;

/** `a. m.`, `p.m.`, and π.μ., μ.μ. of Greek. */
const noon = /(?<!\p{L})([apπμ])\.\s?[mμ](?!\p{L})\.?/gu;
const halves: Readonly<Record<string, string>> = { a: "am", p: "pm", π: "am", μ: "pm" };

/** `de. 9:30`, `du. 2:30`; elsewhere `de` and `du` say nothing. */
const hungarianNoon = /(?<!\p{L})d([eu])\. ?(?=\d\d?:)/gu;
