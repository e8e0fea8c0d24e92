import { prefectures } from '@madoguchi/kernel';

const all = Object.keys(prefectures);
const between = (from: number, to: number) => all.slice(from - 1, to);

export const nationwide = all;
export const hokkaido = between(1, 1);
export const tohoku = between(2, 7);
export const kanto = between(8, 14);
export const chubu = between(15, 24);
export const kinki = between(25, 30);
export const chugokuShikoku = between(31, 39);
export const kyushuOkinawa = between(40, 47);
