/** Words for the whole organisation, as opposed to one of its locations, teams or groups. */
export const totalTerms =
  'totaal, eindtotaal, totaalscore, hele|gehele organisatie|praktijk|instelling, organisatiebreed, praktijkbreed, organisatie als geheel, praktijk als geheel, ' +
  'alle|beide|drie|twee|vier locaties|vestigingen|teams|afdelingen, gezamenlijk, overall, gemiddeld over, gemiddelde over, organisatiegemiddelde, praktijkgemiddelde';
