const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a body is: "the retailer X", "X, a charity". */
export const BODY_NOUNS: ReadonlySet<string> = words(`
  agency airline alliance association authority band bank brand brewer brewery broadcaster bureau carmaker carrier
  chain charity club coalition college committee company conglomerate consortium cooperative council daily
  developer distributor federation firm foundation giant governing-body group hospital insurer institute
  institution label lender magazine maker manufacturer ministry museum network newspaper nonprofit ngo operator
  orchestra organisation organization outlet paper party producer provider publication publisher regulator
  retailer school service site startup start-up studio subsidiary supermarket supplier tabloid team theatre
  fund watchdog opera organisation service department council
  chipmaker drugmaker housebuilder multinational planemaker seller shipbuilder toymaker wholesaler
  tank think-tank troupe trust union university utility vendor website weekly
`);

/** What only a body has: "shares of X", "X's headquarters", "an X spokeswoman". */
export const OWNED_BY_BODIES: ReadonlySet<string> = words(`
  board branch branches ceo chair chairman chairperson chairwoman chief co-founder customer customers director
  directors earnings employee employees executive executives factories factory founder headquarters investors
  member members membership newsroom officials passenger passengers pilots profit profits revenue revenues sales share shareholders shares
  spokesman spokesperson spokeswoman stock stocks store stores subsidiary subsidiaries users
`);

/** What only a company has, wherever it stands: "shares in X". */
export const SHARES: ReadonlySet<string> = words(
  'share shareholder shareholders shares stake stakes stock stocks',
);

/** What only a person has, kin aside. */
export const OWNED_BY_PEOPLE: ReadonlySet<string> = words(`
  accuser accusers arrest attorney attorneys birthday body career childhood confirmation death face family girlfriend
  hair hand home husband lawyer lawyers life lips marriage memoir nomination parents resignation testimony tweet
  tweets wedding
`);

/** What only a place has. */
export const OWNED_BY_PLACES: ReadonlySet<string> = words(`
  border borders capital citizens coast coastline islanders mayor native outskirts parliament population resident
  residents shores streets suburbs
`);

/** Kinds of place: "Ghent, a city", "the village of X". */
export const PLACE_NOUNS: ReadonlySet<string> = words(`
  airport beach borough capital city commune county district hamlet island lake municipality neighborhood
  neighbourhood port prefecture province region resort river square street suburb town village
`);
