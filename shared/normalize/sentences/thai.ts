/** Thai ends sentences with a space, as it does phrases. From a line's length on, a space parts what reads best apart. */
const LONG = 100;

/** At most so much without a boundary, if there is any space. */
const LONGEST = 400;

/** Shorter pieces are no sentences of news, whatever stands around the space. */
const SHORT = 40;

/** Words and titles that begin sentences. */
const STARTERS =
  /^["“]?(?:แต่|อย่างไรก็ตาม|ทั้งนี้|นอกจากนี้|ขณะที่|ขณะเดียวกัน|สำหรับ|โดยเฉพาะ|โดย(?!ที่)|ดังนั้น|ต่อมา|ด้าน|ส่วน|หลังจาก|เมื่อ|ล่าสุด|เบื้องต้น|เจ้าหน้าที่|ตำรวจ|ผู้สื่อข่าว|รายงาน|นาย(?!ก)|นายก|นาง|เขา|เธอ|พวกเขา|เรา|เหตุการณ์|ก่อนหน้านี้|จากนั้น|ปัจจุบัน|ไม่มีใคร)/;

/** Words that go on with a sentence. */
const GOING_ON =
  /^(?:และ|หรือ|ที่|ซึ่ง|ว่า|ใน|ของ|เพื่อ|จาก|กับ|ถึง|รวมถึง|รวมทั้ง|ได้แก่|เช่น|จำนวน|ด้วย|คือ|เป็น|ต่อ|เปอร์เซ็นต์|บาท|คน|ราย|น\.|ๆ|กล่าว|ระบุ|เปิดเผย)/;

/** Particles and adverbs at the end of a sentence. */
const ENDERS =
  /(?:แล้ว|ด้วย|อย่างมาก|มาก|ดังกล่าว|ต่อไป|เท่านั้น|นี้|ครับ|ค่ะ|คะ|นะ|อยู่|ไว้|ขึ้น|ลง|ทุกคน|เช่นกัน|ตามปกติ|ทั่วประเทศ|ต่อเนื่อง|แห่งชาติ)["”]?$/;

/** Characters that are looked at beside a space. */
const REACH = 24;

/** Ends of Thai sentences, in UTF-16 units: where a space parts two of them, so far as that can be told without a dictionary. */
export function* thaiBoundaries(text: string): Generator<number> {
  let from = 0;
  for (const match of text.matchAll(/\s+/g)) {
    const end = match.index + match[0].length;
    if (match[0].includes('\n') || isThaiBoundary(text, from, match.index, end)) {
      from = end;
      yield from;
    }
  }
}

function isThaiBoundary(text: string, from: number, at: number, end: number): boolean {
  const length = at - from;
  const before = text.slice(Math.max(from, at - REACH), at);
  const next = text.slice(end, end + REACH);
  if (length >= LONGEST) return true;
  // "น." is the clock's, "พล.ต.อ." a rank: abbreviations end with a stop, sentences with a question or a pause.
  if (/[!?…ฯ]["”]?$/.test(before) && length > 20) return !/^(?:ถาม|กล่าว|ชาวบ้าน|เขา|เธอ)/.test(next);
  if (/[\p{L}\p{M}]{4}\.["”]?$/u.test(before) && length > 20) return true;
  if (!/^["“]?\p{Script=Thai}/u.test(next) || GOING_ON.test(next) || /[\d.,:-]$/.test(before)) return false;
  if (length >= LONG) return true;
  return length >= SHORT && (STARTERS.test(next) || ENDERS.test(before));
}
