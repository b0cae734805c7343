import { expect, it } from 'vitest';
import { failureText, reasonText, topicName } from '../../../shared/publish/labels.ts';

const failure = { kind: 'empty', message: 'The file is empty.', advice: 'Upload it again with its content.' };

it.each([
  ['en', 'The file is empty.', 'en'],
  ['vi', 'Tệp trống.', 'vi'],
  ['fr', 'The file is empty.', 'en'],
])('tells a failure to readers of %s', (reader, message, language) => {
  expect(failureText(failure, reader)).toMatchObject({ message, language });
});

it('tells a failure that it has no words for as the stage did', () => {
  expect(failureText({ ...failure, kind: 'toString' }, 'vi')).toMatchObject({ message: failure.message });
});

it.each([
  ['photo-credit', 'vi', { text: 'nguồn ảnh', language: 'vi' }],
  ['some-new-reason', 'vi', { text: 'some new reason', language: 'en' }],
])('says why a line was taken out: %s to readers of %s', (reason, reader, text) => {
  expect(reasonText(reason, reader)).toEqual(text);
});

it.each([
  [{ en: 'transport' }, { en: 'transport', vi: 'giao thông' }],
  [{ vi: 'giao thông' }, { en: 'transport', vi: 'giao thông' }],
  [{ en: 'beekeeping' }, { en: 'beekeeping' }],
])('knows the topic %o in every language of the page', (name, names) => {
  expect(topicName(name, ['en', 'vi', 'fr'])).toEqual(names);
});
