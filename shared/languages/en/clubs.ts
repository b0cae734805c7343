/** Clubs and teams of the big leagues by the names that are theirs alone; a bare city ("Liverpool") is a place first. */
export const CLUBS: ReadonlySet<string> = new Set(
  `
AC Milan, Ajax, Arsenal, Aston Villa, Atletico Madrid, Atlético Madrid, AZ Alkmaar, Barcelona FC, Bayer Leverkusen,
Bayern Munich, Benfica, Besiktas, Birmingham City, Blackburn Rovers, Boca Juniors, Bolton Wanderers,
Borussia Dortmund, Borussia Mönchengladbach, Boavista, Brighton & Hove Albion, Bristol City, Cardiff City,
Celta Vigo, Celtic, Charlton Athletic, Chelsea, Club Brugge, Coventry City, Crystal Palace, Derby County,
Doncaster Rovers, Dynamo Kyiv, Eintracht Frankfurt, Espanyol, Everton, Fenerbahce, Feyenoord, Fiorentina, Flamengo,
Fluminense, Fulham, Galatasaray, Getafe, Hearts, Hertha Berlin, Hibernian, Hibs, Hoffenheim, Huddersfield Town,
Hull City, Inter Milan, Internazionale, Ipswich Town, Juventus, Kaizer Chiefs, Kilmarnock FC, Lazio Rome,
Leeds United, Leicester City, Liverpool FC, Lokomotiv Moscow, Luton Town, Manchester City, Manchester United,
Man City, Man United, Man Utd, Middlesbrough FC, Millwall, Napoli, Newcastle United, Norwich City, Nottingham Forest,
Olympiacos, Olympique Lyonnais, Olympique Marseille, Orlando Pirates, Paris Saint-Germain, Partick Thistle,
Peterborough United, Plymouth Argyle, Portsmouth FC, Preston North End, PSG, PSV, PSV Eindhoven, Queens Park Rangers,
QPR, Rangers, Rayo Vallecano, RB Leipzig, Real Betis, Real Madrid, Real Sociedad, Red Star Belgrade, River Plate,
Rosenborg, AS Roma, Roma, Rotherham United, Sampdoria, Schalke, Schalke 04, Scunthorpe United, Sevilla,
Shakhtar Donetsk, Sheffield United, Sheffield Wednesday, Slavia Prague, Southampton FC, Sparta Prague,
Spartak Moscow, Spurs, St Johnstone, St Mirren, Stoke City, Sunderland AFC, Swansea City, Tottenham,
Tottenham Hotspur, Udinese, Villarreal, Watford FC, Werder Bremen, West Bromwich Albion, West Brom, West Ham,
West Ham United, Wigan Athletic, Wolverhampton Wanderers, Zenit St Petersburg, LA Galaxy, Inter Miami,
New York City FC, Seattle Sounders, Atlanta United, Toronto FC, DC United, Yankees, Mets, Red Sox, White Sox, Cubs,
Dodgers, Astros, Orioles, Phillies, Brewers, Padres, Marlins, Lakers, Celtics, Knicks, Cavaliers, Raptors, Clippers,
Pacers, Timberwolves, Grizzlies, Packers, Steelers, Seahawks, Broncos, Raiders, Redskins, Bengals, Chargers,
Buccaneers, 49ers, Canadiens, Maple Leafs, Bruins, Blackhawks, Canucks, Oilers, Golden Knights, All Blacks,
Wallabies, Springboks, Proteas, Black Caps, Lionesses, Socceroos, Matildas, Les Bleus, Azzurri, Bafana Bafana,
Super Eagles, Three Lions, Saracens, Harlequins, Leicester Tigers, Northampton Saints, Wigan Warriors, Leeds Rhinos,
St Helens, Catalans Dragons, Collingwood, Essendon, Hawthorn, Mumbai Indians, Chennai Super Kings,
Kolkata Knight Riders, Royal Challengers Bangalore, Delhi Daredevils, Delhi Capitals, Sunrisers Hyderabad,
Rajasthan Royals, Kings XI Punjab, Ferrari, McLaren, Red Bull, Renault, Mercedes-AMG, Scuderia Ferrari, Toro Rosso,
Force India
`
    .replaceAll('\n', ' ')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
);
