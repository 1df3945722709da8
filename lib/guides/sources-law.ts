import type { GuideSource } from "./sources";

const day = (date: string) => ({ date, precision: "day" }) as const;

/** Laws as they were published or summarised, and news of them. */
export const lawSources = {
  luatVietnam: {
    kind: "other",
    publisher: "luatvietan.vn",
    dated: null,
    url: "https://luatvietan.vn/nghi-dinh-32-2024-nd-cp-ve-quan-ly-phat-trien-cum-cong-nghiep.html",
    title: {
      vi: "Tóm tắt Nghị định 32/2024/NĐ-CP về quản lý, phát triển cụm công nghiệp",
      en: "Summary of Decree 32/2024 on the management and development of industrial clusters, in Vietnamese",
    },
  },
  allenGledhill: {
    kind: "other",
    publisher: "Allen & Gledhill",
    dated: day("2024-05-23"),
    url: "https://www.allenandgledhill.com/vn/practices/16861/vn/perspectives/articles/26278/vn/perspectives/articles/28074/vnkh-seeks-to-promote-development-of-industrial-clusters-via-new-decree",
    title: {
      vi: "Nghị định mới thúc đẩy phát triển cụm công nghiệp (tiếng Anh)",
      en: "New decree seeks to promote the development of industrial clusters",
    },
  },
  lawnetPlan: {
    kind: "other",
    publisher: "LawNet",
    dated: null,
    url: "https://lawnet.vn/judgment/en/tin-tuc/industrial-cluster-development-plan-in-vietnam-according-to-decree-322024ndcp-10523",
    title: {
      vi: "Phương án phát triển cụm công nghiệp theo Nghị định 32/2024/NĐ-CP (tiếng Anh)",
      en: "The cluster development plan under Decree 32/2024",
    },
  },
  vietAnLaw: {
    kind: "other",
    publisher: "Viet An Law",
    dated: null,
    url: "https://vietanlaw.com/decree-32-2024-nd-cp-on-management-of-industrial-clusters/",
    title: {
      vi: "Nghị định 32/2024/NĐ-CP về quản lý cụm công nghiệp (tiếng Anh)",
      en: "Decree 32/2024 on the management of industrial clusters",
    },
  },
  sbLaw: {
    kind: "other",
    publisher: "SBLaw",
    dated: null,
    url: "https://sblaw.vn/real-estate-management-and-development-of-industrial-clusters/",
    title: {
      vi: "Quản lý và phát triển cụm công nghiệp: điều kiện thành lập, mở rộng (tiếng Anh)",
      en: "Management and development of industrial clusters: conditions to establish and expand",
    },
  },
  vnEconomy: {
    kind: "article",
    publisher: "VnEconomy",
    dated: day("2024-04-25"),
    url: "https://vneconomy.vn/khan-truong-thao-go-nhung-vuong-mac-trong-phat-trien-cum-cong-nghiep.htm",
    title: {
      vi: "Khẩn trương tháo gỡ những vướng mắc trong phát triển cụm công nghiệp",
      en: "Obstacles to cluster development to be cleared without delay, in Vietnamese",
    },
  },
  lawnetProcedure: {
    kind: "other",
    publisher: "LawNet",
    dated: null,
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/procedures-for-establishment-expansion-of-industrial-clusters-in-vietnam-as-of-may-1-2024-135826.html",
    title: {
      vi: "Thủ tục thành lập, mở rộng cụm công nghiệp từ 1/5/2024, theo Quyết định 821/QĐ-BCT (tiếng Anh)",
      en: "Procedure to establish or expand a cluster from 1 May 2024, after Decision 821/QĐ-BCT",
    },
  },
  reporting: {
    kind: "other",
    publisher: "thuvienphapluat.com",
    dated: null,
    url: "http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/69556/che-do-bao-cao-dinh-ky-ve-cum-cong-nghiep-tu-ngay-01-10-2024",
    title: {
      vi: "Chế độ báo cáo định kỳ về cụm công nghiệp từ ngày 1/10/2024",
      en: "Regular reports on industrial clusters from 1 October 2024, in Vietnamese",
    },
  },
  dongNai: {
    kind: "other",
    publisher: "Sở Công Thương Đồng Nai",
    dated: null,
    url: "http://sct.dongnai.gov.vn/Pages/newsdetail.aspx?CatId=60&NewsId=13296",
    title: {
      vi: "Giới thiệu Nghị định 139/2025/NĐ-CP",
      en: "On Decree 139/2025, in Vietnamese",
    },
  },
  decree139Text: {
    kind: "law",
    publisher: "phapluat.tdhost.vn",
    dated: null,
    url: "https://phapluat.tdhost.vn/?p=425",
    title: {
      vi: "Nghị định 139/2025/NĐ-CP (chỉ xem được phần đầu)",
      en: "Decree 139/2025, in Vietnamese (only its opening could be read)",
    },
  },
  lawnetLatest: {
    kind: "other",
    publisher: "LawNet",
    dated: null,
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/procedures-for-establishment-or-expansion-of-an-industrial-cluster-in-vietnam-latest-171769.html",
    title: {
      vi: "Thủ tục thành lập hoặc mở rộng cụm công nghiệp, theo Quyết định 2404/QĐ-BCT (tiếng Anh)",
      en: "Procedure to establish or expand a cluster, after Decision 2404/QĐ-BCT",
    },
  },
  frasers: {
    kind: "other",
    publisher: "Frasers",
    dated: null,
    url: "https://www.frasersvn.com/legal-updates-and-publications/the-new-law-on-investment-2025-transformative-changes-to-vietnam-s-investment-landscape",
    title: {
      vi: "Luật Đầu tư 2025: những thay đổi lớn (tiếng Anh)",
      en: "The new Law on Investment 2025: transformative changes to Vietnam’s investment landscape",
    },
  },
  virInvestment: {
    kind: "article",
    publisher: "VIR",
    dated: null,
    url: "https://vir.com.vn/law-on-investment-takes-effect-147607.html",
    title: {
      vi: "Luật Đầu tư có hiệu lực (tiếng Anh)",
      en: "Law on Investment takes effect",
    },
  },
  factoryChecklist: {
    kind: "other",
    publisher: "govacons.com.vn",
    dated: day("2026-06-03"),
    url: "https://govacons.com.vn/en/legal-checklist-before-factory-construction-vietnam-updated-regulations/",
    title: {
      vi: "Các thủ tục pháp lý trước khi xây nhà máy: quy định mới (tiếng Anh)",
      en: "Legal checklist before factory construction in Vietnam: updated regulations",
    },
  },
  alvarez: {
    kind: "other",
    publisher: "Alvarez & Marsal",
    dated: day("2025-09-21"),
    url: "https://www.alvarezandmarsal.com/thought-leadership/vietnam-tax-update-corporate-income-tax-incentives-under-the-new-corporate-income-tax-law",
    title: {
      vi: "Ưu đãi thuế thu nhập doanh nghiệp theo luật mới (tiếng Anh)",
      en: "Corporate income tax incentives under the new Corporate Income Tax Law",
    },
  },
  phamConsult: {
    kind: "other",
    publisher: "Pham Consult",
    dated: null,
    url: "https://phamconsult.com/what-are-the-all-preferential-corporate-income-tax-rates-under-the-latest-decree-320-what-are-the-preferential-tax-rates-under-decree-320",
    title: {
      vi: "Các mức thuế suất ưu đãi theo Nghị định 320 (tiếng Anh)",
      en: "The preferential corporate income tax rates under Decree 320",
    },
  },
  lawMagazine: {
    kind: "article",
    publisher: "Vietnam Law Magazine",
    dated: null,
    url: "https://vietnamlawmagazine.vn/revised-regulations-on-determination-of-geographical-areas-eligible-for-investment-incentives-for-rearranged-administrative-units-75467.html",
    title: {
      vi: "Quy định sửa đổi về xác định địa bàn ưu đãi đầu tư sau sắp xếp đơn vị hành chính (tiếng Anh)",
      en: "Revised regulations on areas eligible for investment incentives after the rearrangement of units",
    },
  },
  nhanDan: {
    kind: "article",
    publisher: "Nhân Dân",
    dated: null,
    url: "https://en.nhandan.vn/many-incentives-for-industrial-cluster-development-post51462.html",
    title: {
      vi: "Nhiều ưu đãi phát triển cụm công nghiệp: về Nghị định 68/2017/NĐ-CP (tiếng Anh)",
      en: "Many incentives for industrial cluster development: on Decree 68/2017",
    },
  },
  otis: {
    kind: "other",
    publisher: "OTIS Lawyers",
    dated: null,
    url: "https://otislawyers.vn/en/tin-tuc/many-preferential-policies-and-support-for-the-development-of-industrial-clusters-otis-lawyers",
    title: {
      vi: "Chính sách ưu đãi, hỗ trợ phát triển cụm công nghiệp (tiếng Anh)",
      en: "Preferential policies and support for the development of industrial clusters",
    },
  },
  vietnamPlus: {
    kind: "article",
    publisher: "VietnamPlus",
    dated: null,
    url: "https://en.vietnamplus.vn/new-decree-expected-to-promote-industrial-cluster-development/283097.vnp",
    title: {
      vi: "Nghị định mới được kỳ vọng thúc đẩy cụm công nghiệp (tiếng Anh)",
      en: "New decree expected to promote industrial cluster development",
    },
  },
  consolidated55: {
    kind: "law",
    documentNumber: "55/VBHN-BCT",
    publisher: "hethongphapluat.vn",
    dated: day("2025-10-24"),
    url: "https://hethongphapluat.vn/van-ban-hop-nhat-55-vbhn-bct-nam-2025-hop-nhat-thong-tu-quy-dinh-che-do-bao-cao-dinh-ky-ve-cum-cong-nghiep-co-so-du-lieu-cum-cong-nghiep-ca-nuoc-va-mau-van-ban-ve-quan-ly-phat-trien-cum-cong-nghiep-do-bo-truong-bo-cong-thuong-ban-hanh.html",
    title: {
      vi: "Văn bản hợp nhất: chế độ báo cáo, cơ sở dữ liệu và mẫu văn bản về cụm công nghiệp",
      en: "Consolidated text: reports, database and forms for industrial clusters, in Vietnamese",
    },
  },
  quangTri: {
    kind: "other",
    publisher: "Cổng đầu tư Quảng Trị",
    dated: null,
    url: "https://invest.quangtri.gov.vn/en/investment-connection-and-support/investment-policy-and-mechanism.html",
    title: {
      vi: "Chính sách, cơ chế đầu tư (tiếng Anh)",
      en: "Investment policy and mechanism",
    },
  },
} as const satisfies Record<string, GuideSource>;
