/**
 * Names that the press gives to big parties of countries with an English-language press, the full one first. An
 * adjective ("a Labour peer", "Republican senator") is no name of the party: only nouns are listed.
 */
const PARTIES: readonly (readonly string[])[] = [
  ['Democratic Party', 'Democrats'],
  ['Republican Party', 'Republicans', 'GOP', 'G.O.P.'],
  ['Conservative Party', 'Conservatives', 'Tories', 'Tory Party'],
  ['Labour Party', 'Labour'],
  ['Liberal Democrats', 'Lib Dems'],
  ['UK Independence Party', 'Ukip', 'UKIP'],
  ['Brexit Party'],
  ['Green Party', 'Greens'],
  ['Reform UK'],
  ['Scottish National Party', 'SNP'],
  ['Democratic Unionist Party', 'DUP'],
  ['Plaid Cymru'],
  ['Sinn Féin', 'Sinn Fein'],
  ['Fianna Fáil', 'Fianna Fail'],
  ['Fine Gael'],
  ['Bharatiya Janata Party', 'BJP'],
  ['Indian National Congress'],
  ['Aam Aadmi Party', 'AAP'],
  ['Shiv Sena'],
  ['African National Congress', 'ANC'],
  ['Christian Democratic Union', 'CDU'],
  ['Christian Social Union', 'CSU'],
  ['Social Democratic Party', 'SPD'],
  ['Free Democratic Party', 'FDP'],
  ['Alternative for Germany', 'AfD'],
  ['National Rally', 'National Front'],
  ['Five Star Movement'],
  ['Podemos'],
  ['Syriza'],
  ['Likud'],
  ['Fatah'],
  ['Kuomintang', 'KMT'],
  ['Bloc Québécois', 'Bloc Quebecois'],
  ['New Democratic Party', 'NDP'],
  ['Australian Labor Party', 'Labor'],
];

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  PARTIES.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)),
);

/** Full name of the party that a name stands for ("Tories"); null for what is no party of the list. */
export const partyOf = (name: string): string | null => FULL_NAMES.get(name) ?? null;
