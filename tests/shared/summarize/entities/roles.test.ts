import { describe, expect, test } from 'vitest';
import { rolesAgree, roleOf as vietnameseRole } from '../../../../shared/languages/vi/roles.ts';
import { rolesOf } from '../../../../shared/summarize/entities/roles.ts';
import { recognise } from '../../../../shared/summarize/entities.ts';
import { readGrammar } from '../../../../shared/summarize/grammar.ts';

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
    ['Anna Berg, wife of late actor Jan Lund, left.', 'wife of late actor Jan Lund'],
    ['They thanked the director of the theatre, Anna Berg.', 'director of the theatre'],
    ['Minister of Agriculture and Environment Tran Thu Ha left.', 'Minister of Agriculture and Environment'],
    [
      'Xi Jinping, general secretary of the Communist Party of China, spoke.',
      'general secretary of the Communist Party of China',
    ],
  ])('%s', (sentence, role) => {
    expect(Object.values(roles(sentence))[0]).toBe(role);
  });

  test.each([
    ['a form of address', 'Then Ms Anna Berg left.'],
    ['a people', 'The Norwegian Anna Berg won the race.'],
    ['what somebody was', 'Anna Berg was the mayor of Oslo in those years.'],
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
    ['Hôm qua bà Anna Berg đã đến.', null],
    ['Tổng thống đã gặp Anna Berg.', null],
    [
      'Hôm qua Thứ trưởng Bộ Nông nghiệp và Môi trường Anna Berg nói.',
      'Thứ trưởng Bộ Nông nghiệp và Môi trường',
    ],
    ['Với bà Anna Berg, giám đốc nhà hát, trời lạnh.', 'giám đốc nhà hát'],
  ])('%s', (sentence, role) => {
    expect(vietnameseRole('Anna Berg', sentence)).toBe(role);
  });

  test.each([
    ['former president', 'Nguyên Tổng thống', true],
    ['former president', 'Tổng thống', false],
    ['president', 'Cố Tổng thống', false],
    ['deputy minister', 'Thứ trưởng', true],
    ['mayor-elect', 'Thị trưởng đắc cử', true],
    ['adviser', 'Cố vấn', true],
  ])('"%s" and "%s" say the same: %s', (english, vietnamese, same) => {
    expect(rolesAgree(english, vietnamese)).toBe(same);
  });
});

test('what a quotation says that somebody is, is no role', () => {
  expect(roles('“Anna Berg is a teacher of patience,” said the minister Jan Lund.')['Anna Berg']).toBeNull();
});
