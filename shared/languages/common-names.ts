import { listOf } from './text.ts';

/** Names that English writes large and every language has its own word for: peoples, faiths, feasts, seas. */
export const COMMON_NAMES: readonly string[] = listOf(`
  Christmas Easter Christian Christians Christianity Catholic Catholics Protestant Orthodox Islam Islamic Muslim
  Muslims Jewish Jew Jews Buddhist Buddhism Hindu Ramadan Pentecost Lent Bible Gospel Quran Europe European
  Europeans Asia Asian Asians Africa African Africans America American Americans Arab Arabs Arabic Atlantic Pacific
  Mediterranean Antarctic Arctic Alps Rhine Danube Baltic Balkans Scandinavian Dr Mr Mrs Ms St Jr Sr British
  English Dutch German Germans French Greek Greeks Danish Swedish Swiss Irish Scottish Welsh Polish Spanish Turkish
  Finnish Norwegian Austrian Bavarian Bavaria Saxony Prussia Prussian Flanders Flemish Wallonia Hague Covid Marx
  Engels Confucius Christ Jesus Buddha Yangtze Nile Bundestag Bundesrat Knesset Duma Crimea Siberia Nazi Nazis
  Internet Web Google Earth Sino Lunar Tet UK US UN EU Scotland England Wales Britain Briton Britons London Londoner
  Tory Tories Labour Republican Republicans Democrat Democrats Kurdish Kurds Kurd Filipino Filipinos Russian Chinese
  Brexit Brexiteer Brexiteers Remainer Remainers Uh Ugh Yeah Hmm Wow Twitter Facebook Mum Mom Dad Reuters Pentagon
  Kremlin Macedonia Macedonian Macedonians Eurosceptic Eurosceptics Aids Brussels Westminster Beijing Moscow Tokyo Seoul
`);

/** Of these, what every language writes alike. */
export const INTERNATIONAL_NAMES: readonly string[] = listOf(
  'Brexit Twitter Facebook Google Covid Aids Reuters Pentagon Westminster Bundestag Bundesrat Marx Engels Web',
);
