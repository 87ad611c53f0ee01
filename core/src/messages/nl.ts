/**
 * All messages in Dutch. A check's message has the check's name as its key, with `.variant` behind it where a case
 * needs words of its own. `{name}` is a hole; what fills it is in the `params` of the finding.
 */
export const nl = {
  // ZE1: front matter
  'unknown-edition':
    'De keurmerkeditie ‘{edition}’ is niet bekend, dus dit document kan niet naast de normen worden gelegd. Kies een editie die er wel is: {editions}.',
  'unknown-edition.nearest':
    'De keurmerkeditie ‘{edition}’ is niet bekend, dus dit document kan niet naast de normen worden gelegd. Lijkt het meest op: {nearest}.',
  'unknown-edition.configured':
    'De configuratie kiest voor dit document de keurmerkeditie ‘{edition}’. Die is niet bekend of er staat een fout in het normbestand, dus er valt niets te controleren. Herstel de configuratie of het normbestand, of zet bovenaan een andere editie: {editions}.',
  'missing-edition':
    'Er staat niet bij welke keurmerkeditie dit document volgt, dus het is naast {assumed} gelegd. Zet bovenaan ‘keurmerk: {assumed}’.',
  'invalid-front-matter.syntax':
    'Het blok met gegevens bovenaan is niet te lezen: {detail}. Schrijf op elke regel een sleutel, een dubbele punt en een waarde, bijvoorbeeld ‘organisatie: Praktijk De Linde’.',
  'invalid-front-matter.not-a-mapping':
    'Het blok met gegevens bovenaan bevat geen sleutels met waarden, dus er is niets uit te lezen. Schrijf op elke regel een sleutel, een dubbele punt en een waarde.',
  'invalid-front-matter.not-text':
    'De waarde van ‘{key}’ is geen gewone tekst, dus die wordt niet gebruikt. Zet er één waarde neer, zo nodig tussen aanhalingstekens.',
  'invalid-front-matter.not-a-date':
    'De waarde van ‘{key}’ is geen bestaande datum, dus de actualiteit van cijfers kan er niet mee worden bepaald. Schrijf jaar-maand-dag, bijvoorbeeld 2024-11-01.',
  'merge-conflict':
    'Hier staan twee versies van dezelfde tekst onder elkaar, met de scheidingsregels van git er nog tussen. Alleen de bovenste is gelezen. Kies wat u houdt en haal de regels met <<<<<<<, ======= en >>>>>>> weg.',

  // ZE2: structure
  'missing-norm':
    'Norm {norm} ({normTitle}) ontbreekt, met de criteria die erbij horen ({count}). Voeg de norm toe en beantwoord elk criterium.',
  'missing-norm.partial':
    'Norm {norm} ({normTitle}) ontbreekt, met de criteria die erbij horen. Voeg de norm toe en beantwoord haar criteria.',
  'missing-phase':
    'In norm {norm} ({normTitle}) is geen enkel criterium van de fase {phase} beantwoord: {criteria}. Voeg de fase toe en beantwoord die criteria.',
  'missing-criterion':
    'Criterium {norm}.{criterion} ({title}) ontbreekt. Voeg het toe en beantwoord wat gevraagd wordt: {description}',
  'duplicate-criterion':
    'Criterium {norm}.{criterion} ({title}) is al eerder beantwoord; een beoordelaar leest één antwoord per criterium. Voeg de teksten samen of haal er een weg.',
  'duplicate-criterion.first': 'Hier is criterium {norm}.{criterion} voor het eerst beantwoord.',
  'unknown-criterion':
    '‘{name}’ komt in {edition} niet voor: norm {norm} heeft de criteria {first} tot en met {last}. Controleer het nummer.',
  'unknown-criterion.norm':
    '‘{name}’ komt in {edition} niet voor; de normen zijn {norms}. Controleer het nummer van de norm.',
  'unknown-criterion.nowhere':
    '‘{name}’ komt in {edition} niet voor, en er is geen criterium dat erop lijkt. Controleer het nummer.',
  'unknown-criterion.candidates':
    '‘{name}’ komt in {edition} niet voor. Misschien hoort deze tekst bij {candidates}; controleer het nummer.',
  'unknown-criterion.unrecognised':
    'Onder koppen waarvan niet duidelijk is bij welk criterium ze horen, staat tekst die nog niet meetelt: {names}. Zet het nummer van het criterium in de kop.',
  'unknown-criterion.unrecognised-at': '‘{name}’ lijkt het meest op {candidates}.',
  'unknown-criterion.unrecognised-alone': '‘{name}’ lijkt op geen enkel criterium.',
  'wrong-phase':
    'Criterium {norm}.{criterion} ({title}) hoort bij de fase {phase}, maar staat onder {under}. Verplaats het antwoord naar {phase}.',
  'criterion-order':
    'Criterium {norm}.{criterion} ({title}) staat na {previous}; in de norm komt het ervoor. Zet de antwoorden op volgorde, dan leest de beoordelaar ze naast de norm.',
  'criterion-order.previous': 'Dit antwoord hoort achter {norm}.{criterion}.',

  // ZE3: answers
  'empty-answer':
    'Onder criterium {norm}.{criterion} ({title}) staat nog geen antwoord. Beschrijf wat gevraagd wordt: {description}',
  'empty-answer.question':
    'Onder criterium {norm}.{criterion} ({title}) staat alleen de vraag, nog geen antwoord. Beschrijf wat gevraagd wordt: {description}',
  'placeholder-answer':
    'In het antwoord op criterium {norm}.{criterion} ({title}) moet ‘{placeholder}’ nog worden ingevuld. Vervang het door de echte tekst of het echte cijfer.',
  'thin-answer':
    'Het antwoord op criterium {norm}.{criterion} ({title}) is te kort om te laten zien dát en hóé het in de praktijk gebeurt: {words} van de ten minste {minimum} eigen woorden. Werk het uit: wie doet wat, wanneer en waarmee?',
  'missing-topic':
    'In het antwoord op criterium {norm}.{criterion} ({title}) is niets gevonden over: {topics}. Beschrijf ook dat, of gebruik een woord waaraan het te herkennen is.',
  'missing-topic.minimum':
    'In het antwoord op criterium {norm}.{criterion} ({title}) komen {found} van de ten minste {minimum} gevraagde onderdelen aan de orde. Niets gevonden over: {topics}.',
  'missing-topic.goal':
    'In het antwoord op criterium {norm}.{criterion} ({title}) is niet gevonden wat gevraagd wordt: {label} (ten minste {minimum}). Noem wat er gaat veranderen, wanneer en waaraan dat te zien is.',
  'missing-topic.improvement':
    'In het antwoord op criterium {norm}.{criterion} ({title}) is niet gevonden wat gevraagd wordt: {label} (ten minste {minimum}). Noem wat er is veranderd en sinds wanneer.',
  'missing-topic.subject':
    'In het antwoord op criterium {norm}.{criterion} ({title}) is niet gevonden wat gevraagd wordt: {label} (ten minste {minimum}). Noem het onderwerp bij naam.',
  'unexplained-not-applicable':
    'Bij criterium {norm}.{criterion} ({title}) staat ‘{phrase}’ zonder reden, zodat een beoordelaar niet kan zien waarom. Voeg een zin toe met ‘omdat’ of ‘want’.',
  'unexplained-not-applicable.waiting':
    'Bij criterium {norm}.{criterion} ({title}) staat ‘{phrase}’ zonder toelichting. Schrijf erbij hoe dat komt, en wat er gebeurt zodra er wel een wachttijd ontstaat.',
  'repeated-norm-text':
    'Het antwoord op criterium {norm}.{criterion} ({title}) herhaalt vooral de tekst van het criterium. Beschrijf in eigen woorden hoe het in de eigen praktijk gaat, liefst met een voorbeeld.',

  // ZE4: figures
  'missing-figure':
    'In criterium {norm}.{criterion} ({title}) ontbreekt een eigen cijfer voor {label}. Gezocht is naar {sought}, bijvoorbeeld ‘{example}’.',
  'missing-figure.rejected':
    'In criterium {norm}.{criterion} ({title}) ontbreekt een eigen cijfer voor {label}. Er staat wel ‘{found}’, maar {reason}. Gezocht is naar {sought}, bijvoorbeeld ‘{example}’.',
  'missing-figure.rejected-at': '‘{found}’ telt niet mee: {reason}.',
  'missing-subscale':
    'In criterium {norm}.{criterion} ({title}) heeft {label} nog niet genoeg cijfers: {found} van de ten minste {minimum}. Er ontbreekt een cijfer bij {missing}.',
  'figure-out-of-range':
    '{value} voor {label} in criterium {norm}.{criterion} ({title}) ligt buiten de schaal van {low} tot en met {high}. Controleer het cijfer, of schrijf erbij welke schaal is gebruikt.',
  'figure-without-period':
    'Bij {label} in criterium {norm}.{criterion} ({title}) staat niet over welke periode het gaat, zodat niet te zien is hoe recent het is. Zet er een jaar of peildatum bij, bijvoorbeeld ‘over {year}’.',
  'stale-figure':
    'Het cijfer voor {label} in criterium {norm}.{criterion} ({title}) gaat over ‘{period}’ en is daarmee ouder dan {months} maanden op {date}. Vervang het door een cijfer van na {limit}.',
  'guideline-exceeded':
    '{value} in criterium {norm}.{criterion} ({title}) is meer dan de richtwaarde van {guideline}, en er staat geen reden bij. Leg uit waardoor dat komt.',
  'conflicting-figures':
    'Voor {label} staat hier {value}, en elders {other}, over dezelfde periode (criterium {norm}.{criterion}, {title}). Maak de cijfers gelijk, of schrijf erbij waarin ze verschillen.',
  'conflicting-figures.other': 'Hier staat {other}.',

  // ZE5: addresses and instruments
  'missing-website':
    'In criterium {norm}.{criterion} ({title}) ontbreekt de plaats op de website met informatie over {about}. Geef het webadres van de pagina.',
  'missing-website.page':
    'In criterium {norm}.{criterion} ({title}) is wel een pagina genoemd, maar in norm {norm} staat nergens het adres van de website. Geef het webadres van de pagina over {about}.',
  'broken-link':
    'Het webadres ‘{address}’ kan niet kloppen, dus een beoordelaar kan het niet openen. Controleer het adres; het hoort eruit te zien als https://www.voorbeeld.nl/pagina.',
  'broken-link.suggestion':
    'Het webadres ‘{address}’ kan niet kloppen. Bedoeld is waarschijnlijk {suggestion}.',
  'broken-link.file':
    'Het bestand ‘{path}’ waarnaar wordt verwezen, is er niet. Controleer de naam en de map, gerekend vanaf dit document.',
  'broken-link.previous':
    'Het document van vorig jaar, ‘{path}’, is er niet. Controleer de naam en de map achter ‘vorige’, gerekend vanaf dit document.',
  'broken-link.file.absolute':
    'De verwijzing ‘{path}’ is een volledig pad op één computer of server; een beoordelaar kan haar niet openen, en uit veiligheid wordt daar niet gekeken. Schrijf het pad vanaf dit document, of het hele webadres met https://.',
  'broken-link.previous.absolute':
    'Achter ‘vorige’ staat een volledig pad of adres, ‘{path}’. Uit veiligheid wordt dat niet geopend. Schrijf het pad vanaf dit document, bijvoorbeeld ../2023/zelfevaluatie.md.',
  'broken-link.previous.outside':
    'Het document van vorig jaar, ‘{path}’, ligt buiten de werkmap en wordt daarom niet geopend. Zet het in de werkmap, of werk vanuit een map waar beide in liggen.',
  'broken-link.previous.link':
    'Het document van vorig jaar, ‘{path}’, is een koppeling (symbolic link) die buiten de werkmap uitkomt, en wordt daarom niet geopend. Zet het bestand zelf in de werkmap.',
  'broken-link.empty': 'Deze verwijzing heeft geen adres, dus ze leidt nergens heen. Vul het adres in.',
  'missing-instrument':
    'In criterium {norm}.{criterion} ({title}) is geen {label} bij naam genoemd. Noem het instrument, bijvoorbeeld {examples}.',

  // ZE6: goals
  'goal-without-follow-up':
    'Het doel van vorig jaar ‘{goal}’ komt in criterium {norm}.{criterion} ({title}) niet terug. Schrijf wat ermee is gedaan, ook als het nog niet is gelukt.',
  'goal-without-follow-up.goal': 'Het doel van vorig jaar: ‘{goal}’.',
  'vague-goal':
    'De doelen in criterium {norm}.{criterion} ({title}) hebben geen streefwaarde en geen termijn, dus volgend jaar is niet te zien of ze zijn gehaald. Schrijf wat er dan bereikt moet zijn, en wanneer.',
  'vague-goal.target':
    'De doelen in criterium {norm}.{criterion} ({title}) hebben geen streefwaarde, dus volgend jaar is niet te zien of ze zijn gehaald. Noem een getal, of een resultaat dat er dan is of niet.',
  'vague-goal.term':
    'De doelen in criterium {norm}.{criterion} ({title}) hebben geen termijn. Schrijf wanneer ze gehaald moeten zijn.',

  // ZE7: privacy
  'citizen-service-number':
    'In criterium {norm}.{criterion} ({title}) staat een getal dat een burgerservicenummer (BSN) kan zijn: het voldoet aan de elfproef. Haal het weg; een BSN hoort niet in een zelfevaluatie.',
  'citizen-service-number.elsewhere':
    'Dit getal kan een burgerservicenummer (BSN) zijn: het voldoet aan de elfproef. Haal het weg; een BSN hoort niet in een zelfevaluatie.',
  'personal-data':
    'In criterium {norm}.{criterion} ({title}) staat {what} van een cliënt. Haal dat weg of maak het onherkenbaar; een beoordelaar heeft het niet nodig.',
  'personal-data.elsewhere':
    'Hier staat {what} van een cliënt. Haal dat weg of maak het onherkenbaar; een beoordelaar heeft het niet nodig.',
  'personal-data.mail': 'het e-mailadres',
  'personal-data.phone': 'het telefoonnummer',
  'personal-data.birth-date': 'de geboortedatum',
  'personal-data.name': 'de naam',
  'small-group':
    'In criterium {norm}.{criterion} ({title}) gaat het om zo weinig mensen (‘{group}’) dat anderen hen kunnen herkennen. Schrijf ‘minder dan 10’, of voeg groepen samen.',
  'small-group.elsewhere':
    'Hier gaat het om zo weinig mensen (‘{group}’) dat anderen hen kunnen herkennen. Schrijf ‘minder dan 10’, of voeg groepen samen.',

  // ZE9: the checking itself
  'unused-suppression':
    'Deze opmerking onderdrukt {checks}, maar daar is niets te onderdrukken. Haal de opmerking weg.',
  'unused-suppression.all':
    'Deze opmerking onderdrukt alle bevindingen, maar er zijn er geen. Haal de opmerking weg.',
  'unused-suppression.unknown':
    '‘{checks}’ is geen bekende controle, dus deze opmerking onderdrukt niets. Gebruik een code zoals ZE303 of een naam zoals thin-answer.',
  'unused-suppression.expired':
    'Deze opmerking gold tot en met {until} en onderdrukt niets meer. Los de bevinding op, of verleng de datum.',
  'internal-error':
    'De controle {check} is vastgelopen ({detail}), dus wat die had kunnen vinden ontbreekt. Dit is een fout in Zelfevaluatie: meld haar met dit document of een stukje ervan.',

  // Titles of the checks
  'check.unknown-edition': 'Onbekende keurmerkeditie',
  'check.missing-edition': 'Geen keurmerkeditie',
  'check.invalid-front-matter': 'Gegevens bovenaan niet te lezen',
  'check.merge-conflict': 'Niet-opgelost samenvoegconflict',
  'check.missing-norm': 'Norm ontbreekt',
  'check.missing-phase': 'Fase ontbreekt',
  'check.missing-criterion': 'Criterium ontbreekt',
  'check.duplicate-criterion': 'Criterium dubbel beantwoord',
  'check.unknown-criterion': 'Onbekend criterium',
  'check.wrong-phase': 'Criterium onder een andere fase',
  'check.criterion-order': 'Volgorde van de criteria',
  'check.empty-answer': 'Leeg antwoord',
  'check.placeholder-answer': 'Nog in te vullen',
  'check.thin-answer': 'Mager antwoord',
  'check.missing-topic': 'Onderdeel ontbreekt',
  'check.unexplained-not-applicable': 'N.v.t. zonder reden',
  'check.repeated-norm-text': 'Herhaling van de normtekst',
  'check.missing-figure': 'Cijfer ontbreekt',
  'check.missing-subscale': 'Subschaal zonder cijfer',
  'check.figure-out-of-range': 'Cijfer buiten de schaal',
  'check.figure-without-period': 'Cijfer zonder periode',
  'check.stale-figure': 'Verouderd cijfer',
  'check.guideline-exceeded': 'Boven de richtwaarde',
  'check.conflicting-figures': 'Tegenstrijdige cijfers',
  'check.missing-website': 'Webadres ontbreekt',
  'check.broken-link': 'Webadres of bestand klopt niet',
  'check.missing-instrument': 'Meetinstrument ontbreekt',
  'check.goal-without-follow-up': 'Doel zonder vervolg',
  'check.vague-goal': 'Vaag doel',
  'check.citizen-service-number': 'Burgerservicenummer',
  'check.personal-data': 'Persoonsgegevens',
  'check.small-group': 'Herkenbaar kleine groep',
  'check.unused-suppression': 'Onderdrukking zonder doel',
  'check.internal-error': 'Interne fout',

  // Quick fixes
  'fix.insert-norm': 'Norm {norm} ({normTitle}) toevoegen',
  'fix.insert-phase': 'Fase {phase} aan norm {norm} toevoegen',
  'fix.insert-criterion': 'Criterium {norm}.{criterion} ({title}) toevoegen',
  'fix.set-edition': 'Editie wijzigen in {edition}',
  'fix.add-edition': 'Editie {edition} bovenaan zetten',
  'fix.add-answer': 'Invulplaatsen toevoegen voor wat criterium {norm}.{criterion} vraagt',
  'fix.add-figure': 'Invulregel toevoegen voor {label}',
  'fix.add-subscales': 'Invulregels toevoegen voor {missing}',
  'fix.add-topics': 'Invulregels toevoegen voor {topics}',
  'fix.add-website': 'Invulregel toevoegen voor het webadres',
  'fix.add-instrument': 'Invulregel toevoegen voor {label}',
  'fix.name-heading': 'Kop laten beginnen met {label}',
  'fix.correct-address': 'Adres wijzigen in {suggestion}',

  // Phases, statuses, severities
  'phase.plan': 'Plan',
  'phase.do': 'Do',
  'phase.check': 'Check',
  'phase.act': 'Act',
  'status.missing': 'ontbreekt',
  'status.empty': 'leeg',
  'status.incomplete': 'onvolledig',
  'status.complete': 'volledig',
  'severity.error': 'fout',
  'severity.warning': 'waarschuwing',
  'severity.info': 'opmerking',
  'severity.hint': 'tip',

  // What a criterion can ask
  'ask.explanation': 'een toelichting in eigen woorden (ten minste {minimum} woorden)',
  'ask.topics': 'aandacht voor {topics}',
  'ask.topics-minimum': 'aandacht voor ten minste {minimum} van: {topics}',
  'ask.goal': '{label} (ten minste {minimum})',
  'ask.improvement': '{label} (ten minste {minimum})',
  'ask.subject': '{label} (ten minste {minimum})',
  'ask.figure': 'een cijfer: {label}',
  'ask.website': 'de plaats op de website over {about}',
  'ask.instrument': '{label}, bij naam',

  // What is looked for as a figure
  'sought.share': 'een eigen aantal of percentage',
  'sought.count': 'een eigen aantal',
  'sought.grade': 'een eigen waarderingscijfer',
  'sought.score': 'een score per onderdeel',
  'sought.duration': 'een eigen duur met een getal',
  'sought.difference': 'een gemeten verschil, een effectgrootte of een percentage dat vooruitging',
  'sought.breakdown': 'een verdeling in aantallen of procenten',

  // Why a number is not the figure
  'figure.rejected.legal-norm': 'dat is een wettelijke norm, zoals de treeknorm',
  'figure.rejected.benchmark': 'dat is een landelijk of vergelijkend cijfer, niet dat van de eigen praktijk',
  'figure.rejected.target': 'dat is een doel, geen meting',
  'figure.rejected.threshold': 'dat is een grenswaarde, geen meting',
  'figure.rejected.guideline': 'dat is de richtwaarde, geen eigen meting',
  'figure.rejected.other-instrument': 'dat is met een ander instrument gemeten',
  'figure.rejected.question-number': 'dat is het nummer van een vraag',
  'figure.rejected.scale-explanation': 'dat is uitleg bij de schaal',
  'figure.rejected.previous-year': 'dat hoort bij een eerder jaar',
  'figure.rejected.single-client': 'dat gaat over één cliënt',
  'figure.rejected.response-rate': 'dat is het aantal ingevulde vragenlijsten of de respons',
  'figure.rejected.other-subject': 'dat gaat over iets anders',
  'figure.rejected.inverse': 'dat is het omgekeerde: wie er juist buiten vallen',
  'figure.rejected.other-part': 'dat is de score van een onderdeel',
  'figure.rejected.part-of-total': 'dat is een deel: het totaal staat er ook',
  'figure.rejected.other-unit': 'dat staat in een andere eenheid',
  'figure.rejected.placeholder': 'dat is nog niet ingevuld',

  // Norm files; {path} is where in the file
  'edition.not-an-object':
    'Dit bestand bevat geen keurmerkeditie: het is geen JSON-blok met velden tussen { en }. Begin met een bestaand normbestand.',
  'edition.missing-key': '{path}: ‘{key}’ ontbreekt. Voeg het toe.',
  'edition.unknown-key': '{path}: ‘{key}’ is geen bekend veld. Haal het weg of controleer de spelling.',
  'edition.no-value': '{path}: hier staat niets. Vul een waarde in, of haal het veld weg.',
  'edition.wrong-type': '{path}: hier hoort {expected} te staan, geen ‘{value}’.',
  'edition.unknown-value': '{path}: ‘{value}’ kan hier niet. Kies een van: {options}.',
  'edition.wrong-form':
    '{path}: ‘{value}’ heeft niet de goede vorm. Het JSON-schema van normbestanden zegt wat hier mag staan.',
  'edition.too-small': '{path}: {value} is te laag. Het laagste dat mag is {limit}.',
  'edition.too-large': '{path}: {value} is te hoog. Het hoogste dat mag is {limit}.',
  'edition.too-short': '{path}: deze tekst is te kort. Het minimum is {limit} teken(s).',
  'edition.too-long': '{path}: deze tekst is te lang. Het maximum is {limit} tekens.',
  'edition.too-few': '{path}: deze lijst is te kort. Het minimum is {limit}.',
  'edition.too-many': '{path}: deze lijst is te lang. Het maximum is {limit}.',
  'edition.duplicate': '{path}: ‘{name}’ is al eerder gebruikt. Kies een andere naam of een ander nummer.',
  'edition.wrong-number':
    '{path}: nummer {number} past niet in de reeks, want de nummers van een norm lopen door vanaf 1. Hier wordt {expected} verwacht.',
  'edition.unknown-figure':
    '{path}: het cijfer ‘{name}’ is niet bekend. Zet het bij figures, of kies uit: {known}.',
  'edition.no-words': '{path}: geef woorden, delen of eenheden waaraan het cijfer te herkennen is.',
  'edition.unknown-source': '{path}: de bron ‘{name}’ staat niet bij sources. Daar staat wel: {known}.',
  'edition.minimum-too-high':
    '{path}: het minimum is {minimum}, maar er zijn er maar {available}. Verlaag het.',
  'edition.unknown-place':
    '{path}: ‘{name}’ staat niet in {parent}, dus er valt niets weg te laten. Haal het weg.',
  'edition.not-partial':
    '{path}: dit kan alleen als niet alles bekend is. Zet status op partial, en partial: true bij de norm.',
  'edition.unknown-parent':
    '{path}: de editie ‘{name}’ is niet bekend, dus er is niets om op voort te bouwen. Kies een van: {known}.',
  'edition.broken-parent':
    '{path}: in het normbestand van ‘{name}’ staat een fout, dus er kan nog niet op worden voortgebouwd. Herstel eerst dat bestand.',
  'edition.circular':
    '{path}: deze edities bouwen in een kring op elkaar voort: {editions}. Laat er een op zichzelf staan.',
  'edition.too-many-parents':
    '{path}: deze editie bouwt op te veel andere voort; ten hoogste {limit} achter elkaar kan. Laat een tussenstap weg.',
  'edition.syntax':
    'Dit normbestand is niet te lezen als JSON of YAML: {detail}. Kijk op deze plek of vlak ervoor.',
  'edition.file-too-large':
    'Dit normbestand is te groot om te lezen. Het maximum is {limit} tekens; deel het op in edities die op elkaar voortbouwen.',
  'edition.too-deep':
    'In dit normbestand zitten de blokken te diep in elkaar; ten hoogste {limit} lagen kan. Kijk of er haken of streepjes te veel staan.',

  // Files of data: norm files and configurations
  'data.syntax.indent': 'de regel springt niet ver genoeg of te ver in',
  'data.syntax.tab': 'er staat een tab waar spaties horen',
  'data.syntax.missing-character': 'er ontbreekt een komma, haak of aanhalingsteken',
  'data.syntax.colon': 'een tekst met een dubbele punt erin hoort tussen aanhalingstekens',
  'data.syntax.duplicate-key': 'dit veld staat er twee keer',
  'data.syntax.quotes': 'een tekst die met dit teken begint, hoort tussen aanhalingstekens',
  'data.syntax.multiple': 'er staat meer in het bestand dan één blok; haal de regels met --- weg',
  'data.syntax.alias': 'verwijzingen met & en * kunnen hier niet',
  'data.type.text': 'een tekst',
  'data.type.number': 'een getal',
  'data.type.whole-number': 'een geheel getal',
  'data.type.boolean': 'true of false',
  'data.type.list': 'een lijst tussen [ en ]',
  'data.type.object': 'een blok met velden tussen { en }',

  // Configurations; {path} is where in the file
  'config.not-an-object':
    'Dit is geen configuratie: er horen velden te staan, zoals ‘edition: kgg-2024’. Kijk in docs/instellingen.md welke er zijn.',
  'config.missing-key': '{path}: ‘{key}’ ontbreekt. Voeg het toe.',
  'config.unknown-key': '‘{key}’ is geen bekende instelling. Haal het weg of controleer de spelling.',
  'config.unknown-key.nearest': '‘{key}’ is geen bekende instelling. Bedoeld is misschien ‘{nearest}’.',
  'config.unknown-check':
    '‘{key}’ is geen controle. Geef een code of naam, zoals ZE303 of thin-answer; docs/checks noemt ze alle.',
  'config.unknown-check.nearest': '‘{key}’ is geen controle. Bedoeld is misschien ‘{nearest}’.',
  'config.duplicate-check':
    '‘{key}’ staat er dubbel, want {code} en {name} zijn dezelfde controle. Haal er een weg.',
  'config.unknown-edition':
    '{path}: de keurmerkeditie ‘{edition}’ is niet bekend. Kies uit {editions}, of noem onder ‘norms’ het normbestand.',
  'config.unknown-edition.nearest':
    '{path}: de keurmerkeditie ‘{edition}’ is niet bekend. Bedoeld is misschien ‘{nearest}’.',
  'config.no-value': '{path}: hier staat niets. Vul een waarde in, of haal het veld weg.',
  'config.wrong-type': '{path}: hier hoort {expected} te staan, geen ‘{value}’.',
  'config.unknown-value': '{path}: ‘{value}’ kan hier niet. Kies een van: {options}.',
  'config.wrong-form': '{path}: ‘{value}’ kan hier niet. Kijk in docs/instellingen.md wat wel kan.',
  'config.too-small': '{path}: {value} is te laag. Het laagste dat mag is {limit}.',
  'config.too-large': '{path}: {value} is te hoog. Het hoogste dat mag is {limit}.',
  'config.too-short': '{path}: hier is niets ingevuld. Vul iets in of haal de regel weg.',
  'config.too-long': '{path}: deze tekst is te lang. Het maximum is {limit} tekens.',
  'config.too-few': '{path}: deze lijst is leeg. Zet er iets in of haal haar weg.',
  'config.too-many': '{path}: deze lijst is te lang. Het maximum is {limit}.',
  'config.glob.absolute':
    '{path}: het patroon ‘{glob}’ begint bovenaan de schijf. Schrijf het vanaf de map van dit bestand.',
  'config.glob.outside':
    '{path}: het patroon ‘{glob}’ gaat met .. de map van dit bestand uit. Zet de configuratie een map hoger.',
  'config.glob.negated':
    '{path}: het patroon ‘{glob}’ begint met een uitroepteken, en dat kan hier niet. Uitzonderingen kunnen in .zelfevaluatieignore.',
  'config.glob.excessive': '{path}: het patroon ‘{glob}’ is te ingewikkeld. Maak er enkele kortere van.',
  'config.path.absolute':
    '{path}: ‘{file}’ is een volledig pad of adres. Schrijf het pad vanaf de map van dit bestand.',
  'config.path.outside':
    '{path}: ‘{file}’ ligt buiten de werkmap {workspace} en wordt daarom niet gelezen. Zet het bestand daarbinnen.',
  'config.path.link':
    '{path}: ‘{file}’ is een koppeling (symbolic link) die buiten de werkmap {workspace} uitkomt, en wordt daarom niet gelezen. Zet het bestand zelf in de werkmap.',
  'config.path.missing': '{path}: het bestand ‘{file}’ is er niet. Controleer de naam en de map.',
  'config.path.kind':
    '{path}: ‘{file}’ kan geen configuratie zijn. Noem een bestand dat eindigt op .yaml, .yml of .json.',
  'config.link':
    'Dit bestand is een koppeling (symbolic link) die buiten de werkmap {workspace} uitkomt, en wordt daarom niet gelezen. Zet het bestand zelf in de werkmap.',
  'config.circular':
    '{path}: deze bestanden bouwen in een kring op elkaar voort: {files}. Haal er een ‘extends’ weg.',
  'config.too-many-files':
    '{path}: er wordt op te veel bestanden voortgebouwd; ten hoogste {limit} na elkaar en {most} in totaal kan. Voeg er enkele samen.',
  'config.syntax':
    'Deze configuratie is niet te lezen als JSON of YAML: {detail}. Kijk op deze plek of vlak ervoor.',
  'config.file-too-large': 'Deze configuratie is te groot om te lezen. Het maximum is {limit} tekens.',
  'config.too-deep':
    'In deze configuratie zitten de blokken te diep in elkaar; ten hoogste {limit} lagen kan. Kijk of er haken of streepjes te veel staan.',

  // The outline of a document, as in hovers and lists
  'outline.norm': 'Norm {norm} – {title}',
  'outline.criterion': 'Criterium {norm}.{criterion} – {title}',
  'outline.phase': 'Fase: {phase}',
  'outline.status': 'Stand: {status}',
  'outline.progress': '{complete} van {total} volledig',
  'outline.asked': 'Wat het criterium vraagt',
  'outline.met': 'gevonden: {ask}',
  'outline.unmet': 'nog niet gevonden: {ask}',
  'outline.open': 'Wat er nog open staat',
  'outline.why': 'Waarom dit wordt gevraagd',
  'outline.meaning': 'Wat ermee wordt bedoeld',
  'outline.not-required': 'Wat niet hoeft',
  'outline.questions': 'Vragen die helpen',
  'outline.suggestions': 'Onderwerpen om uit te kiezen',
  'outline.source': 'Bron: {source}',

  // Above headings, behind figures and under links
  'lens.norm': '{complete} van {total} criteria volledig',
  'lens.figure': '{count} cijfer ontbreekt',
  'lens.figures': '{count} cijfers ontbreken',
  'lens.other': 'nog {count} punt open',
  'lens.others': 'nog {count} punten open',
  'hint.equals': '= {value}',
  'hint.period': '{start} t/m {end}',
  'link.norm': 'Toon wat norm {norm} vraagt',
  'link.criterion': 'Toon wat criterium {norm}.{criterion} vraagt',
  'link.previous': 'De zelfevaluatie van vorig jaar openen',

  // Hoe een zelfevaluatie naar een andere editie is gegaan
  'migration.done':
    'Overgezet naar {edition}. Antwoorden met een plaats: {placed}. Te vernieuwen cijfers en periodes: {renewed}. Criteria zonder tekst: {empty}. Teksten zonder plaats: {unplaced}.',

  // How a figure was read
  'figure.read-as': 'Gelezen als cijfer voor {label} (criterium {norm}.{criterion})',
  'figure.value': '{label}: {value}',
  'figure.at-most': '{label}: ten hoogste {value}',
  'figure.at-least': '{label}: ten minste {value}',
  'figure.between': '{label}: {low} tot en met {high}',
  'figure.approximate': 'Ongeveer, zoals het er staat',
  'figure.scale': 'Op een schaal tot en met {maximum}',
  'figure.last-year': 'Vorig jaar: {value}',
  'figure.last-year-period': 'Vorig jaar: {value} ({period})',
  'figure.change': 'Verschil met vorig jaar: {change}',
  'figure.share': '{value} van {of}, dus {percent}%',
  'figure.period': 'Over ‘{text}’: {start} tot en met {end}',
  'figure.date': 'Op {date} (‘{text}’)',

  // What an editor offers
  'completion.norm': 'norm met al zijn criteria',
  'completion.phase': 'fase van norm {norm} met al haar criteria',
  'completion.criterion': 'criterium · {phase}',
  'completion.skeleton': 'Hele zelfevaluatie',
  'completion.skeleton-detail': 'alle normen en criteria van {edition}',
  'completion.today': 'vandaag',
  'completion.unit': 'eenheid · {label}',
  'completion.scale': 'schaal · {label}',
  'completion.period': 'periode · {label}',
  'front-matter.keurmerk': 'De keurmerkeditie die dit document volgt.',
  'front-matter.organisatie': 'De naam van de organisatie.',
  'front-matter.peildatum': 'De datum die voor de actualiteit van cijfers als vandaag geldt.',
  'front-matter.vorige': 'De zelfevaluatie van vorig jaar, als pad naar het bestand.',
  'settings.unknown-edition':
    'De instelling ‘edition’ noemt een keurmerkeditie die niet bekend is ({edition}), dus ze telt niet mee. Kies een van {editions}.',
  'action.fix-all': 'Alles invoegen en herstellen wat Zelfevaluatie kan',
  'action.disable-line': 'Hier niet melden: {code} {title}',
  'action.disable-file': 'In dit document niet melden: {code} {title}',
  'action.reason': 'reden',
  'action.rename': 'Kop noemen zoals de editie: ‘{title}’',
  'action.reorder': 'Criteria van norm {norm} in de volgorde van de norm zetten',

  // Word documents
  'word.refused.empty': '{name} is leeg. Kies een ander bestand.',
  'word.refused.blank': 'In {name} staat geen tekst. Kies een ander document.',
  'word.refused.too-large':
    '{name} is te groot: een Word-document mag ten hoogste 10 MB zijn. Haal er afbeeldingen uit en bewaar het opnieuw.',
  'word.refused.protected':
    '{name} is beveiligd met een wachtwoord. Haal het wachtwoord er in Word af (Bestand > Info > Document beveiligen) en bewaar het opnieuw.',
  'word.refused.old': '{name} is een oud Word-document (.doc). Open het in Word en bewaar het als .docx.',
  'word.refused.pdf':
    '{name} is een pdf, geen Word-document. Gebruik het document waar de pdf van is gemaakt, of open de pdf in Word en bewaar hem als .docx.',
  'word.refused.rtf':
    '{name} is een RTF-bestand, geen Word-document. Open het in Word en bewaar het als .docx.',
  'word.refused.open-document':
    '{name} is een OpenDocument-bestand, geen Word-document. Open het in LibreOffice of Word en bewaar het als .docx.',
  'word.refused.not-word': '{name} is geen Word-document. Kies een bestand dat in Word als .docx is bewaard.',
  'word.refused.broken':
    '{name} is beschadigd en niet te lezen. Open het in Word, bewaar het opnieuw en probeer het nog eens.',
  'word.refused.swollen':
    '{name} bevat veel meer dan in een zelfevaluatie past en wordt daarom niet gelezen. Kopieer de tekst naar een nieuw Word-document en gebruik dat.',
  'word.refused.too-slow':
    'Het lezen van {name} duurde te lang en is gestopt. Kopieer de tekst naar een nieuw Word-document en gebruik dat.',
  'word.refused.unavailable':
    '{name} kan hier niet worden gelezen. Gebruik VS Code op de computer, of: zelfevaluatie import',
  'word.recognised': '{count} van de {total} criteria herkend ({edition}).',
  'word.assumed':
    'Nergens staat duidelijk voor welke editie van het keurmerk het document is. Aangenomen is {edition}; klopt dat niet, verander dan ‘keurmerk’ bovenaan.',
  'word.unbound': 'Bij geen enkel criterium ondergebracht: {names}.',
  'word.unbound.more': 'Bij geen enkel criterium ondergebracht: {names} en nog {count} andere koppen.',
  'word.changes.one': 'Eén bijgehouden wijziging is overgenomen.',
  'word.changes.other': '{count} bijgehouden wijzigingen zijn overgenomen.',
  'word.comments.one': 'Eén opmerking staat als Markdown-commentaar in de tekst.',
  'word.comments.other': '{count} opmerkingen staan als Markdown-commentaar in de tekst.',
  'word.pictures.one': 'Van één afbeelding staat alleen de naam in de tekst.',
  'word.pictures.other': 'Van {count} afbeeldingen staat alleen de naam in de tekst.',

  // The command line: one problem, one line
  'cli.args.unknown-option':
    'De opdracht {verb} kent de optie {option} niet. Zie: zelfevaluatie {verb} --help',
  'cli.args.unknown-option.nearest':
    'De opdracht {verb} kent de optie {option} niet. Bedoeld is misschien {nearest}. Zie: zelfevaluatie {verb} --help',
  'cli.args.no-value': 'Bij de optie {option} hoort geen waarde. Zie: zelfevaluatie {verb} --help',
  'cli.args.value-missing': 'Achter de optie {option} ontbreekt een waarde. Zie: zelfevaluatie {verb} --help',
  'cli.args.unknown-choice': '‘{value}’ kan niet bij de optie {option}. Kies uit: {choices}.',
  'cli.args.no-date':
    '‘{value}’ bij de optie {option} is geen bestaande datum. Schrijf jaar-maand-dag, bijvoorbeeld 2024-11-01.',
  'cli.args.too-few': 'Bij de opdracht {verb} hoort een bestand. Zie: zelfevaluatie {verb} --help',
  'cli.args.too-many':
    'Bij de opdracht {verb} hoort niet meer dan {most} bestand, en dit zijn er {count}. Zie: zelfevaluatie {verb} --help',
  'cli.args.no-operands': 'Bij de opdracht {verb} hoort geen bestand. Zie: zelfevaluatie {verb} --help',
  'cli.args.unknown-verb':
    '‘{word}’ is geen opdracht, en er is hier ook geen bestand of map met die naam. Zie: zelfevaluatie --help',
  'cli.args.unknown-verb.nearest':
    '‘{word}’ is geen opdracht, en er is hier ook geen bestand of map met die naam. Bedoeld is misschien: zelfevaluatie {nearest}',
  'cli.file.missing': '{path} is er niet. Controleer de naam en de map.',
  'cli.file.missing.nearest': '{path} is er niet. Bedoeld is misschien {nearest}.',
  'cli.file.no-access': '{path} mag niet worden geopend. Controleer de rechten van het bestand of de map.',
  'cli.file.failed': '{path} is niet te openen ({detail}). Controleer het bestand en probeer het opnieuw.',
  'cli.file.directory': '{path} is een map. Geef de naam van een bestand.',
  'cli.file.unwritten':
    '{path} kon niet helemaal worden weggeschreven ({detail}). Wat er al stond, is gebleven. Controleer of er nog ruimte is op de schijf.',
  'cli.file.too-large':
    '{path} is groter dan {megabytes} MB; zo groot is een zelfevaluatie niet. Controleer of dit het goede bestand is.',
  'cli.file.binary':
    '{path} is geen tekstbestand. Bewaar de tekst als Markdown (.md); een Word-bestand of pdf kan niet worden gelezen.',
  'cli.file.utf-16': '{path} staat in UTF-16. Bewaar het bestand opnieuw, met de codering UTF-8.',
  'cli.file.not-utf-8':
    '{path} is geen geldige UTF-8: op regel {line} staat een teken dat niet te lezen is. Bewaar het bestand opnieuw, met de codering UTF-8.',
  'cli.select.nameless': 'Een van de bestandsnamen is leeg. Geef de naam van een bestand of map.',
  'cli.select.empty-folder':
    'In {path} staat geen zelfevaluatie. Dat is een bestand waarvan de naam eindigt op .zelfevaluatie.md of dat bovenaan een keurmerk noemt; andere Markdown-bestanden ({count}) worden alleen bij naam gecontroleerd.',
  'cli.select.all-ignored':
    'Van {path} wordt niets gecontroleerd: de configuratie, .zelfevaluatieignore of .gitignore slaat alle Markdown-bestanden daar over ({count}). Haal de regel weg die dat zegt, of kies een andere map.',
  'cli.select.no-match': 'Bij {pattern} hoort geen enkel Markdown-bestand. Controleer het patroon en de map.',
  'cli.norm-file.more': '{path}: er zijn nog {count} andere problemen.',
  'cli.config.both':
    'Met --no-config wordt geen configuratie gebruikt, dus --config kan er niet bij. Laat een van de twee weg.',
  'cli.select.ignored':
    '{path} is overgeslagen: volgens de configuratie of .zelfevaluatieignore wordt dit bestand niet gecontroleerd.',
  'cli.edition.unknown': 'De keurmerkeditie ‘{edition}’ is niet bekend. Kies uit: {editions}.',
  'cli.edition.unknown.nearest':
    'De keurmerkeditie ‘{edition}’ is niet bekend. Bedoeld is misschien {nearest}. Kies uit: {editions}.',
  'cli.edition.file':
    '‘{edition}’ is geen naam van een keurmerkeditie. Geef een eigen normbestand met: --norm-file {edition}',
  'cli.edition.none': 'Er is geen volledige keurmerkeditie bekend. Kies er een met --edition.',
  'cli.new.exists': '{path} bestaat al en blijft zoals het is. Kies een andere naam.',
  'cli.new.no-folder': 'De map {folder} is er niet. Maak die eerst, of kies een andere map.',
  'cli.new.written': '{path} is gemaakt voor: {edition}. Vul in wat tussen vierkante haken staat.',
  'cli.import.exists':
    '{path} bestaat al en blijft zoals het is. Kies een andere naam, of vervang het bestand met --force.',
  'cli.import.itself': '{path} is het Word-document zelf. Kies voor de zelfevaluatie een andere naam.',
  'cli.import.written': '{path} is gemaakt. Wat er nog ontbreekt, meldt: zelfevaluatie check {path}',
  'cli.figures.waiting': 'Typ of plak een tekst, en sluit af met Ctrl+D (in Windows: Ctrl+Z en Enter).',
  'cli.lsp.stdio':
    'De taalserver praat over standaardinvoer en -uitvoer. Start hem met: zelfevaluatie lsp --stdio',
  'cli.output.failed':
    'Het verslag is niet helemaal weggeschreven ({detail}). Controleer of er nog ruimte is op de schijf.',
  'cli.value.report': 'VORM[:BESTAND]',
  'cli.option.report':
    'Vorm van het verslag, en eventueel het bestand waar het in komt; mag vaker. Zonder deze optie: text.',
  'cli.option.report-output':
    'Bestand voor het verslag waarvoor --format er geen noemt, in plaats van standaarduitvoer.',
  'cli.args.report-file':
    'Achter de dubbele punt in ‘{value}’ bij de optie {option} ontbreekt een bestand. Schrijf bijvoorbeeld {form}:verslag.',
  'cli.report.no-use':
    'Elk verslag heeft al een eigen bestand, dus in {path} zou niets komen te staan. Laat --output weg, of voeg bijvoorbeeld --format text toe.',
  'cli.report.same':
    'Twee verslagen gaan naar {target}. Geef elk een eigen bestand, bijvoorbeeld --format sarif:verslag.sarif.',
  'cli.report.input':
    '{path} wordt voor dit verslag gelezen en blijft zoals het is. Kies voor het verslag een andere naam.',
  'cli.report.name':
    '{path} heeft de naam van een zelfevaluatie, dus daar komt geen verslag in. Kies een andere naam, bijvoorbeeld verslag.md.',
  'cli.report.in-the-way':
    '{path} bestaat al en is geen verslag van Zelfevaluatie, dus het blijft zoals het is. Kies voor het verslag een andere naam, of haal het bestand zelf weg.',
  'cli.report.stdout': 'standaarduitvoer',
  'cli.report.document': 'Het document als geheel',
  'cli.report.norm': 'Norm {norm}',
  'cli.report.norms': 'Norm',
  'cli.report.place': 'Plaats',
  'cli.report.level': 'Niveau',
  'cli.report.finding': 'Bevinding',
  'cli.report.check': 'Controle',
  'cli.report.progress': 'Volledig',
  'cli.report.head': 'Zelfevaluaties',
  'cli.report.not-in-document': 'Dit criterium staat niet in het document.',
  'cli.report.not-checked': 'Niet gecontroleerd',
  'cli.report.no-answer': 'Dit criterium heeft nog geen antwoord.',
  'cli.option.fix':
    'Maak wat de snelle oplossingen van de bevindingen aanvullen of verbeteren, in de bestanden zelf.',
  'cli.option.dry-run': 'Met --fix: toon alleen wat er zou veranderen, als diff.',
  'cli.option.max-warnings': 'Meer waarschuwingen dan dit geven ook exitcode 1.',
  'cli.value.number': 'AANTAL',
  'cli.args.no-number': '‘{value}’ bij de optie {option} is geen geheel getal van 0 of meer.',
  'cli.fix.changed': '{path} is intussen veranderd en blijft zoals het is. Voer de opdracht opnieuw uit.',
  'cli.fix.stdin':
    'De tekst op standaardinvoer kan niet worden aangepast. Geef een bestand, of voeg --dry-run toe.',
  'cli.fix.dry-run-alone': 'De optie --dry-run hoort bij --fix. Voeg --fix toe.',
  'cli.fix.done': 'Aangepaste bestanden: {count}.',
  'cli.text.max-warnings': 'Waarschuwingen: {count}. Dat is meer dan de {most} van --max-warnings.',
  'cli.args.together': 'De opties {option} en {other} gaan niet samen. Laat er een weg.',
  'cli.args.stdin-filename':
    'De optie --stdin-filename geeft de tekst op standaardinvoer een naam, en die wordt hier niet gelezen. Voeg - toe.',
  'cli.args.needs': 'De optie {option} hoort bij {other}. Voeg {other} toe.',
  'cli.value.folder': 'MAP',
  'cli.value.shard': 'DEEL/AANTAL',
  'cli.option.workers':
    'Zoveel bestanden tegelijk controleren; 0 of 1 is een voor een. Zonder deze optie: zoveel als de processor aankan, als er genoeg te doen is.',
  'cli.option.cache': 'Bewaar de uitkomsten, en controleer een volgende keer alleen wat veranderd is.',
  'cli.option.cache-location':
    'Map waarin --cache een map zelfevaluatie maakt (standaard: node_modules/.cache, of de cachemap van de gebruiker).',
  'cli.cache.folder':
    'De uitkomsten kunnen niet worden bewaard in {path} ({detail}). Kies een andere map met --cache-location.',
  'cli.cache.taken':
    'In {path} staat al een map zelfevaluatie met iets anders erin, en daar komt niets bij. Kies een andere map met --cache-location.',
  'cli.option.shard':
    'Controleer alleen dit deel van de bestanden, zoals 2/3: het tweede van drie even grote delen.',
  'cli.shard.invalid':
    '‘{value}’ bij de optie --shard is geen deel. Schrijf bijvoorbeeld 2/3: het tweede van drie delen.',
  'cli.option.baseline': 'Bestand met bekende bevindingen: die worden niet gemeld en geven geen exitcode 1.',
  'cli.option.update-baseline': 'Met --baseline: zet alle bevindingen van nu in dat bestand.',
  'cli.baseline.missing':
    'De baseline {path} is er niet. Maak haar met --update-baseline, of controleer de naam.',
  'cli.baseline.broken':
    '{path} is geen baseline van deze versie van Zelfevaluatie. Herstel het bestand, of verwijder het en maak het opnieuw met --update-baseline.',
  'cli.baseline.left': 'Bekende bevindingen uit {path}, niet gemeld: {count}.',
  'cli.baseline.former':
    'Alleen bekend uit een oude versie van {path}, die niet alle bevindingen uit elkaar hield: {count}. Zet het bestand om met --update-baseline.',
  'cli.baseline.gone':
    'Bekende bevindingen uit {path} die er niet meer zijn: {count}. Haal ze uit de baseline met --update-baseline.',
  'cli.baseline.written': '{path} is bijgewerkt. Bekende bevindingen: {count}.',
  'cli.option.report-unused':
    'Onderdrukkingen die niets onderdrukken zijn fouten (ZE901) in plaats van waarschuwingen.',
  'cli.option.report-unused-severity':
    'Het niveau van onderdrukkingen die niets onderdrukken; off meldt ze niet.',
  'cli.option.watch': 'Blijf kijken, en controleer opnieuw wat verandert. Ctrl+C stopt.',
  'cli.watch.format': 'De optie --watch toont alleen tekst. Laat --format en --output weg.',
  'cli.watch.stdin': 'De optie --watch volgt bestanden en geen standaardinvoer. Geef een bestand of map.',
  'cli.watch.clean': 'Alles in orde: geen bevindingen in {files}.',
  'cli.watch.open': 'Bestanden met bevindingen: {count} van de {files}.',
  'cli.watch.waiting': 'Wacht op wijzigingen. Ctrl+C stopt.',
  'cli.watch.removed': '{path} is er niet meer.',
  'cli.merge.summary': 'Voegt verslagen van check (JSON of SARIF) samen tot een.',
  'cli.merge.operands': 'VERSLAG…',
  'cli.merge.notes':
    'De uitkomst is die van een enkele controle van alle bestanden. Delen van check --shard komen vanzelf\nin hun volgorde; andere verslagen in de volgorde waarin u ze noemt.',
  'cli.option.merge-fail-on': 'Vanaf welk niveau een bevinding exitcode 1 geeft.',
  'cli.option.merge-output': 'Bestand voor het verslag, in plaats van standaarduitvoer.',
  'cli.merge.broken':
    '{path} is geen volledig JSON- of SARIF-verslag van Zelfevaluatie. Maak het opnieuw met check --format json of check --format sarif.',
  'cli.merge.mixed':
    '{path} en {other} zijn verslagen van een andere soort, versie of taal. Voeg alleen gelijke verslagen samen.',
  'cli.merge.twice': '{file} staat zowel in {path} als in {other}. Geef elk verslag een keer.',
  'cli.merge.other-shards':
    '{path} en {other} zijn geen delen van dezelfde controle. Geef de delen van een keer --shard.',
  'cli.merge.missing-shards': 'Van de {count} delen ontbreekt: {missing}. Geef alle delen.',
  'cli.check.crashed':
    '{path} kon niet worden gecontroleerd ({detail}). Dit is een fout in het programma: meld haar, als het kan met het bestand.',
  'cli.internal':
    'Zelfevaluatie is vastgelopen ({detail}). Er is niets gewijzigd. Dit is een fout in het programma: meld haar met de opdracht en, als het kan, het bestand.',

  // The command line: reports
  'cli.text.stdin': '(standaardinvoer)',
  'cli.text.checking': 'Bestand {number} van {total}: {path}',
  'cli.text.empty': '{path} is leeg. Een geraamte met alle koppen maakt: zelfevaluatie new',
  'cli.text.clean': 'geen bevindingen',
  'cli.text.line': 'regel {line}',
  'cli.text.norm': 'Norm {norm}',
  'cli.text.norm-progress': '{complete} van {total} volledig',
  'cli.count.file.one': '{count} bestand',
  'cli.count.file.other': '{count} bestanden',
  'cli.count.failed.one': '{count} niet gecontroleerd',
  'cli.count.failed.other': '{count} niet gecontroleerd',
  'cli.count.error.one': '{count} fout',
  'cli.count.error.other': '{count} fouten',
  'cli.count.warning.one': '{count} waarschuwing',
  'cli.count.warning.other': '{count} waarschuwingen',
  'cli.count.info.one': '{count} opmerking',
  'cli.count.info.other': '{count} opmerkingen',
  'cli.count.hint.one': '{count} tip',
  'cli.count.hint.other': '{count} tips',
  'cli.outline.head': '{edition}: {complete} van {total} criteria volledig',
  'cli.figures.of': 'van {of}',
  'cli.figures.scale': 'op schaal tot {scale}',
  'cli.figures.no-period': 'geen periode',
  'cli.figures.absent': 'niet gevonden',
  'cli.figures.missing': 'zonder cijfer: {missing}',
  'cli.figures.rejected': 'telt niet mee: ‘{text}’ (regel {line}), {reason}',
  'cli.figures.fresh': 'ten hoogste een jaar oud op de peildatum',
  'cli.figures.stale': 'meer dan een jaar oud op de peildatum',

  // The command line: help
  'cli.help.usage': 'Gebruik:',
  'cli.help.options': 'Opties:',
  'cli.help.verbs': 'Opdrachten:',
  'cli.help.verb-slot': '[opdracht]',
  'cli.help.options-slot': '[opties]',
  'cli.help.about':
    'Controleert zelfevaluaties in Markdown voor het Keurmerk Kortdurende Generalistische GGZ, en helpt ze te maken. Alles gebeurt op deze computer; geen tekst gaat het internet op.',
  'cli.help.more': 'Zonder opdracht is het {verb}. Meer over een opdracht: zelfevaluatie {verb} --help',
  'cli.help.default': '(standaard: {value})',
  'cli.help.usual': 'Kies uit: {choices}; of een cijfer uit een eigen normbestand.',
  'cli.help.choices': 'Kies uit: {choices}.',
  'cli.value.edition': 'EDITIE',
  'cli.value.file': 'BESTAND',
  'cli.value.date': 'JJJJ-MM-DD',
  'cli.value.name': 'NAAM',
  'cli.value.ask': 'CIJFER',
  'cli.option.format': 'Vorm van de uitvoer: voor mensen of voor programma’s.',
  'cli.option.figures-format':
    'Vorm van de uitvoer: voor mensen of voor programma’s. Met --ask is json de standaard, anders text.',
  'cli.option.edition':
    'Keurmerkeditie, met naam of jaar, als het document er geen noemt; zonder deze optie is dat de nieuwste volledige.',
  'cli.option.norm-file': 'Eigen normbestand (JSON of YAML) dat meedoet; mag vaker.',
  'cli.option.config': 'Dit configuratiebestand gebruiken, voor alle bestanden, in plaats van te zoeken.',
  'cli.option.no-config': 'Geen configuratiebestand gebruiken.',
  'cli.option.ignore-path':
    'Bestand met wat niet wordt gecontroleerd, in de vorm van .gitignore, in plaats van .zelfevaluatieignore.',
  'cli.option.print-config':
    'Toon de instellingen die voor dit bestand gelden en waar ze vandaan komen, als JSON.',
  'cli.option.reference-date':
    '“Vandaag” voor de actualiteit van cijfers; gaat voor de peildatum in het document.',
  'cli.option.fail-on':
    'Vanaf welk niveau een bevinding exitcode 1 geeft (standaard: error, of wat de configuratie zegt).',
  'cli.option.quiet': 'Alleen melden wat exitcode 1 geeft, zonder voortgang en telling.',
  'cli.option.print-files': 'Toon alleen welke bestanden worden gecontroleerd, een per regel.',
  'cli.option.allow-no-match': 'Een map of patroon zonder zelfevaluaties is geen probleem.',
  'cli.option.stdin-filename': 'Naam voor de tekst op standaardinvoer, in het verslag.',
  'cli.option.organisation': 'Naam van de organisatie, voor bovenaan.',
  'cli.option.ask': 'Alleen dit cijfer zoeken, in de hele tekst.',
  'cli.option.output': 'Bestand om te maken, bijvoorbeeld praktijk.zelfevaluatie.md.',
  'cli.option.import-edition':
    'Keurmerkeditie, met naam of jaar; zonder deze optie de editie die het document noemt, en anders de nieuwste volledige.',
  'cli.option.force': 'Vervang het bestand als het al bestaat.',
  'cli.option.stdio': 'Praat over standaardinvoer en -uitvoer.',
  'cli.option.locale': 'Taal van de meldingen (standaard: nl, of wat in ZELFEVALUATIE_LOCALE staat).',
  'cli.option.help': 'Toon deze uitleg.',
  'cli.option.version': 'Toon de versie.',
  'cli.check.summary': 'Controleert zelfevaluaties en meldt wat er nog ontbreekt.',
  'cli.check.operands': '[BESTAND|MAP|PATROON|-]…',
  'cli.check.notes':
    'Een bestand wordt altijd gecontroleerd; van een map alleen de zelfevaluaties (….zelfevaluatie.md, of met\nbovenaan een keurmerk), van een patroon zoals "map/**/*.md" alle Markdown-bestanden. In mappen en\npatronen telt .gitignore. - is standaardinvoer; zonder bestand is het de map waarin je staat.\n\nExitcode 0: niets op het niveau van --fail-on. 1: wel. 2: een optie of bestand klopt niet.',
  'cli.new.summary': 'Maakt een nieuwe zelfevaluatie met alle koppen en invulplaatsen.',
  'cli.new.operands': '[BESTAND]',
  'cli.new.notes':
    'Zonder bestand komt de tekst op het scherm. Een bestand dat er al is, blijft zoals het is.\nGeef het een naam die eindigt op .zelfevaluatie.md.',
  'cli.import.summary': 'Maakt van een Word-document (.docx) een zelfevaluatie in Markdown.',
  'cli.import.operands': 'BESTAND',
  'cli.import.notes':
    'Zonder --output komt de tekst op standaarduitvoer. Wat er is herkend en wat niet, staat op\nstandaardfout. Het Word-document zelf blijft zoals het is.',
  'cli.outline.summary': 'Toont per norm, fase en criterium hoe ver een zelfevaluatie is.',
  'cli.outline.operands': 'BESTAND|-',
  'cli.figures.summary': 'Toont welke cijfers worden herkend, welke niet, en waarom.',
  'cli.figures.operands': '[BESTAND|-]',
  'cli.figures.notes':
    'Zonder bestand wordt standaardinvoer gelezen. Met --ask mag het ook een stukje tekst zijn.',
  'cli.norms.summary': 'Toont de edities van de normen: wat erin staat en wat er tussen twee verschilt.',
  'cli.norms.operands': '[show EDITIE | diff EDITIE EDITIE]',
  'cli.norms.notes':
    'Zonder meer: alle edities met hun stand en bronnen.\nshow: de normen, criteria en uitleg van een editie.\ndiff: wat is bijgekomen, vervallen, hernoemd of verplaatst, en wat anders wordt gevraagd.',
  'cli.norms.unknown':
    '‘{word}’ kan niet na norms. Gebruik: norms, norms show EDITIE, of norms diff EDITIE EDITIE.',
  'cli.norms.count':
    'Aantal edities dat bij norms {word} hoort: {count}. Bijvoorbeeld: zelfevaluatie norms {example}',
  'cli.norms.complete': 'volledig',
  'cli.norms.partial': 'deels bekend',
  'cli.norms.extends': 'Bouwt voort op {edition}.',
  'cli.norms.optional': '{ask} (mag ontbreken)',
  'cli.norms.sources': 'Bronnen:',
  'cli.norms.source': 'Bron: {source}',
  'cli.norms.changes': 'Wat er veranderde sinds {since}',
  'cli.norms.why': 'Waarom: {text}',
  'cli.norms.meaning': 'Bedoeld wordt: {text}',
  'cli.norms.not-required': 'Niet nodig: {text}',
  'cli.norms.norm': 'Norm {norm}. {title}',
  'cli.norms.criterion': 'Criterium {norm}.{criterion} {title}',
  'cli.diff.head': 'Van {from} naar {to}',
  'cli.diff.partial':
    'Niet volledig bekend: {editions}. Wat er bij één van beide niet staat, kan er toch in gestaan hebben.',
  'cli.diff.same': 'Geen verschillen.',
  'cli.diff.added': 'Bijgekomen',
  'cli.diff.added.unsure': 'Bijgekomen, of in {edition} niet bekend',
  'cli.diff.dropped': 'Vervallen',
  'cli.diff.dropped.unsure': 'Vervallen, of in {edition} niet bekend',
  'cli.diff.renamed': 'Hernoemd',
  'cli.diff.moved': 'Verplaatst',
  'cli.diff.asks': 'Anders gevraagd',
  'cli.diff.reasons': 'Wat de bronnen erover zeggen',
  'cli.diff.from': 'uit {places}',
  'cli.diff.guidelines': 'de richtwaarde was {before} en is {after}',
  'cli.diff.asked-otherwise': 'anders: {ask}',
  'cli.diff.no-guideline': 'er niet',
  'cli.diff.norm': 'norm {norm} ({title})',
  'cli.diff.kind.added': 'nieuw',
  'cli.diff.kind.dropped': 'vervallen',
  'cli.diff.kind.changed': 'anders',
  'cli.diff.kind.kept': 'gebleven',
  'cli.explain.summary': 'Legt een controle of een criterium uit.',
  'cli.explain.operands': 'CODE|NORM|CRITERIUM',
  'cli.explain.notes':
    'Bijvoorbeeld:\n  zelfevaluatie explain ZE203\n  zelfevaluatie explain 2a.1 --edition kgg-2024',
  'cli.explain.nothing':
    'Wat moet er worden uitgelegd? Geef een code zoals ZE203, een norm zoals 2a of een criterium zoals 2a.1.',
  'cli.explain.unknown.nearest':
    '‘{word}’ is geen controle, en geen norm of criterium van {edition}. Bedoeld is misschien ‘{nearest}’.',
  'cli.explain.unknown':
    '‘{word}’ is geen controle, en geen norm of criterium van {edition}. Geef een code zoals ZE203, een norm zoals 2a of een criterium zoals 2a.1.',
  'cli.explain.no-page': 'Meer over deze controle: {page}',
  'cli.migrate.summary': 'Zet de zelfevaluatie van vorig jaar over naar een andere editie.',
  'cli.migrate.operands': 'BESTAND',
  'cli.migrate.notes':
    'Antwoorden gaan naar de plaats waar hun criterium is gebleven. Cijfers en periodes worden\ngemarkeerd als [vernieuwen: …], en tekst zonder plaats komt onderaan onder een eigen kop.\nHet oude bestand blijft zoals het is.',
  'cli.migrate.no-target':
    'Naar welke editie? Noem haar met --to, bijvoorbeeld --to {example}. Kies uit: {editions}.',
  'cli.migrate.stdin':
    'Het overzetten vraagt om een bestand, want het nieuwe document verwijst ernaar. Geef de naam ervan.',
  'cli.migrate.itself': '{path} is het document zelf. Kies voor het nieuwe een andere naam.',
  'cli.migrate.exists':
    '{path} bestaat al en blijft zoals het is. Kies een andere naam, of overschrijf het met --force.',
  'cli.option.to': 'De editie (id of jaar) waarnaar wordt overgezet.',
  'cli.lsp.summary': 'Start de taalserver, voor editors.',
  'cli.lsp.operands': '',
} as const;
