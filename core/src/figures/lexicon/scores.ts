/** Words of giving or getting a grade: "gaven een 8,4". */
export const gradeVerbs: ReadonlySet<string> = new Set(
  (
    'gaven geven gaf geeft gegeven leverde leverden levert krijgen kregen krijgt kreeg gekregen waarderen waardeerden waardeert waardeerde ' +
    'gewaardeerd beoordelen beoordeelden beoordeeld beoordeelt scoren scoorden scoorde scoort kwamen komen kwam komt ' +
    'uitgekomen uitkwamen staan staat behalen behaalden behaalde behaald haalden ontvingen ontvangen kennen kenden ' +
    'gemiddeld gemiddelde'
  ).split(' '),
);

/** What opens a sentence that sums up the numbers before it: "Gezamenlijk 8,3." */
export const totals: ReadonlySet<string> = new Set(
  'gezamenlijk samen totaal overall organisatiebreed praktijkbreed gemiddeld'.split(' '),
);

/** What may stand between the instrument and the grade it gave: "CQi over 2024: 8,5". */
export const soleLinks: ReadonlySet<string> = new Set(
  'over van in een is was score resultaat meting ggz vz'.split(' '),
);

/** Behind how often a grade was given: "18x een 8". */
export const times: ReadonlySet<string> = new Set(['x', 'keer', 'maal']);
