import type { OfficeInput } from "@/lib/offices/schema";

/** Everyone and everything here is invented; the numbers and addresses lead nowhere. */
export const sampleOffice: OfficeInput = {
  code: "van-phong-mau",
  name: { vi: "Văn phòng xúc tiến đầu tư mẫu", en: "Sample investment promotion office" },
  address: {
    vi: "Số 1, đường Minh Hoạ, xã An Khánh, tỉnh Thái Nguyên (địa chỉ minh hoạ)",
    en: "1 Minh Hoa street, An Khanh commune, Thai Nguyen province (sample address)",
  },
  phone: "0208 000 0000",
  email: "van-phong-mau@example.com",
  website: "https://example.com/",
  workingHours: {
    vi: "Thứ Hai đến thứ Sáu, 7:30-11:30 và 13:30-17:00",
    en: "Monday to Friday, 7:30-11:30 and 13:30-17:00",
  },
  replyBusinessDays: 1,
  isSample: true,
  contacts: [
    {
      name: "Nguyễn Văn Mẫu",
      title: {
        vi: "Chuyên viên xúc tiến đầu tư (người minh hoạ)",
        en: "Investment promotion officer (sample person)",
      },
      phone: "0900 000 000",
      email: "nguyen.van.mau@example.com",
      photo: { href: "/samples/nguoi-mau.svg", width: 160, height: 160, consentOn: "2026-06-14" },
      languages: ["vi", "en"],
    },
    {
      name: "Trần Thị Minh Hoạ",
      title: {
        vi: "Phụ trách hạ tầng và lô đất (người minh hoạ)",
        en: "In charge of infrastructure and plots (sample person)",
      },
      phone: "0900 000 001",
      email: "tran.thi.minh.hoa@example.com",
      languages: ["vi", "en", "ko"],
    },
  ],
};

export const sampleDestination = {
  code: "ICD-MAU",
  kind: "dry_port",
  name: { vi: "Cảng cạn mẫu", en: "Sample dry port" },
  order: 100,
  isSample: true,
} as const;
