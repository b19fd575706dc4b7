import { fold } from "../dates/fold.ts";

/** Whether a text is a way of saying that there is nothing. */
export function saysNothing(text: string): boolean {
  return text.length <= longest && nothing.has(plain(text));
}

/** Whether a text is a way of saying that there is nobody. */
export function saysNobody(text: string): boolean {
  if (text.length > longest) return false;
  const word = plain(text);
  return nothing.has(word) || nobody.has(word);
}

const longest = 40;

/** Without the brackets that some tools write around such a word. */
function plain(text: string): string {
  const folded = fold(text.trim());
  const inner = /^(?:\((.*)\)|\[(.*)\]|<(.*)>|\{(.*)\})$/.exec(folded);
  return (inner === null ? folded : (inner[1] ?? inner[2] ?? inner[3] ?? inner[4] ?? "")).trim();
}

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(",").map((word) => fold(word.trim())));
}

/** What programs and spreadsheets write into an empty cell. */
const nothing = folded(
  ",-,--,---,–,—,null,nil,none,undefined,nan,n/a,n.a.,#n/a,#null!,#ref!,#value!,#name?,#div/0!,#num!,empty,blank,not set",
);

/** "Unassigned" in the languages of the tools that are exported from; `none` of them is a name. */
const nobody = folded(
  `unassigned, not assigned, no assignee, nobody, no one, no owner, anonymous,
   nicht zugewiesen, nicht zugeordnet, niemand, kein bearbeiter, unzugewiesen,
   sin asignar, no asignado, no asignada, sin responsable, nadie,
   non attribué, non attribuée, non assigné, non assignée, non affecté, aucun, personne,
   não atribuído, não atribuída, sem responsável, sem atribuição, ninguém, nenhum,
   non assegnato, non assegnata, nessuno, sense assignar, neatribuit,
   niet toegewezen, niet toegekend, ej tilldelad, otilldelad, ikke tildelt, ikke tilldelt, utildelt, ei määritetty, määrittämätön,
   nieprzypisane, nieprzypisany, brak, nieprzydzielone, nepřiřazeno, nepriradené, nedodeljeno, nincs hozzárendelve, nincs felelőse,
   atanmamış, atanmadı, не назначен, не назначено, нет исполнителя, не призначено, не призначений, неназначен, δεν έχει ανατεθεί,
   未割り当て, 未割当, 担当者なし, 未分配, 未指派, 未經指派, 未经指派, 未指定, 할당되지 않음, 미배정, 담당자 없음, 없음, belum ditugaskan`,
);
