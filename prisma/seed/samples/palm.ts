import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import { asOf, factsForAll, lotsOf, routes, sampleSources } from "./common";
import { palmPrices } from "./prices";
import { measure, palmSite, polygonOf } from "./sites";
import { detailsIn, palmDetails } from "./texts";

const {
  totalAreaHa,
  industrialAreaHa,
  leasedAreaHa,
  availableNowHa,
  comingHa,
  plotMinM2,
  plotMaxM2,
} = measure(palmSite);
const inVietnamese = (hectares: number) => hectares.toFixed(1).replace(".", ",");

/** A young cluster that calls for an infrastructure investor: prices in dollars for the whole term, most works to come. */
export const palmSample: ClusterDocumentInput = {
  code: "MAU-DC2",
  isSample: true,
  aliases: ["Đồi Cọ", "Palm Hill"],
  values: {
    clusterType: "craft_village",
    status: "established",
    infrastructureInvestor: "Trung tâm hạ tầng mẫu (tạm giao, đang kêu gọi nhà đầu tư)",
    infrastructureInvestorTaxCode: "0000000001",
    infrastructureInvestorWebsite: "https://example.com/doi-co",
    infrastructureCapitalVnd: "410000000000",
    callsForInfrastructureInvestor: true,
    operatingTermEnd: "2076-04-03",
    totalAreaHa,
    industrialAreaHa,
    leasedAreaHa,
    availableNowHa,
    clearancePercent: 35,
    plotMinM2,
    plotMaxM2,
    groundElevationM: 61.2,
    soilBearingKpa: 140,
    maxBuildCoveragePercent: 55,
    maxHeightM: 18,
    maxFloors: 3,
    powerCapacityMva: 12.5,
    powerVoltageKv: [22, 35],
    powerSpareMva: 9,
    waterCapacityM3Day: 1200,
    waterSpareM3Day: 1000,
    internalRoadWidthM: 15,
    internalRoadLoadT: 30,
    fireAcceptedOn: "2026-05-28",
    fireStationKm: 9.5,
    wwtpExists: false,
    wwtpCapacityM3Day: 900,
    wwtpStandard: "qcvn40_b",
    wwtpCommissionedOn: "2028-06-30",
    workingAgePop30Min: 61000,
    minWageRegion: 3,
    minWageVnd: "4140000",
    avgWageUnskilledVnd: "6600000",
    avgWageSkilledVnd: "9400000",
    workersInCluster: 120,
    workerHousingBeds: 0,
    fdiCount: 0,
    domesticCount: 1,
    registeredCapitalUsdCents: "0",
    registeredCapitalVnd: "38000000000",
  },
  texts: {
    vi: {
      state: "published",
      name: "Cụm công nghiệp mẫu Đồi Cọ",
      slug: "mau-doi-co",
      summary: `Cụm ${inVietnamese(totalAreaHa)} ha mới thành lập, đang kêu gọi chủ đầu tư hạ tầng; phần lớn đất sẽ bàn giao từ năm 2027. Đây là dữ liệu minh hoạ, không phải cụm công nghiệp có thật.`,
      body: "Trang này cho thấy một cụm còn ở bước đầu: phần lớn công trình mới có kế hoạch, giá tính bằng USD cho cả thời hạn thuê.\n\nNhà đầu tư hạ tầng có thể gửi câu hỏi riêng qua biểu mẫu.",
      details: detailsIn(palmDetails, "vi"),
    },
    en: {
      state: "published",
      name: "Palm Hill sample industrial cluster",
      slug: "palm-hill-sample",
      summary: `A newly established cluster of ${totalAreaHa.toFixed(1)} ha that calls for an infrastructure investor; most land will be handed over from 2027. This is sample data, not a real cluster.`,
      body: "This page shows a cluster at its beginning: most works are only planned, and prices are in dollars for the whole term.\n\nInfrastructure investors have their own kind of enquiry in the form.",
      details: detailsIn(palmDetails, "en"),
    },
  },
  facts: factsForAll(),
  sources: sampleSources,
  places: [
    { level: "commune", name: "Phú Thịnh", on: "2025-07-01" },
    { level: "commune", name: "Bản Ngoại", on: "2025-06-30", within: "Đại Từ" },
  ],
  sectors: [
    { code: "wood", stance: "encouraged" },
    { code: "handicrafts", stance: "encouraged" },
    { code: "post-harvest", stance: "encouraged" },
    { code: "food", stance: "encouraged" },
    { code: "industrial-waste", stance: "refused" },
    { code: "leather-footwear", stance: "refused" },
    { code: "wood", stance: "present" },
  ],
  prices: palmPrices,
  coming: [
    { areaHa: Math.round(((comingHa * 600) / 1000) * 1000) / 1000, year: 2027, quarter: 3 },
    {
      areaHa: Math.round((comingHa - (comingHa * 600) / 1000) * 1000) / 1000,
      year: 2028,
      quarter: 2,
    },
  ],
  stages: [
    {
      kind: "planned",
      state: "done",
      dated: { date: "2023-03-14", precision: "day" },
      source: "quy-hoach",
    },
    {
      kind: "established",
      state: "done",
      dated: { date: "2026-04-03", precision: "day" },
      source: "quyet-dinh",
    },
    {
      kind: "cleared",
      state: "current",
      dated: { date: "2027-06-01", precision: "month" },
      original: { date: "2026-12-01", precision: "month" },
      percent: 35,
      note: {
        vi: "Chậm sáu tháng vì đo lại ranh giới rừng.",
        en: "Six months late: the forest boundary was measured again.",
      },
      source: "bao-cao",
    },
    {
      kind: "roads",
      state: "expected",
      dated: { date: "2027-07-01", precision: "quarter" },
      source: "bao-cao",
    },
    {
      kind: "power",
      state: "expected",
      dated: { date: "2028-01-01", precision: "year" },
      source: "bao-cao",
    },
    {
      kind: "water",
      state: "expected",
      dated: { date: "2027-10-01", precision: "quarter" },
      source: "bao-cao",
    },
    {
      kind: "wastewater",
      state: "expected",
      dated: { date: "2028-06-01", precision: "month" },
      source: "bao-cao",
    },
    {
      kind: "operating",
      state: "expected",
      dated: { date: "2028-10-01", precision: "quarter" },
      source: "bao-cao",
    },
  ],
  lots: lotsOf(palmSite, ({ code, state }) => ({
    ...(state === "available"
      ? { rent: { amount: "48", currency: "USD", unit: "m2_term", vat: "excluded" } }
      : {}),
    ...(state === "reserved" ? { reservedUntil: "2027-01-31" } : {}),
    ...(state === "coming"
      ? { availableFrom: code.startsWith("A") ? "2028-05-01" : "2027-09-01" }
      : {}),
    ...(code === "B2"
      ? {
          note: { vi: "Nền đã san, cạnh đường tỉnh.", en: "Levelled, beside the provincial road." },
        }
      : {}),
  })),
  buildings: [
    {
      code: "N1",
      areaM2: 1200,
      clearHeightM: 6.5,
      floorLoadTM2: 1.5,
      state: "available",
      rent: { amount: "68000", currency: "VND", unit: "m2_month", vat: "included" },
      asOf: asOf.date,
      source: "bao-cao",
    },
  ],
  tenants: [
    {
      name: { vi: "Hợp tác xã Mộc Mẫu", en: "Sample Woodwork Cooperative" },
      country: "VN",
      sector: "wood",
      sinceYear: 2026,
      note: { vi: "Bàn ghế gỗ keo; 120 lao động.", en: "Acacia furniture; 120 workers." },
      asOf,
      source: "bao-cao",
    },
  ],
  connections: [
    ...routes([
      ["HAN", 74, 95],
      ["HPH-PORT", 201, 235],
      ["LACHHUYEN", 223, 260],
      ["CT07", 36, 55],
      ["DAITU-ST", 9, 16],
      ["ICD-MAU", 43, 65],
      ["HUUNGHI", 187, 250],
      ["TNCITY", 33, 52],
      ["HANOI", 108, 135],
      ["DAITU", 7, 13],
      ["QL37", 2.6, 6],
    ]),
    {
      to: "DT264",
      method: "adjoins",
      asOf: { date: "2026-05-20", precision: "day" },
      source: "lo-trinh",
    },
  ],
  office: "van-phong-mau",
  contacts: [
    { office: "van-phong-mau", name: "Trần Thị Minh Hoạ" },
    { office: "van-phong-mau", name: "Nguyễn Văn Mẫu" },
  ],
  documents: [
    {
      title: {
        vi: "Hồ sơ kêu gọi chủ đầu tư hạ tầng (bản minh hoạ)",
        en: "Call for an infrastructure investor (sample)",
      },
      number: "9/2026/MAU",
      date: "2026-05-15",
      href: "/samples/doi-co-keu-goi.pdf",
      mimeType: "application/pdf",
    },
  ],
  images: [
    {
      alt: {
        vi: "Tranh vẽ: đồi cọ, con đường mới mở và một xưởng gỗ",
        en: "Drawing: palm hills, a new road and one wood workshop",
      },
      caption: {
        vi: "Nhìn từ đường tỉnh 264 (tranh minh hoạ)",
        en: "Seen from provincial road 264 (sample drawing)",
      },
      takenOn: "2026-05-20",
      direction: "W",
      isDrawing: true,
      href: "/samples/doi-co-phoi-canh.svg",
      width: 1200,
      height: 600,
    },
    {
      alt: {
        vi: "Bản vẽ mặt bằng: hai dãy sáu lô, hai lô đã san nền",
        en: "Site drawing: two rows of six plots, two of them levelled",
      },
      caption: { vi: "Mặt bằng phân lô (bản vẽ minh hoạ)", en: "Plot layout (sample drawing)" },
      takenOn: "2026-06-14",
      direction: "N",
      isDrawing: true,
      href: "/samples/doi-co-mat-bang.svg",
      width: 1200,
      height: 900,
    },
  ],
  boundary: polygonOf(palmSite.boundary, palmSite),
  point: { lat: palmSite.site.lat, lng: palmSite.site.lng, precision: "boundary" },
};
