/** Words that may stand before a noun without changing what it is, folded. */
export const determiners: ReadonlySet<string> = new Set(
  'de het een onze ons hun zijn haar mijn deze dit die dat elke iedere alle'.split(' '),
);

/** Words that turn what is said into its opposite, folded. */
export const denials: ReadonlySet<string> = new Set('niet geen nooit zonder noch'.split(' '));

/** Words that may stand between a denial and what it denies: "niet bij ons in behandeling". */
export const denialFillers: ReadonlySet<string> = new Set(
  'bij ons hier meer verder alsnog direct echt daadwerkelijk ook weer opnieuw door'.split(' '),
);
