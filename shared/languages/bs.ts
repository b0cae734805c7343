/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  aprila augusta bih bosne bosni decembra entitet evrope evropi evropska evropske evropski evropskog fbih
  februara fudbal fudbaler hercegovine hercegovini hiljada hiljade historija historije izvještaj
  izvještaju januara jula juna kanton kantona lahko maja marta novembra oktobra porodica porodice
  preduzeća preduzeće saopćenju saopćeno saopćio sarajevo sarajevu sedmica sedmice sedmici septembra
  sistem sistema tačno tokom univerzitet univerziteta uslov uslova uslovi vanjske voz šta
`;
