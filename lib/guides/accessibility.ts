import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideRule, GuideText } from "./types";

/** What the site is built to do for readers; each has a test or a rule of the build behind it. */
const done = [
  {
    vi: "Vẫn đọc được trang và gửi được câu hỏi khi trình duyệt không chạy JavaScript.",
    en: "You can read everything and send an enquiry without JavaScript.",
  },
  {
    vi: "Dùng được hoàn toàn bằng bàn phím, luôn thấy rõ đang ở đâu; có lối bỏ qua phần đầu trang.",
    en: "Everything works from the keyboard, with a visible focus and a link past the header.",
  },
  {
    vi: "Trang không phải cuộn ngang ở màn hình rộng 360 px: bảng chuyển thành thẻ có nhãn; riêng bảng rộng trong tin tức cuộn ngang được trong khung của bảng, dùng bàn phím cũng được.",
    en: "No page scrolls sideways on a screen 360 px wide: tables become labelled cards. Only a wide table in the news scrolls by itself, by keyboard too.",
  },
  {
    vi: "Không báo điều gì chỉ bằng màu sắc; tình trạng luôn có chữ.",
    en: "Nothing is told by colour alone; a status is always in words.",
  },
  {
    vi: "Biểu mẫu có nhãn ở trên ô, lỗi liệt kê ở đầu trang và dẫn tới ô sai, những gì đã gõ được giữ lại.",
    en: "Forms have their labels above the fields; errors are listed at the top with links to the fields, and what you typed is kept.",
  },
  {
    vi: "Mỗi trang khai báo ngôn ngữ của mình; đoạn bằng tiếng khác cũng được khai báo.",
    en: "Each page declares its language, and so does a passage in another one.",
  },
  {
    vi: "Mọi thứ có trên bản đồ đều có trong danh sách.",
    en: "Whatever the map shows, the list says too.",
  },
  {
    vi: "Trang in được, kèm địa chỉ của các nguồn.",
    en: "Pages print well, with the addresses of their sources.",
  },
] as const satisfies readonly GuideText[];

const tested = [
  {
    vi: "Bằng công cụ tự động: bộ kiểm tra axe theo WCAG 2.2 mức A và AA, trên mọi mẫu trang, cả hai ngôn ngữ, ở bề rộng 360 và 1360 px. Bản phát hành chỉ đạt khi không còn lỗi nào.",
    en: "By machine: the axe checks for WCAG 2.2 levels A and AA on every kind of page, in both languages, at 360 and 1360 px. A release passes only with no violation.",
  },
  {
    vi: "Bằng trình duyệt thật, theo kịch bản: dùng các trang chỉ bằng bàn phím, và gửi câu hỏi khi tắt JavaScript.",
    en: "In a real browser, by script: through the pages by keyboard alone, and an enquiry sent with JavaScript off.",
  },
  {
    vi: "Chưa làm: thử nghiệm cùng người khuyết tật và kiểm định bởi bên độc lập. Công cụ tự động chỉ tìm ra được một phần rào cản.",
    en: "Not done yet: tests with disabled people, and an audit by somebody else. Checks by machine find only part of the barriers.",
  },
] as const satisfies readonly GuideText[];

const limits = [
  {
    id: "pdf",
    topic: { vi: "Tệp PDF", en: "PDF files" },
    text: {
      vi: "Hồ sơ PDF được gắn thẻ cấu trúc trong phạm vi công cụ tạo tệp cho phép. Trang web của cụm có cùng nội dung.",
      en: "PDF fact sheets are tagged as far as the library that makes them allows. The cluster’s web page says the same.",
    },
  },
  {
    id: "map",
    topic: { vi: "Hình vẽ bản đồ", en: "The drawing of the map" },
    text: {
      vi: "Bản thân hình vẽ không đọc được bằng trình đọc màn hình. Danh sách bên cạnh là cách dùng tương đương, không phải cách dự phòng.",
      en: "The drawing itself cannot be heard. The list beside it is its equal, not a fallback.",
    },
  },
  {
    id: "documents",
    topic: { vi: "Văn bản của cơ quan khác", en: "Documents of other bodies" },
    text: {
      vi: "Quyết định, quy hoạch và trang nguồn mà trang này dẫn tới có thể là bản quét hoặc không đạt chuẩn. Chúng tôi ghi lại phần cần thiết bằng chữ.",
      en: "Decisions, plans and source pages that we link to may be scans or fall short of the standard. We put what matters into words.",
    },
  },
  {
    id: "language",
    topic: { vi: "Tên bằng tiếng Việt", en: "Names in Vietnamese" },
    text: {
      vi: "Một số tên và ghi chú chỉ có tiếng Việt; trên trang tiếng Anh chúng được khai báo là tiếng Việt.",
      en: "Some names and notes exist in Vietnamese only; on English pages they are marked as Vietnamese.",
    },
  },
] as const;

const basis = [
  {
    id: "online-services",
    topic: { vi: "Dịch vụ trực tuyến", en: "Online services" },
    text: {
      vi: "Dịch vụ trực tuyến của cơ quan nhà nước phải hỗ trợ người khuyết tật.",
      en: "Online services of state agencies must help people with disabilities.",
    },
    state: "confirmed",
    legal: [{ law: "decree42", at: { vi: "Điều 14", en: "Article 14" } }],
    sources: ["decree42Article14"],
    checkedOn,
  },
  {
    id: "standards",
    topic: { vi: "Tiêu chuẩn", en: "Standards" },
    text: {
      vi: "Áp dụng tiêu chuẩn tiếp cận cho cơ quan nhà nước.",
      en: "Applies accessibility standards to state agencies.",
    },
    state: "confirmed",
    legal: [{ law: "circular26" }],
    sources: ["circular26"],
    checkedOn,
  },
] as const satisfies readonly GuideRule[];

/** The accessibility statement. */
export const accessibility = {
  aim: {
    text: {
      vi: "Mục tiêu là WCAG 2.2 mức AA trên mọi trang công khai, ở cả hai ngôn ngữ.",
      en: "We aim at WCAG 2.2 level AA on every public page, in both languages.",
    },
    sources: ["wcag22"],
  },
  done,
  tested,
  limits,
  basis,
  message: {
    vi: "Tôi gặp khó khăn khi dùng trang web này.\nTrang (địa chỉ): \nViệc tôi định làm: \nĐiều đã xảy ra: \nThiết bị, trình duyệt, công cụ hỗ trợ: ",
    en: "I could not use part of this site.\nPage (address): \nWhat I wanted to do: \nWhat happened: \nDevice, browser, assistive tool: ",
  },
  checkedOn,
} as const;
