import { describe, expect, test } from 'vitest';
import { roleOf as vietnameseRole } from '../../../../shared/languages/vi/roles.ts';
import { roleOf } from '../../../../shared/summarize/entities/roles.ts';
import { recognise } from '../../../../shared/summarize/entities.ts';

describe('roles', () => {
  const roleIn = (sentence: string): string | null => {
    const person = recognise([sentence]).find(({ kind }) => kind === 'person');
    return person === undefined ? null : (roleOf(person, [sentence])?.text ?? null);
  };

  test.each([
    [
      'Xi Jinping, general secretary of the Communist Party of China, spoke.',
      'general secretary of the Communist Party of China',
    ],
    ['Vietnam’s ambassador to China, Pham Thanh Binh, met guests.', 'ambassador to China'],
    ['Later Prime Minister Pham Minh Chinh left.', 'Prime Minister'],
    ['Then Comrade Liu Haixing left.', null],
    ['Then Liu Haixing, who was late, left with Ms Anna Berg.', null],
  ])('%s', (sentence, role) => {
    expect(roleIn(sentence)).toBe(role);
  });

  test('in Vietnamese the role stands before the name, two offices joined by a comma', () => {
    expect(
      vietnameseRole('Tập Cận Bình', 'Tổng Bí thư Đảng, Chủ tịch Trung Quốc Tập Cận Bình đã phát biểu.'),
    ).toBe('Tổng Bí thư Đảng, Chủ tịch Trung Quốc');
  });
});

describe('roles', () => {
  test.each([
    ['Its director, Anna Berg, left.', 'director'],
    ['For the director of the theatre, Anna Berg, it was cold.', 'director of the theatre'],
    ['State Secretary Anna Berg left.', 'State Secretary'],
    ['Anna Berg, wife of late actor Jan Lund, left.', 'wife of late actor Jan Lund'],
    ['Ms Anna Berg, finance minister Jan Lund and others left.', null],
    ['The Leader of the House Anna Berg left.', 'Leader of the House'],
    ['Minister of Agriculture and Environment Tran Thu Ha left.', 'Minister of Agriculture and Environment'],
  ])('%s', (sentence, role) => {
    const person = recognise([sentence]).find(({ kind }) => kind === 'person')!;
    expect(roleOf(person, [sentence])?.text ?? null).toBe(role);
  });

  test.each([
    [
      'Hôm qua Thứ trưởng Bộ Nông nghiệp và Môi trường Trần Thu Hà nói.',
      'Thứ trưởng Bộ Nông nghiệp và Môi trường',
    ],
    ['Giám đốc bảo tàng, bà Trần Thu Hà, đã nói.', 'Giám đốc bảo tàng'],
    ['Với bà Trần Thu Hà, giám đốc nhà hát, trời lạnh.', 'giám đốc nhà hát'],
  ])('%s', (sentence, role) => {
    expect(vietnameseRole('Trần Thu Hà', sentence)).toBe(role);
  });
});
