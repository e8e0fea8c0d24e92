import { parcelMail, type ParcelNews } from './order-news.js';

const happened = (...kinds: [kind: ParcelNews['kind'], wasTold: boolean][]): ParcelNews[] =>
  kinds.map(([kind, wasTold], i) => ({ kind, wasTold, version: i + 1 }));
const mailsOf = (news: ParcelNews[]) => news.map(({ kind, version }) => parcelMail(kind, version, news));

describe('what a buyer reads of a parcel', () => {
  it('is never taken back or corrected before it was told', () => {
    expect(mailsOf(happened(['shipped', false], ['taken_back', false]))).toEqual([undefined, undefined]);
    expect(mailsOf(happened(['shipped', false], ['parcel_corrected', false]))).toEqual([
      undefined,
      'shipped',
    ]);
    expect(mailsOf(happened(['shipped', false], ['taken_back', false], ['shipped', false]))).toEqual([
      undefined,
      undefined,
      'shipped',
    ]);
  });

  it('is taken back and corrected once it was', () => {
    expect(mailsOf(happened(['shipped', true], ['taken_back', false])).at(-1)).toBe('taken_back');
    expect(mailsOf(happened(['shipped', true], ['parcel_corrected', true])).at(-1)).toBe('parcel_corrected');
    expect(
      mailsOf(happened(['shipped', true], ['parcel_corrected', false], ['taken_back', false])).at(-1),
    ).toBe('taken_back');
    expect(
      mailsOf(happened(['shipped', true], ['taken_back', true], ['shipped', false], ['taken_back', true])).at(
        -1,
      ),
    ).toBeUndefined();
  });
});
