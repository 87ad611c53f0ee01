/** Words that may follow a score; any other word there is what the number counts. Folded. */
export const followers: ReadonlySet<string> = new Set(
  (
    'op en uit van voor bij met gemiddeld als in over per is was om het de een wat waar dat die en maar terwijl punten ' +
    'te kwam komt hoger lager uitkwam uitkomt geworden geweest gemeten als tijdens tot waarmee waarvan ligt lag is was ' +
    'vergeleken ten tegenover aan gegeven gekregen behaald gescoord scoorden door dit of naar gaven hebben uitgekomen'
  ).split(' '),
);
