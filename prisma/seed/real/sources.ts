import type { ClusterDocument } from "@/lib/clusters/schema";

export type SourceInput = ClusterDocument["sources"][string];
type Known = Omit<SourceInput, "dated" | "url"> & { key: string };

const news = "article" as const;

/** How each source of the data files is named on a page, by its address there. */
const byUrl: Record<string, Known> = {
  "https://baothainguyen.vn/kinh-te/201506/con-nhieu-vuong-mac-3679CFA": {
    key: "bao-thai-nguyen-2015",
    kind: news,
    publisher: "Báo Thái Nguyên",
    title: {
      vi: "Còn nhiều vướng mắc (cụm công nghiệp huyện Đại Từ)",
      en: "Many obstacles remain (industrial clusters of Dai Tu district), in Vietnamese",
    },
  },
  "https://123docz.net/trich-doan/976891-dieu-kien-tu-nhien.htm": {
    key: "luan-van-an-khanh-1",
    kind: "other",
    publisher: "123docz.net",
    title: {
      vi: "Trích luận văn: Đánh giá công tác bồi thường và giải phóng mặt bằng dự án cụm công nghiệp An Khánh số 1",
      en: "Thesis extract on compensation and site clearance for An Khanh No. 1, in Vietnamese",
    },
  },
  "http://bnews.vn/khanh-thanh-nha-may-nhiet-dien-an-khanh-i/1702.html": {
    key: "bnews-an-khanh-1",
    kind: news,
    publisher: "Bnews",
    title: {
      vi: "Khánh thành Nhà máy Nhiệt điện An Khánh I",
      en: "An Khanh I thermal power plant inaugurated, in Vietnamese",
    },
  },
  "https://github.com/thanglequoc/vietnamese-provinces-database": {
    key: "don-vi-hanh-chinh",
    kind: "dataset",
    publisher: "Vietnamese Provinces Database",
    title: {
      vi: "Cơ sở dữ liệu đơn vị hành chính: đơn vị hiện nay, đơn vị trước sáp nhập và ranh giới theo bản đồ sapnhap.bando.com.vn",
      en: "Vietnamese Provinces Database: present units, the units they were formed from, and boundaries after sapnhap.bando.com.vn",
    },
  },
  "https://github.com/daohoangson/dvhcvn": {
    key: "don-vi-hanh-chinh-2025",
    kind: "dataset",
    publisher: "dvhcvn",
    title: {
      vi: "Đơn vị hành chính Việt Nam tại ngày 1/3/2025",
      en: "Administrative units of Vietnam on 1 March 2025",
    },
  },
  "http://congthuongthainguyen.gov.vn/vn/cum-cong-nghiep/dieu-chinh-bo-sung-quy-hoach-cum-cong-nghiep-tinh-thai-nguyen-den-nam-2020-tam-nhin-den-nam-2030-5246.phtml":
    {
      key: "so-cong-thuong-2021",
      kind: "plan",
      publisher: "Sở Công Thương Thái Nguyên",
      title: {
        vi: "Điều chỉnh, bổ sung Quy hoạch cụm công nghiệp tỉnh Thái Nguyên đến năm 2020, tầm nhìn đến năm 2030",
        en: "Adjustment of the industrial-cluster plan of Thai Nguyen to 2020, with a view to 2030, in Vietnamese",
      },
    },
  "http://tonnyviet.site/vi/doku.php?id=225730-ph-l-c-i-t-la-gi": {
    key: "wikipedia-phu-lac",
    kind: "other",
    publisher: "Wikipedia (bản sao)",
    title: {
      vi: "Bản sao bài Wikipedia tiếng Việt về xã Phú Lạc",
      en: "Copy of the Vietnamese Wikipedia article on Phu Lac commune",
    },
  },
  "http://tonnyviet.site/vi/doku.php?id=227330-ph-th-nh-i-t-la-gi": {
    key: "wikipedia-phu-thinh",
    kind: "other",
    publisher: "Wikipedia (bản sao)",
    title: {
      vi: "Bản sao bài Wikipedia tiếng Việt về xã Phú Thịnh",
      en: "Copy of the Vietnamese Wikipedia article on Phu Thinh commune",
    },
  },
  "https://vietnammoi.vn/thai-nguyen-thanh-lap-4-cum-cong-nghiep-2700-ty-dong-20242614523923.htm": {
    key: "viet-nam-moi-2024",
    kind: news,
    publisher: "Việt Nam Mới",
    title: {
      vi: "Thái Nguyên thành lập 4 cụm công nghiệp 2.700 tỷ đồng",
      en: "Thai Nguyen establishes four industrial clusters worth VND 2,700 billion, in Vietnamese",
    },
  },
  "https://www.einpresswire.com/article/631038598/th-i-nguy-n-province-to-build-16-new-industrial-zones-and-clusters-until-2030":
    {
      key: "vns-2023",
      kind: news,
      publisher: "VNS",
      title: {
        vi: "Thái Nguyên xây dựng 16 khu, cụm công nghiệp mới đến năm 2030 (tiếng Anh)",
        en: "Thai Nguyen Province to build 16 new industrial zones and clusters until 2030",
      },
    },
  "https://thitruonghanghoa.com/tin-tuc/cong-ty-ong-dang-thanh-tam-dau-tu-3-cum-cong-nghiep-quy-mo-hon-165ha-tai-thai-nguyen-159482.html":
    {
      key: "thi-truong-hang-hoa-2021",
      kind: news,
      publisher: "Thị trường hàng hóa",
      title: {
        vi: "Công ty ông Đặng Thành Tâm đầu tư 3 cụm công nghiệp quy mô hơn 165 ha tại Thái Nguyên",
        en: "Dang Thanh Tam's company invests in three clusters of over 165 ha in Thai Nguyen, in Vietnamese",
      },
    },
  "https://en.vietnamplus.vn/work-starts-on-three-industrial-clusters-in-thai-nguyen/243334.vnp": {
    key: "vietnamplus-2022",
    kind: news,
    publisher: "VietnamPlus",
    title: {
      vi: "Khởi công ba cụm công nghiệp ở Thái Nguyên (tiếng Anh)",
      en: "Work starts on three industrial clusters in Thai Nguyen",
    },
  },
  "https://bnews.vn/saigontel-xay-dung-3-cum-cong-nghiep-tai-thai-nguyen/264259.html": {
    key: "bnews-2022",
    kind: news,
    publisher: "Bnews",
    title: {
      vi: "SAIGONTEL xây dựng 3 cụm công nghiệp tại Thái Nguyên",
      en: "SAIGONTEL builds three industrial clusters in Thai Nguyen, in Vietnamese",
    },
  },
  "https://thainguyentv.vn/khoi-cong-cum-cong-nghiep-yen-lac-phu-luong-108564.html": {
    key: "thai-nguyen-tv-yen-lac",
    kind: news,
    publisher: "Thái Nguyên TV",
    title: {
      vi: "Khởi công cụm công nghiệp Yên Lạc - Phú Lương",
      en: "Ground broken for the Yen Lac cluster, Phu Luong, in Vietnamese",
    },
  },
  "http://m.baothainguyen.vn/tin-tuc/cong-nghiep/phu-luong-xuc-tien-thu-hut-dau-tu-vao-2-cum-cong-nghiep-moi-272191-46245.html":
    {
      key: "bao-thai-nguyen-phu-luong",
      kind: news,
      publisher: "Báo Thái Nguyên",
      title: {
        vi: "Phú Lương: Xúc tiến thu hút đầu tư vào 2 cụm công nghiệp mới",
        en: "Phu Luong seeks investment in two new clusters, in Vietnamese",
      },
    },
  "https://en.baothainguyen.vn/": {
    key: "bao-thai-nguyen-en-2025",
    kind: news,
    publisher: "Báo Thái Nguyên",
    title: {
      vi: "Trang tiếng Anh của Báo Thái Nguyên, tháng 4/2025: khởi công cụm công nghiệp Yên Lạc",
      en: "Thai Nguyen newspaper in English, April 2025: ground-breaking of the Yen Lac cluster",
    },
  },
  "https://thainguyentv.vn/phan-dau-toc-do-tang-truong-nganh-may-mac-dat-16-83448.html": {
    key: "thai-nguyen-tv-may-mac",
    kind: news,
    publisher: "Thái Nguyên TV",
    title: {
      vi: "Phấn đấu tốc độ tăng trưởng ngành may mặc đạt 16%",
      en: "Garment industry aims to grow by 16%, in Vietnamese",
    },
  },
  "https://quochoi.vn/tintuc/Pages/tin-hoat-dong-cua-quoc-hoi.aspx?ItemID=75901": {
    key: "quoc-hoi-2023",
    kind: news,
    publisher: "Quốc hội",
    title: {
      vi: "Thái Nguyên: cần xử lý triệt để những tồn tại trong công tác bảo vệ môi trường",
      en: "Thai Nguyen: shortcomings in environmental protection must be dealt with, in Vietnamese",
    },
  },
  "https://news.laodong.vn/kinh-doanh/cum-cong-nghiep-tram-ti-dong-dau-tien-vung-chien-khu-atk-sap-ve-dich-1524550.ldo":
    {
      key: "lao-dong-2025",
      kind: news,
      publisher: "Lao Động",
      title: {
        vi: "Cụm công nghiệp trăm tỉ đồng đầu tiên vùng chiến khu ATK sắp về đích",
        en: "The first cluster worth hundreds of billions of dong in the ATK area is nearly finished",
      },
    },
};

/** "2015-06" is a month, "2021" a year. */
export function toDatedDay(date: string) {
  const [year, month, day] = date.split("-");
  const precision = day ? ("day" as const) : month ? ("month" as const) : ("year" as const);
  return { date: `${year}-${month ?? "01"}-${day ?? "01"}`, precision };
}

/** The source of a data file under its short name. @throws when its address has no title here. */
export function describeSource(raw: { url: string; title: string; date: string | null }) {
  const known = byUrl[raw.url];
  if (!known) throw new Error(`No title for the source ${raw.url}`);
  const { key, ...rest } = known;
  const source: SourceInput = {
    ...rest,
    url: raw.url,
    ...(raw.date ? { dated: toDatedDay(raw.date) } : {}),
  };
  return { key, source };
}
