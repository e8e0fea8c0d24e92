import { prefectureCodes } from '../../ui/prefectures';

export const regionNames = ['north', 'kanto', 'chubu', 'kinki', 'west', 'kyushu'] as const;
export type RegionName = (typeof regionNames)[number];

// ISO 3166-2:JP numbers the prefectures from north to south, so a region is a run of codes.
const spans: Record<RegionName, readonly [first: number, last: number]> = {
  north: [1, 7],
  kanto: [8, 14],
  chubu: [15, 23],
  kinki: [24, 30],
  west: [31, 39],
  kyushu: [40, 47],
};

export const prefecturesOf = (region: RegionName): string[] => {
  const [first, last] = spans[region];
  return prefectureCodes.slice(first - 1, last);
};
