import { describe, expect, it } from 'vitest';
import { dateInText, toIsoDate } from '../../../shared/normalize/noise/dates.ts';

describe('toIsoDate', () => {
  it.each([
    ['2568-05-12T08:00:00+07:00', '2025-05-12T08:00:00+07:00'],
    ['วันจันทร์ที่ ๑๒ พฤษภาคม พ.ศ. ๒๕๖๘', '2025-05-12'],
    ['12 พ.ค. 68', '2025-05-12'],
    ['۲۲ اردیبهشت ۱۴۰۴', '2025-05-12'],
    ['14 ذو القعدة 1446', '2025-05-12'],
    ['令和7年5月12日', '2025-05-12'],
    ['民國114年5月12日', '2025-05-12'],
    ['二〇二五年五月十二日', '2025-05-12'],
  ])('reads a day of another calendar: %s', (written, iso) => {
    expect(toIsoDate(written)).toBe(iso);
  });

  it.each([
    ['١٢ مايو/أيار ٢٠٢٥'],
    ['12 मई 2025'],
    ['2025. 5. 12. 오전 9:30'],
    ['12 мая 2025 г., 14:30'],
    ['12 травня 2025'],
    ['12. května 2025'],
    ['12 maja 2025 r.'],
    ['12 Mayıs 2025 Pazartesi'],
    ['Senin, 12 Mei 2025 10:00 WIB'],
    ['Thứ hai, 12/5/2025, 08:00 (GMT+7)'],
    ['Mon May 12 08:00:00 UTC 2025'],
  ])('reads %s', (written) => {
    expect(dateInText(written)).toBe('2025-05-12');
  });

  it.each([
    ['days that two countries read differently', '12/5/2025, 08:00 (GMT+7)'],
    ['years of a calendar that is not told', '1404-02-22'],
    ['the future', '2082-01-29'],
    ['a year before newspapers', '0001-01-01T00:00:00'],
  ])('is silent about %s', (_, written) => {
    expect(toIsoDate(written)).toBeNull();
  });
});
