/** How days of the week are written, from Monday on; from Unicode's locale data (CLDR). Names of one letter are left out. */
export const weekdayNames: Readonly<Record<string, string>> = {
  English:
    "monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun tues weds thur thurs",
  German: "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonntag so",
  Spanish: "lunes lun martes mar miércoles mié jueves jue viernes vie sábado sáb domingo dom",
  French: "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
  Portuguese:
    "segunda-feira seg terça-feira ter quarta-feira qua quinta-feira qui sexta-feira sex sábado sáb domingo dom",
  Italian: "lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom",
  Catalan: "dilluns dl dimarts dt dimecres dc dijous dj divendres dv dissabte ds diumenge dg",
  Romanian: "luni lun marți mar miercuri mie joi vineri vin sâmbătă sâm duminică dum",
  Dutch: "maandag ma dinsdag di woensdag wo donderdag do vrijdag vr zaterdag za zondag zo",
  Swedish: "måndag mån tisdag tis onsdag ons torsdag tors fredag fre lördag lör söndag sön",
  Danish: "mandag man tirsdag tirs onsdag ons torsdag tors fredag fre lørdag lør søndag søn",
  Norwegian: "mandag man tirsdag tir onsdag ons torsdag tor fredag fre lørdag lør søndag søn",
  Finnish: "maanantai ma tiistai ti keskiviikko ke torstai to perjantai pe lauantai la sunnuntai su",
  Polish: "poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela niedz",
  Czech: "pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne",
  Slovak: "pondelok po utorok ut streda st štvrtok št piatok pi sobota so nedeľa ne",
  Slovenian: "ponedeljek pon torek tor sreda sre četrtek čet petek pet sobota sob nedelja ned",
  Hungarian: "hétfő kedd szerda sze csütörtök cs péntek szombat szo vasárnap",
  Turkish: "pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz",
  Indonesian: "senin sen selasa sel rabu rab kamis kam jumat jum sabtu sab minggu min",
  Greek: "δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ",
  Russian: "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
  Ukrainian: "понеділок пн вівторок вт середа ср четвер чт пʼятниця пт субота сб неділя нд",
  Bulgarian: "понеделник пн вторник вт сряда ср четвъртък чт петък пт събота сб неделя нд",
};
