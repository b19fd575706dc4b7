/**
 * How months are written, from January on, a comma between two: names and abbreviations in the forms that dates use (nominative and
 * genitive). From Unicode's locale data (CLDR), with the abbreviations that people use beside them. It stands here, so
 * that a file is read alike by every engine. Croatian is left out: its `listopad` is October, that of Polish and Czech
 * November.
 */
export const monthNames: Readonly<Record<string, string>> = {
  English:
    "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct, november nov, december dec",
  German:
    "januar jan jänner jän, februar feb feber, märz mär maerz mrz, april apr, mai, juni jun, juli jul, august aug, september sep sept, oktober okt, november nov, dezember dez",
  Spanish:
    "enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre sept set setiembre sep, octubre oct, noviembre nov, diciembre dic",
  French:
    "janvier janv jan, février févr fév fev, mars, avril avr, mai, juin, juillet juil jul, août aoû, septembre sept sep, octobre oct, novembre nov, décembre déc",
  Portuguese:
    "janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, novembro nov, dezembro dez",
  Italian:
    "gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, novembre nov, dicembre dic",
  Catalan:
    "gener gen, febrer febr, març, abril abr, maig, juny, juliol jul, agost ag, setembre set, octubre oct, novembre nov, desembre des",
  Romanian:
    "ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, august aug, septembrie sept sep, octombrie oct, noiembrie nov noi, decembrie dec",
  Dutch:
    "januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep, oktober okt, november nov, december dec",
  Swedish:
    "januari jan, februari feb, mars, april apr, maj, juni, juli, augusti aug, september sep, oktober okt, november nov, december dec",
  Danish:
    "januar jan, februar feb, marts mar, april apr, maj mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, december dec",
  Norwegian:
    "januar jan, februar feb, mars mar, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, desember des",
  Finnish:
    "tammikuu tammikuuta tammi, helmikuu helmikuuta helmi, maaliskuu maaliskuuta maalis, huhtikuu huhtikuuta huhti, toukokuu toukokuuta touko, kesäkuu kesäkuuta kesä, heinäkuu heinäkuuta heinä, elokuu elokuuta elo, syyskuu syyskuuta syys, lokakuu lokakuuta loka, marraskuu marraskuuta marras, joulukuu joulukuuta joulu",
  Polish:
    "styczeń stycznia sty, luty lutego lut, marzec marca mar, kwiecień kwietnia kwi, maj maja, czerwiec czerwca cze, lipiec lipca lip, sierpień sierpnia sie, wrzesień września wrz, październik października paź, listopad listopada lis, grudzień grudnia gru",
  Czech:
    "leden ledna led, únor února úno, březen března bře, duben dubna dub, květen května kvě, červen června čvn, červenec července čvc, srpen srpna srp, září zář, říjen října říj, listopad listopadu lis, prosinec prosince pro",
  Slovak:
    "január januára jan, február februára feb, marec marca mar, apríl apríla apr, máj mája, jún júna, júl júla, august augusta aug, september septembra sep, október októbra okt, november novembra nov, december decembra dec",
  Slovenian:
    "januar jan, februar feb, marec mar, april apr, maj, junij jun, julij jul, avgust avg, september sep, oktober okt, november nov, december dec",
  Hungarian:
    "január jan, február febr feb, március márc, április ápr, május máj, június jún, július júl, augusztus aug, szeptember szept szep, október okt, november nov, december dec",
  Turkish:
    "ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki, kasım kas, aralık ara",
  Indonesian:
    "januari jan, februari feb, maret mar, april apr, mei, juni jun, juli jul, agustus agu agt, september sep, oktober okt, november nov, desember des",
  Greek:
    "ιανουαρίου ιανουάριος ιαν, φεβρουαρίου φεβρουάριος φεβ, μαρτίου μάρτιος μαρ, απριλίου απρίλιος απρ, μαΐου μάιος μαΐ, ιουνίου ιούνιος ιουν, ιουλίου ιούλιος ιουλ, αυγούστου αύγουστος αυγ, σεπτεμβρίου σεπτέμβριος σεπ, οκτωβρίου οκτώβριος οκτ, νοεμβρίου νοέμβριος νοε, δεκεμβρίου δεκέμβριος δεκ",
  Russian:
    "январь января янв, февраль февраля февр фев, март марта мар, апрель апреля апр, май мая, июнь июня июн, июль июля июл, август августа авг, сентябрь сентября сент сен, октябрь октября окт, ноябрь ноября нояб ноя, декабрь декабря дек",
  Ukrainian:
    "січень січня січ, лютий лютого лют, березень березня бер, квітень квітня квіт кві, травень травня трав тра, червень червня черв чер, липень липня лип, серпень серпня серп, вересень вересня вер верес, жовтень жовтня жовт, листопад листопада лист лис, грудень грудня груд гру",
  Bulgarian:
    "януари ян, февруари фев, март мар, април апр, май, юни, юли, август авг, септември септ, октомври окт, ноември ноем, декември дек",
};
