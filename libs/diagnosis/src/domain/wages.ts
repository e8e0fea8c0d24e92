/**
 * Lowest lawful hourly wage by prefecture, yen. Source: 厚生労働省「令和7年度地域別最低賃金の全国一覧」 (fiscal 2025, in force from
 * October 2025 to March 2026 by prefecture); all 47 and the average compared with the published list.
 */
const minimumWages: Readonly<Record<string, number>> = {
  'JP-01': 1075,
  'JP-02': 1029,
  'JP-03': 1031,
  'JP-04': 1038,
  'JP-05': 1031,
  'JP-06': 1032,
  'JP-07': 1033,
  'JP-08': 1074,
  'JP-09': 1068,
  'JP-10': 1063,
  'JP-11': 1141,
  'JP-12': 1140,
  'JP-13': 1226,
  'JP-14': 1225,
  'JP-15': 1050,
  'JP-16': 1062,
  'JP-17': 1054,
  'JP-18': 1053,
  'JP-19': 1052,
  'JP-20': 1061,
  'JP-21': 1065,
  'JP-22': 1097,
  'JP-23': 1140,
  'JP-24': 1087,
  'JP-25': 1080,
  'JP-26': 1122,
  'JP-27': 1177,
  'JP-28': 1116,
  'JP-29': 1051,
  'JP-30': 1045,
  'JP-31': 1030,
  'JP-32': 1033,
  'JP-33': 1047,
  'JP-34': 1085,
  'JP-35': 1043,
  'JP-36': 1046,
  'JP-37': 1036,
  'JP-38': 1033,
  'JP-39': 1023,
  'JP-40': 1057,
  'JP-41': 1030,
  'JP-42': 1031,
  'JP-43': 1034,
  'JP-44': 1035,
  'JP-45': 1023,
  'JP-46': 1026,
  'JP-47': 1023,
};
/** Weighted over the country; where the prefecture is not known. */
const nationalAverage = 1121;

/** Part-time office work is usually advertised somewhat above the minimum. */
export const usualOfficePremiumPercent = 25;

export const minimumWageOf = (prefecture: string | null): number =>
  (prefecture === null ? undefined : minimumWages[prefecture]) ?? nationalAverage;
