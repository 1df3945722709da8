import type { GuideSource } from "./sources";

const day = (date: string) => ({ date, precision: "day" }) as const;

/** The area, its plan and its reform; and the rules for state web sites. */
export const areaSources = {
  decision222: {
    kind: "plan",
    documentNumber: "222/QĐ-TTg",
    publisher: "thuvienphapluat.vn",
    dated: day("2023-03-14"),
    url: "https://m.thuvienphapluat.vn/van-ban/Xay-dung-Do-thi/Quyet-dinh-222-QD-TTg-2023-phe-duyet-Quy-hoach-tinh-Thai-Nguyen-thoi-ky-2021-2030-559406.aspx",
    title: {
      vi: "Quyết định phê duyệt Quy hoạch tỉnh Thái Nguyên thời kỳ 2021–2030",
      en: "Decision approving the plan of Thai Nguyen province for 2021–2030, in Vietnamese",
    },
  },
  vns2023: {
    kind: "article",
    publisher: "VNS",
    dated: day("2023-05-01"),
    url: "https://www.einpresswire.com/article/631038598/th-i-nguy-n-province-to-build-16-new-industrial-zones-and-clusters-until-2030",
    title: {
      vi: "Thái Nguyên xây dựng 16 khu, cụm công nghiệp mới đến năm 2030 (tiếng Anh)",
      en: "Thai Nguyen Province to build 16 new industrial zones and clusters until 2030",
    },
  },
  newspaper2015: {
    kind: "article",
    publisher: "Báo Thái Nguyên",
    dated: { date: "2015-06-01", precision: "month" },
    url: "https://baothainguyen.vn/kinh-te/201506/con-nhieu-vuong-mac-3679CFA",
    title: {
      vi: "Còn nhiều vướng mắc (cụm công nghiệp huyện Đại Từ)",
      en: "Many obstacles remain (industrial clusters of Dai Tu district), in Vietnamese",
    },
  },
  adjustment2021: {
    kind: "plan",
    publisher: "Sở Công Thương Thái Nguyên",
    dated: { date: "2021-01-01", precision: "year" },
    url: "http://congthuongthainguyen.gov.vn/vn/cum-cong-nghiep/dieu-chinh-bo-sung-quy-hoach-cum-cong-nghiep-tinh-thai-nguyen-den-nam-2020-tam-nhin-den-nam-2030-5246.phtml",
    title: {
      vi: "Điều chỉnh, bổ sung Quy hoạch cụm công nghiệp tỉnh Thái Nguyên đến năm 2020, tầm nhìn đến năm 2030",
      en: "Adjustment of the industrial-cluster plan of Thai Nguyen to 2020, with a view to 2030, in Vietnamese",
    },
  },
  virProvince: {
    kind: "article",
    publisher: "VIR",
    dated: day("2025-09-25"),
    url: "https://vir.com.vn/private-sector-set-to-power-thai-nguyens-post-merger-economy-137483.html",
    title: {
      vi: "Khu vực tư nhân và kinh tế Thái Nguyên sau hợp nhất (tiếng Anh)",
      en: "Private sector set to power Thai Nguyen’s post-merger economy",
    },
  },
  ven2018: {
    kind: "article",
    publisher: "VEN",
    dated: day("2018-05-20"),
    url: "http://ven.vn/thai-nguyen-province-working-to-develop-ics-32485.html",
    title: {
      vi: "Thái Nguyên phát triển cụm công nghiệp (tiếng Anh)",
      en: "Thai Nguyen province working to develop industrial clusters",
    },
  },
  thaiNguyenTv: {
    kind: "article",
    publisher: "Thái Nguyên TV",
    dated: null,
    url: "https://thainguyentv.vn/accelerate-the-progress-of-industrial-cluster-infrastructure-construction-projects-105362.html",
    title: {
      vi: "Đẩy nhanh tiến độ các dự án hạ tầng cụm công nghiệp (tiếng Anh)",
      en: "Accelerate the progress of industrial cluster infrastructure projects",
    },
  },
  article2021: {
    kind: "article",
    publisher: null,
    dated: null,
    url: null,
    title: {
      vi: "Tạo thuận lợi thu hút đầu tư vào cụm công nghiệp (bài báo về huyện Đại Từ; bản lưu không ghi tên báo và ngày đăng)",
      en: "Creating favourable conditions to attract investment into industrial clusters, in Vietnamese (a newspaper article on Dai Tu district; our copy names neither paper nor day)",
    },
  },
  resolution1683: {
    kind: "law",
    documentNumber: "1683/NQ-UBTVQH15",
    publisher: "vietnam.vn",
    dated: day("2025-06-16"),
    url: "https://www.vietnam.vn/en/toan-van-nghi-quyet-so-1683-nq-ubtvqh15-sap-xep-cac-dvhc-cap-xa-cua-tinh-thai-nguyen-nam-2025",
    title: {
      vi: "Nghị quyết sắp xếp các đơn vị hành chính cấp xã của tỉnh Thái Nguyên năm 2025",
      en: "Resolution on the communes and wards of Thai Nguyen province in 2025",
    },
  },
  findLaw: {
    kind: "other",
    publisher: "find-law.asia",
    dated: null,
    url: "https://find-law.asia/tin-tuc?tag=b%E1%BA%AFc+k%E1%BA%A1n",
    title: {
      vi: "Tin về sắp xếp đơn vị hành chính: số xã, phường của tỉnh",
      en: "News of the reform: how many communes and wards the province has, in Vietnamese",
    },
  },
  presentUnits: {
    kind: "dataset",
    publisher: "Vietnamese Provinces Database",
    dated: day("2026-08-02"),
    url: "https://github.com/thanglequoc/vietnamese-provinces-database",
    title: {
      vi: "Cơ sở dữ liệu đơn vị hành chính: đơn vị hiện nay, đơn vị trước sáp nhập và ranh giới theo bản đồ sapnhap.bando.com.vn",
      en: "Vietnamese Provinces Database: present units, the units they were formed from, and boundaries after sapnhap.bando.com.vn",
    },
  },
  formerUnits: {
    kind: "dataset",
    publisher: "dvhcvn",
    dated: day("2025-03-01"),
    url: "https://github.com/daohoangson/dvhcvn",
    title: {
      vi: "Đơn vị hành chính Việt Nam tại ngày 1/3/2025",
      en: "Administrative units of Vietnam on 1 March 2025",
    },
  },
  vcci2018: {
    kind: "article",
    publisher: "VCCI",
    dated: day("2018-06-26"),
    url: "https://www.vccinews.com/prode/35898/index.html",
    title: {
      vi: "Thái Nguyên, điểm đến thành công cho nhà đầu tư (tiếng Anh)",
      en: "Thai Nguyen Creates Successful Destination for Investors",
    },
  },
  wikiDaiTu: {
    kind: "other",
    publisher: "Wikipedia",
    dated: null,
    url: "https://vi.m.wikipedia.org/wiki/%C4%90%E1%BA%A1i_T%E1%BB%AB",
    title: { vi: "Bài “Đại Từ” trên Wikipedia tiếng Việt", en: "Vietnamese Wikipedia: Dai Tu" },
  },
  wikiPhuThinh: {
    kind: "other",
    publisher: "Wikipedia",
    dated: null,
    url: "https://vi.wikipedia.org/wiki/Ph%C3%BA_Th%E1%BB%8Bnh,_%C4%90%E1%BA%A1i_T%E1%BB%AB",
    title: {
      vi: "Bài “Phú Thịnh, Đại Từ” trên Wikipedia tiếng Việt",
      en: "Vietnamese Wikipedia: Phu Thinh, Dai Tu",
    },
  },
  resolution1240: {
    kind: "law",
    documentNumber: "1240/NQ-UBTVQH15",
    publisher: "thuviennhadat.vn",
    dated: { date: "2024-01-01", precision: "year" },
    url: "https://thuviennhadat.vn/vbpl/nghi-quyet-1240-nq-ubtvqh15-2024-sa-p-xe-p-don-vi-ha-nh-chi-nh-ca-p-xa-cu-a-tinh-thai-nguyen-629959.html",
    title: {
      vi: "Nghị quyết sắp xếp đơn vị hành chính cấp xã của tỉnh Thái Nguyên năm 2024",
      en: "Resolution on the communes of Thai Nguyen province in 2024, in Vietnamese",
    },
  },
  decree42Article14: {
    kind: "law",
    documentNumber: "42/2022/NĐ-CP",
    publisher: "hethongphapluat.com",
    dated: null,
    url: "https://hethongphapluat.com/nghi-dinh-42-2022-nd-cp-quy-dinh-ve-viec-cung-cap-thong-tin-va-dich-vu-cong-truc-tuyen-cua-co-quan-nha-nuoc-tren-moi-truong-mang/dieu-14",
    title: {
      vi: "Nghị định 42/2022/NĐ-CP, Điều 14",
      en: "Decree 42/2022, Article 14, in Vietnamese",
    },
  },
  decree42Summary: {
    kind: "other",
    publisher: "vietjack.me",
    dated: null,
    url: "https://vietjack.me/phap-luat/nghi-dinh-42-2022-nd-cp-1772.html",
    title: {
      vi: "Tóm tắt Nghị định 42/2022/NĐ-CP",
      en: "Summary of Decree 42/2022, in Vietnamese",
    },
  },
  circular26: {
    kind: "law",
    documentNumber: "26/2020/TT-BTTTT",
    publisher: "LuatVietnam",
    dated: day("2020-09-23"),
    url: "https://english.luatvietnam.vn/circular-no-26-2020-tt-btttt-dated-september-23-2020-of-the-ministry-of-information-and-communications-on-the-application-of-standards-and-technolog-191327-doc1.html",
    title: {
      vi: "Thông tư về áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật (tiếng Anh)",
      en: "Circular on the application of standards and technologies that support people with disabilities",
    },
  },
  wcag22: {
    kind: "other",
    publisher: "W3C",
    dated: null,
    url: "https://www.w3.org/TR/WCAG22/",
    title: {
      vi: "Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2 (tiếng Anh)",
      en: "Web Content Accessibility Guidelines (WCAG) 2.2",
    },
  },
} as const satisfies Record<string, GuideSource>;
