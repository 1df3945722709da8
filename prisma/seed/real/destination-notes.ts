import type { LocalizedText } from "@/lib/i18n/localized";

/**
 * The notes of connectivity.json that a reader needs, in both languages. What they call general knowledge stays there: no
 * source says it. How good a point is says its precision.
 */
export const destinationNotes: Record<string, LocalizedText> = {
  LACHHUYEN: {
    vi: "Cảng nước sâu phía Cát Hải, nối với cao tốc Hà Nội - Hải Phòng bằng cầu Tân Vũ - Lạch Huyện (5,44 km).",
    en: "A deep-water port on the Cat Hai side, joined to the Hanoi-Hai Phong expressway by the Tan Vu - Lach Huyen bridge (5.44 km).",
  },
  TNCITY: {
    vi: "Từ 1/7/2025 không còn thành phố Thái Nguyên; phường trung tâm là Phan Đình Phùng.",
    en: "Not a unit of government since 1 July 2025; the central ward is Phan Dinh Phung.",
  },
  DAITU: {
    vi: "Thị trấn Hùng Sơn nay thuộc xã Đại Phúc, không thuộc xã Đại Từ.",
    en: "Hung Son town now lies in Dai Phuc commune, not in Dai Tu commune.",
  },
  "DAITU-ST": {
    vi: "Bài Wikipedia tiếng Việt về huyện có nhắc ga Đại Từ; chưa rõ nay ga có nhận hàng hay không.",
    en: "The Vietnamese Wikipedia article on the district shows this station; whether it takes freight today was not found.",
  },
  CT07: {
    vi: "Dài khoảng 70 km, 4 làn, tối đa 100 km/h, thông xe năm 2014; từ CT.03/QL1 ở Gia Lâm tới QL37/QL1B ở Thái Nguyên. Chưa tìm thấy nguồn nêu tên và toạ độ nút giao.",
    en: "About 70 km, 4 lanes, up to 100 km/h, opened in 2014; from CT.03/QL1 in Gia Lam to QL37/QL1B in Thai Nguyen. No source was found for the names and places of its interchanges.",
  },
  QL37: {
    vi: "Nối Bắc Giang - Thái Nguyên - Tuyên Quang.",
    en: "Links Bac Giang - Thai Nguyen - Tuyen Quang.",
  },
  QL3: {
    vi: "Hà Nội - Thái Nguyên - Bắc Kạn. Một luận văn viết rằng cụm An Khánh số 1 giáp tuyến này; cần xác nhận.",
    en: "Hanoi - Thai Nguyen - Bac Kan. A thesis says that An Khanh No. 1 adjoins it; to be confirmed.",
  },
  DT261: {
    vi: "Qua xã Ký Phú cũ, nối Hùng Sơn với Phổ Yên.",
    en: "Passes former Ky Phu commune and joins Hung Son with Pho Yen.",
  },
  DT264: {
    vi: "Bắt đầu ở xã Phú Thịnh cũ, nối Đại Từ với Định Hóa.",
    en: "Starts in former Phu Thinh commune and joins Dai Tu with Dinh Hoa.",
  },
  LKV: {
    vi: "42,55 km, hai đến tám làn; từ cầu Hòa Sơn (Hiệp Hòa, Bắc Giang) tới ĐT261 ở ranh giới Vĩnh Phúc, cắt cao tốc Hà Nội - Thái Nguyên. Báo tháng 3/2025 nói tới đoạn kéo dài 4 làn từ Km11+500 của ĐT261 (Ký Phú, Đại Từ cũ) lên đèo Khế và Tuyên Quang, đưa vào kế hoạch 2026-2030. Chưa tìm thấy ngày thông xe từng đoạn.",
    en: "42.55 km, two to eight lanes; from Hoa Son bridge (Hiep Hoa, Bac Giang) to ĐT261 at the Vinh Phuc boundary, crossing the Hanoi-Thai Nguyen expressway. A report of March 2025 speaks of a 4-lane extension from Km11+500 of ĐT261 (Ky Phu, former Dai Tu) to the Khe pass and Tuyen Quang, for the plan of 2026-2030. Opening dates by section were not found.",
  },
};
