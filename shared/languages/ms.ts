/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  agensi ahad ahli aktiviti antarabangsa awak bahawa bandar bangunan beliau berbeza berkenaan bernilai
  bilion boleh cuba daerah dakwa disember elektrik hendaklah iaitu ialah inggeris isnin jelasnya julai
  jumaat katanya kebangsaan kejohanan kemalangan kerajaan kerana kereta kesihatan kilang kini kualiti
  lelaki mac mahkamah mahu maklumat makmal malaysia manakala mangsa membabitkan menerusi mengenai mesti
  negeri ogos parti pasukan pejabat pelbagai pengerusi perancis percuma perkahwinan perkhidmatan
  perlawanan perniagaan pertubuhan pesuruhjaya polis rakyat rasmi rawatan rehat ringgit sahaja sekiranya
  selepas semalam setiausaha siasatan suspek syarikat televisyen tentera tiada trilion turut universiti
  wang
`;
