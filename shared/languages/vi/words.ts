import { listOf } from '../text.ts';

/** Words of Vietnamese that several facets need. Lower case. */

/** Words that end a name or a unit: verbs, prepositions, forms of address. */
export const BREAKS: ReadonlySet<string> = new Set(
  listOf(`
    đã là cho tại ở với trong khi từ đến tới để có sẽ đang vừa mới bị được nhằm trên về do sau trước hôm ngày luôn
    khẳng nhấn gặp ông bà đồng cũng và của hoặc hay thì mà nói cho biết theo vào ra lên xuống như bởi vì nên sang
    nhân đón thăm dự ký
  `),
);

/** Words that begin a sentence with a capital and belong to no name. */
export const STARTS: ReadonlySet<string> = new Set(
  listOf(`
    trong theo ngày thứ tại ở khi sau trước với và các những một hai ba cả từ đến nhân cuộc chuyến việc sự nếu do để
    hôm tuy nhưng còn bên chiều sáng tối tháng năm về trên dưới mỗi nhiều đây đó này ông bà anh chị cô họ ngược cùng
  `),
);

/** Words before a weekday in small letters: "thứ hai" is Monday or the second. Lower case. */
export const BEFORE_WEEKDAYS: ReadonlySet<string> = new Set(
  listOf('vào sáng trưa chiều tối đêm hôm ngày từ đến mỗi hằng hàng'),
);
