/** A short article of our own, sentence by sentence. */
export interface Story {
  language: string;
  title: string;
  byline: string;
  paragraphs: readonly (readonly string[])[];
}

/** Articles in the alphabets and languages that the kinds vary. The people and places are made up. */
export const STORIES: readonly Story[] = [
  {
    language: 'en',
    title: 'Bridge over the Tarn reopens after nine months',
    byline: 'Nora Whitfield',
    paragraphs: [
      [
        'The old bridge over the Tarn at Kelbrook opened to traffic again on Monday morning after nine months of repairs.',
        'About 6,000 cars crossed it on the first day, the county council said.',
      ],
      [
        'Engineers had found cracks in two of the five stone pillars last summer.',
        'Since then drivers had to take a detour of 21 kilometres through the hills.',
      ],
      [
        'The work cost 3.4 million pounds, which is less than the council had feared.',
        'A part of the money came from a fund for historic buildings.',
      ],
      [
        'Shopkeepers in the town hope that visitors will return before the summer.',
        'The baker Tom Hale said that he had lost a third of his customers.',
      ],
    ],
  },
  {
    language: 'en',
    title: 'Village library moves into a closed bank',
    byline: 'Peter Oakes',
    paragraphs: [
      [
        'The library of Lower Marsh has found a new home in the former bank on the market square.',
        'Volunteers carried more than 9,000 books across the street in a single weekend.',
      ],
      [
        'The bank had closed its last branch in the village in March because few people came to the counter.',
        'Its vault now holds the newspapers of the past century.',
      ],
      [
        'Readers can borrow books on four days a week, and the reading room stays open until eight in the evening.',
        'A membership costs twelve pounds a year for adults.',
      ],
    ],
  },
  {
    language: 'de',
    title: 'Stadtwerke bauen das alte Freibad um',
    byline: 'Karin Vogt',
    paragraphs: [
      [
        'Die Stadtwerke von Ellenau bauen das alte Freibad am Fluss in den nächsten beiden Jahren vollständig um.',
        'Der Stadtrat hat den Plan am Dienstagabend mit großer Mehrheit beschlossen.',
      ],
      [
        'Das Becken aus dem Jahr 1958 verliert jeden Tag mehrere tausend Liter Wasser.',
        'Eine Reparatur wäre nach Ansicht der Gutachter teurer als ein neues Becken.',
      ],
      [
        'Während der Bauzeit können die Schwimmer das Hallenbad im Nachbarort benutzen.',
        'Die Stadt übernimmt dafür die Kosten der Busse.',
      ],
    ],
  },
  {
    language: 'fr',
    title: 'La gare de Montreval rouvre ses portes',
    byline: 'Claire Aubert',
    paragraphs: [
      [
        'La gare de Montreval a rouvert ses portes lundi après deux années de travaux.',
        'Les voyageurs retrouvent une salle d’attente claire et des guichets ouverts toute la semaine.',
      ],
      [
        'Le chantier a coûté onze millions d’euros à la région et à la compagnie des trains.',
        'Une partie de la façade de 1904 a été conservée.',
      ],
      [
        'Les commerçants du quartier attendent beaucoup de cette réouverture.',
        'Plusieurs boutiques étaient restées fermées pendant les travaux.',
      ],
    ],
  },
  {
    language: 'vi',
    title: 'Thành phố mở lại chợ nổi trên sông',
    byline: 'Trần Thu Hà',
    paragraphs: [
      [
        'Thành phố vừa mở lại khu chợ nổi trên sông sau hơn một năm sửa chữa bến thuyền.',
        'Ngay trong buổi sáng đầu tiên, hàng trăm chiếc ghe đã chở trái cây đến bán.',
      ],
      [
        'Người dân cho biết khu chợ từng vắng khách vì đường bờ sông bị sạt lở.',
        'Chính quyền đã chi gần 20 tỷ đồng để làm lại đoạn kè dài hai cây số.',
      ],
      [
        'Các hộ buôn bán mong lượng khách du lịch sẽ tăng trở lại trong mùa hè này.',
        'Vé tham quan bằng thuyền được bán ngay tại bến từ năm giờ sáng.',
      ],
    ],
  },
  {
    language: 'es',
    title: 'El pueblo recupera su antiguo molino',
    byline: 'Lucía Ferrer',
    paragraphs: [
      [
        'El antiguo molino de Valdeoro vuelve a moler trigo después de sesenta años de abandono.',
        'Los vecinos lo inauguraron el sábado con una fiesta en la plaza.',
      ],
      [
        'La restauración costó 240.000 euros y fue pagada por el ayuntamiento y la provincia.',
        'Dos carpinteros jubilados reconstruyeron la rueda de madera.',
      ],
      [
        'La harina se venderá en las tiendas de la comarca a partir de octubre.',
        'El molino podrá visitarse todos los fines de semana.',
      ],
    ],
  },
];
