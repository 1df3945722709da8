/** Landscapes in flat colours: hills, trees or tea rows, sheds, a road. Invented like everything about the samples. */

const WIDTH = 1200;
const HEIGHT = 600;

type Shed = { x: number; y: number; width: number; height: number; roof: string };

function hill(points: readonly [number, number][], fill: string): string {
  const [first = [0, HEIGHT] as [number, number], ...rest] = points;
  let d = `M${first[0]} ${first[1]}`;
  let previous = first;
  for (const point of rest) {
    const middle = (previous[0] + point[0]) / 2;
    d += `C${middle} ${previous[1]} ${middle} ${point[1]} ${point[0]} ${point[1]}`;
    previous = point;
  }
  return `<path d="${d}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z" fill="${fill}"/>`;
}

function shed({ x, y, width, height, roof }: Shed): string {
  const windows = Array.from({ length: Math.floor(width / 34) }, (_, index) => {
    const left = x + 14 + index * 34;
    return `<rect x="${left}" y="${y + height * 0.35}" width="18" height="${height * 0.25}" fill="#cfe0e2"/>`;
  });
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#f1ece1"/>
<path d="M${x - 8} ${y}L${x + width * 0.25} ${y - 22}L${x + width * 0.75} ${y - 22}L${x + width + 8} ${y}Z" fill="${roof}"/>
${windows.join("")}`;
}

const teaRows = Array.from({ length: 7 }, (_, index) => {
  const y = 330 + index * 16;
  return `<path d="M0 ${y + 20}C240 ${y - 40} 420 ${y - 6} 620 ${y + 14}S1000 ${y - 20} 1200 ${y + 6}" fill="none" stroke="#2f6b45" stroke-width="5" stroke-linecap="round" stroke-dasharray="30 5"/>`;
});

function palm(x: number, y: number, size: number): string {
  const leaves = [-70, -35, 0, 35, 70].map(
    (angle) =>
      `<path d="M0 0Q${size * 0.25} ${-size * 0.25} ${size * 0.5} 0" transform="rotate(${angle - 60})" fill="none" stroke="#3c7a4c" stroke-width="7" stroke-linecap="round"/>`,
  );
  return `<g transform="translate(${x} ${y})"><path d="M0 0L4 ${size}" stroke="#7a6248" stroke-width="9"/>${leaves.join("")}</g>`;
}

const frame = (
  content: string,
  sky: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${sky}"/>
${content}
</svg>
`;

export function drawTeaView(): string {
  const sheds: Shed[] = [
    { x: 90, y: 430, width: 250, height: 80, roof: "#8c3f2b" },
    { x: 380, y: 418, width: 320, height: 92, roof: "#35574a" },
    { x: 740, y: 432, width: 210, height: 78, roof: "#5b6f78" },
    { x: 980, y: 440, width: 150, height: 70, roof: "#8c3f2b" },
  ];
  return frame(
    [
      `<circle cx="960" cy="120" r="52" fill="#f3c969"/>`,
      hill(
        [
          [0, 220],
          [260, 130],
          [520, 210],
          [820, 110],
          [1200, 200],
        ],
        "#b9cfc0",
      ),
      hill(
        [
          [0, 300],
          [220, 240],
          [560, 290],
          [900, 220],
          [1200, 280],
        ],
        "#86ab8c",
      ),
      hill(
        [
          [0, 330],
          [300, 300],
          [700, 340],
          [1200, 310],
        ],
        "#4f8a5f",
      ),
      ...teaRows,
      `<rect y="450" width="${WIDTH}" height="150" fill="#d8cfba"/>`,
      ...sheds.map(shed),
      `<path d="M0 545H1200" stroke="#6c6f6a" stroke-width="46"/><path d="M0 545H1200" stroke="#f4f1ea" stroke-width="4" stroke-dasharray="40 28"/>`,
      `<path d="M560 520V470M640 520V470" stroke="#35574a" stroke-width="12"/><path d="M545 470H655" stroke="#35574a" stroke-width="16"/>`,
    ].join("\n"),
    "#eaf0ea",
  );
}

export function drawPalmView(): string {
  return frame(
    [
      hill(
        [
          [0, 260],
          [240, 150],
          [480, 250],
          [760, 160],
          [1200, 240],
        ],
        "#c6d3b2",
      ),
      hill(
        [
          [0, 340],
          [320, 260],
          [640, 330],
          [940, 270],
          [1200, 340],
        ],
        "#94b07a",
      ),
      palm(140, 250, 130),
      palm(250, 290, 100),
      palm(860, 240, 140),
      palm(980, 280, 110),
      palm(1090, 260, 130),
      hill(
        [
          [0, 430],
          [400, 390],
          [800, 430],
          [1200, 400],
        ],
        "#c9a878",
      ),
      shed({ x: 460, y: 390, width: 230, height: 74, roof: "#6b4a32" }),
      `<path d="M1200 600C900 560 760 520 620 480S380 430 0 520" fill="none" stroke="#a8835a" stroke-width="34"/>`,
      `<path d="M760 470L820 440L880 470Z" fill="#7a6248"/><path d="M300 500L330 470L360 500Z" fill="#8b7355"/>`,
    ].join("\n"),
    "#f1efe4",
  );
}
