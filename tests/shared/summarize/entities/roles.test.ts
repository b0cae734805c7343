import { describe, expect, test } from 'vitest';
import { rolesAgree, rolesBeside } from '../../../../shared/languages/vi/roles.ts';
import { rolesOf } from '../../../../shared/summarize/entities/roles.ts';
import { recognise } from '../../../../shared/summarize/entities.ts';
import { readGrammar } from '../../../../shared/summarize/grammar.ts';
import { summarize } from '../../../../shared/summarize/index.ts';
import { article } from '../article.ts';

/** Roles of the people of a sentence, by name. */
function roles(sentence: string): Record<string, string | null> {
  const reading = readGrammar([sentence]);
  const people = recognise(reading).filter(({ kind }) => kind === 'person');
  return Object.fromEntries(people.map((person) => [person.name, rolesOf(person, reading)[0]?.text ?? null]));
}

describe('roles', () => {
  test.each([
    ['Former sheriff Anna Berg called the order wrong.', 'Former sheriff'],
    ['The late president Anna Berg was buried on Friday.', 'late president'],
    ['Vice President Anna Berg was acquitted.', 'Vice President'],
    ['Acting mayor Anna Berg thanked the voters.', 'Acting mayor'],
    ['Anna Berg, the former head of the port authority, was arrested.', 'former head of the port authority'],
    ['Anna Berg, director of the city museum since 2019, was arrested.', 'director of the city museum'],
    ['Its director, Anna Berg, left the museum.', 'director'],
    ['Norway’s ambassador to China, Anna Berg, left.', 'Norway’s ambassador to China'],
    ['US Secretary of State Anna Berg left.', 'US Secretary of State'],
    ['Lawyers are reviewing an order that Mayor Anna Berg signed.', 'Mayor'],
    ['Anna Berg is a teacher from Oslo.', 'teacher'],
    ['Then 35-year-old engineer Anna Berg left.', 'engineer'],
    ['Anna Berg, who is head of the school, left.', 'head of the school'],
    ['Chief executive officer (CEO) Anna Berg left.', 'Chief executive officer'],
    ['Former Rangers and Scotland defender Anna Berg left.', 'Former Rangers and Scotland defender'],
    ['Secretary of State for Scotland Anna Berg left.', 'Secretary of State for Scotland'],
    ['Work and Pensions Secretary Anna Berg left.', 'Work and Pensions Secretary'],
    ['Neighbour Anna Berg, 61, left.', 'Neighbour'],
    ['Anna Berg, the world number six, lost.', 'world number six'],
    ['Oslo-based cleric Anna Berg left.', 'Oslo-based cleric'],
    ['Hours after party leader Anna Berg left, it acted.', 'party leader'],
    ['Anna Berg, wife of late actor Jan Lund, left.', 'wife of late actor Jan Lund'],
    ['They thanked the director of the theatre, Anna Berg.', 'director of the theatre'],
    ['He booked five, among them defender Anna Berg.', 'defender'],
    ["The company's chief executive, Anna Berg, left.", 'chief executive'],
    [
      'The former chief inspector for the United Nations in Iraq, Anna Berg, left.',
      'former chief inspector for the United Nations in Iraq',
    ],
    ['Minister of Agriculture and Environment Tran Thu Ha left.', 'Minister of Agriculture and Environment'],
    [
      'Xi Jinping, general secretary of the Communist Party of China, spoke.',
      'general secretary of the Communist Party of China',
    ],
    ['Superintendent of police Anna Berg left.', 'Superintendent of police'],
    ['A port employee named Anna Berg left.', 'port employee'],
    ['According to Anna Berg, spokeswoman for the port, it has closed.', 'spokeswoman for the port'],
    ['A legislator from Oslo, Anna Berg has left the party.', 'legislator'],
    ['Port Authority (PA) spokeswoman Anna Berg left.', 'Port Authority (PA) spokeswoman'],
    [
      'Norway’s ambassador to Denmark and Sweden, Anna Berg, left.',
      'Norway’s ambassador to Denmark and Sweden',
    ],
    [
      'Anna Berg, general secretary of the Communist Party of Norway and chairwoman of the Military Commission of its Central Committee, left.',
      'general secretary of the Communist Party of Norway',
    ],
  ])('%s', (sentence, role) => {
    expect(Object.values(roles(sentence))[0]).toBe(role);
  });

  test.each([
    ['a rank without the rest of it', 'Anna Berg is the second bowler to take six wickets.'],
    ['a rank whose rest goes on', 'Anna Berg remains the only captain in the world to win both cups.'],
    ['a subject of its own', 'Issuing a fatwa against Anna Berg the cleric demanded more.'],
    ['the beginning of the next name', 'They hit the head of Ms Anna Berg.'],
    ['what is denied', 'Anna Berg is not the friendliest player.'],
    ['what everybody is', 'Anna Berg, a woman, left the house.'],
    ['whom another name belongs to', 'The mother of murdered Anna Berg left.'],
    ['one of two', 'He met the former driver and engineer Anna Berg.'],
    ['a form of address', 'Then Ms Anna Berg left.'],
    ['a people', 'The Norwegian Anna Berg won the race.'],
    ['what somebody was', 'Anna Berg was the mayor of Oslo in those years.'],
    ['what another says of somebody', 'Mr Holm says Anna Berg is a petty criminal.'],
    ['the end of a title', 'Knights of the Hills director Anna Berg left.'],
    ['what belongs to the next words', "Director of Lund's Central Airport Anna Berg left."],
    ['what somebody is not', 'Anna Berg is not the mayor of Oslo.'],
    ['a relation to somebody whom the words leave out', 'His wife, Anna Berg, left the house.'],
  ])('are not %s', (_what, sentence) => {
    expect(roles(sentence)['Anna Berg']).toBeNull();
  });

  test('belong to whom they are said of', () => {
    expect(roles('Chancellor Peter Holm met the finance minister, Anna Berg, in Graz.')).toEqual({
      'Peter Holm': 'Chancellor',
      'Anna Berg': 'finance minister',
    });
    expect(roles('Minister Jan Holm and Graz University rector Anna Berg left.')).toEqual({
      'Jan Holm': 'Minister',
      'Anna Berg': 'Graz University rector',
    });
    expect(
      roles('After the death of Mayor Jan Holm, the doctor who treated him, Dr Anna Berg, spoke.')[
        'Jan Holm'
      ],
    ).toBe('Mayor');
  });
});

describe('roles in Vietnamese', () => {
  test.each([
    ['Cựu cảnh sát trưởng Anna Berg gọi sắc lệnh này là sai.', 'Cựu cảnh sát trưởng'],
    ['Nguyên Tổng thống Anna Berg được tuyên trắng án.', 'Nguyên Tổng thống'],
    ['Phó Tổng thống Anna Berg được tuyên trắng án.', 'Phó Tổng thống'],
    ['Anna Berg, cựu giám đốc cảng vụ, đã bị bắt.', 'cựu giám đốc cảng vụ'],
    ['Giám đốc bảo tàng, bà Anna Berg, đã nói.', 'Giám đốc bảo tàng'],
    ['Tổng Bí thư Đảng, Chủ tịch nước Anna Berg đã phát biểu.', 'Tổng Bí thư Đảng, Chủ tịch nước'],
    ['Thủ tướng Otto Lund và người tiền nhiệm Anna Berg gặp nhau.', 'người tiền nhiệm'],
    ['Anna Berg, một giáo viên 35 tuổi chia sẻ trong khi chờ.', 'giáo viên'],
    ['Anna Berg, giám đốc nhà hát cho biết khi được hỏi.', 'giám đốc nhà hát'],
    ['Anna Berg là vận động viên được yêu thích nhất, bà nói.', 'vận động viên được yêu thích nhất'],
    ['Nghi phạm trong vụ án chết người của Anna Berg, một cầu thủ.', 'cầu thủ'],
    ['Bà Anna Berg - giám đốc nhà hát - đã đến.', 'giám đốc nhà hát'],
    ['Bà Anna Berg (giám đốc nhà hát) đã đến.', 'giám đốc nhà hát'],
    ['Anna Berg, 35 tuổi, hiện là giám đốc nhà hát, đã đến.', 'giám đốc nhà hát'],
    ['Cầu thủ được yêu mến nhất, Anna Berg, đã đến.', 'Cầu thủ được yêu mến nhất'],
    ['Cảnh sát được báo và Anna Berg bị bắt.', null],
    ['Hôm qua bà Anna Berg đã đến.', null],
    ['Tổng thống đã gặp Anna Berg.', null],
    [
      'Hôm qua Thứ trưởng Bộ Nông nghiệp và Môi trường Anna Berg nói.',
      'Thứ trưởng Bộ Nông nghiệp và Môi trường',
    ],
    ['Với bà Anna Berg, giám đốc nhà hát, trời lạnh.', 'giám đốc nhà hát'],
  ])('%s', (sentence, role) => {
    const { before, after } = rolesBeside('Anna Berg', sentence, 'after');
    expect(before ?? after).toBe(role);
  });

  test.each([
    ['Thợ mỏ đã nghỉ hưu Anna Berg nhớ lại.', 'before', 'Thợ mỏ đã nghỉ hưu'],
    ['Nhà leo núi Anna Berg lên đến đỉnh.', 'before', 'Nhà leo núi'],
    ['Người đồng cấp Ba Lan Anna Berg ký.', 'before', 'Người đồng cấp Ba Lan'],
    ['Bộ trưởng Otto Lund và người đồng cấp Ba Lan Anna Berg ký.', 'before', 'người đồng cấp Ba Lan'],
    [
      'Anna Berg, người phụ trách an ninh của công ty, từ chức.',
      'after',
      'người phụ trách an ninh của công ty',
    ],
    ['Cảnh sát bắt giữ nghi phạm Anna Berg.', 'before', 'nghi phạm'],
    ['Nhà máy gần Anna Berg bốc cháy.', 'before', null],
    ['Anna Berg, người đã bỏ trốn, bị bắt.', 'after', null],
  ] as const)('where English says it on that side: %s', (sentence, side, role) => {
    expect(rolesBeside('Anna Berg', sentence, side)[side]).toBe(role);
  });

  test('of what is said before a name and after it, each is paired with its own', () => {
    const { people } = summarize(
      article({
        paragraphs: [
          [
            {
              en: 'Singer Anna Berg, the director of the theatre, thanked the city.',
              vi: 'Ca sĩ Anna Berg, giám đốc nhà hát, cảm ơn thành phố.',
            },
          ],
        ],
      }),
    );
    expect(people.map(({ role }) => role)).toEqual([
      { en: 'director of the theatre', vi: 'giám đốc nhà hát' },
    ]);
  });

  test.each([
    ['former president', 'Nguyên Tổng thống', true],
    ['former president', 'Tổng thống', false],
    ['president', 'Cố Tổng thống', false],
    ['deputy minister', 'Thứ trưởng', true],
    ['mayor-elect', 'Thị trưởng đắc cử', true],
    ['veteran of eight cups', 'tay chơi kỳ cựu của tám mùa giải', true],
    ['new nanny', 'người vú em mới', true],
    ['adviser', 'Cố vấn', true],
    ['acting director', 'Quyền giám đốc', true],
    ['human rights lawyer', 'luật sư nhân quyền', true],
    ['environment minister', 'Bộ trưởng Tài nguyên và Môi trường', true],
    ['opposition leader', 'lãnh đạo đối lập', true],
    ['suspect', 'nghi phạm', true],
  ])('"%s" and "%s" say the same: %s', (english, vietnamese, same) => {
    expect(rolesAgree(english, vietnamese)).toBe(same);
  });
});

test('what a quotation says that somebody is, is no role', () => {
  expect(roles('“Anna Berg is a teacher of patience,” said the minister Jan Lund.')['Anna Berg']).toBeNull();
});
