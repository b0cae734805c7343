/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  académica académico activo actual acção acções autarca autarquia autarquias autocarro autocarros bebé
  bebés bloquista comboio comboios contacto contactos controlo cómodo desportiva desportivo desporto
  directo económica económicas económico económicos ecrã ecrãs efectivo equipa equipas facto factos
  fenómeno freguesia freguesias gémeos lisboeta objectivo objectivos planeamento planear portagem
  portagens projecto projectos prémio prémios psd rapariga raparigas reclusos registo registos sector
  sítio telemóveis telemóvel utente utentes utilizador utilizadores
`;
