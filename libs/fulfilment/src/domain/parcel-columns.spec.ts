import {
  checkParcelColumns,
  findParcelColumns,
  judgeParcels,
  readParcel,
  rememberedOf,
} from './parcel-columns.js';

const columns = { order: 0, tracking: 1 };
const record = (line: number, ...cells: string[]) => ({ line, cells });
const read = (order: string, tracking: string) => readParcel(record(2, order, tracking), columns, 'sagawa');

describe('the file of a carrier', () => {
  it('is found by the headings that label programs write', () => {
    const found = (...heading: string[]) => findParcelColumns([record(1, ...heading)], null);
    expect(found('お客様管理番号', '送り状種類', 'クール区分', '伝票番号')).toEqual({
      hasHeading: true,
      columns: { order: 0, tracking: 3 },
      isRemembered: false,
    });
    expect(found('お届け先コード', 'お問い合せ送り状No.', 'お客様管理番号').columns).toEqual({
      order: 2,
      tracking: 1,
    });
    expect(found('お客様側管理番号', 'お問い合わせ番号').columns).toEqual(columns);
    expect(found('12', '123456789012')).toMatchObject({
      hasHeading: false,
      columns: { order: null, tracking: null },
    });
  });

  it('has the columns of the last time, also where the program has moved them', () => {
    const heading = record(1, 'A', 'B', 'C');
    const known = rememberedOf(heading, true, { order: 2, tracking: 0 });
    expect(findParcelColumns([heading], known)).toEqual({
      hasHeading: true,
      columns: { order: 2, tracking: 0 },
      isRemembered: true,
    });
    expect(findParcelColumns([record(1, 'C', 'new', 'A')], known).columns).toEqual({ order: 0, tracking: 2 });
    expect(findParcelColumns([record(1, 'something', 'else')], known).isRemembered).toBe(false);
    const bare = rememberedOf(record(1, '7', '123456789012'), false, columns);
    expect(findParcelColumns([record(1, '8', '222222222222')], bare).isRemembered).toBe(true);
    // What buyers told does not end up among the settings.
    expect(bare).toMatchObject({ orderHeading: '', trackingHeading: '' });
  });

  it('names an order by its number in any width, and a parcel without spaces or hyphens', () => {
    for (const typed of ['12', '0012', '００１２', '#0012', '注文0012'])
      expect(read(typed, '1234-5678-9012')).toEqual({
        line: 2,
        orderNumber: 12,
        parcel: { carrier: 'sagawa', trackingNumber: '123456789012' },
      });
  });

  it('says of each line why it is none', () => {
    const reasonOf = (order: string, tracking: string) => {
      const result = read(order, tracking);
      return 'reason' in result ? [result.reason, result.typed] : result;
    };
    expect(reasonOf('', '123456789012')).toEqual(['no_order_number', '']);
    expect(reasonOf('山田様', '123456789012')).toEqual(['no_order_number', '山田様']);
    expect(reasonOf('0', '123456789012')).toEqual(['no_order_number', '0']);
    expect(reasonOf('12', ' ')).toEqual(['no_tracking_number', '12']);
    expect(reasonOf('12', '12345')).toEqual(['not_a_tracking_number', '12345']);
    expect(reasonOf('12', '4.50123E+11')).toEqual(['rounded_number', '4.50123E+11']);
    expect(reasonOf('12', '４.５Ｅ＋１１')).toEqual(['rounded_number', '４.５Ｅ＋１１']);
    expect(reasonOf('12', '4111 1111 1111 1111')).toEqual(['not_a_tracking_number', '4111 1111 1111 1111']);
  });

  it('has one parcel for an order: what says the same twice is one line, another number is told', () => {
    const lines = [
      readParcel(record(2, '1', '111111111111'), columns, 'yamato'),
      readParcel(record(3, '1', '111111111111'), columns, 'yamato'),
      readParcel(record(4, '1', '222222222222'), columns, 'yamato'),
      readParcel(record(5, 'x', '1'), columns, 'yamato'),
    ];
    expect(judgeParcels(lines)).toEqual({
      lines: [expect.objectContaining({ line: 2, orderNumber: 1 })],
      problems: [
        { line: 4, reason: 'twice_in_file', typed: '1 222222222222' },
        { line: 5, reason: 'no_order_number', typed: 'x' },
      ],
    });
  });

  it('needs both columns, and two different ones', () => {
    const reason = (order: number | null, tracking: number | null) => {
      try {
        return checkParcelColumns({ order, tracking });
      } catch (error) {
        return (error as { reason: string }).reason;
      }
    };
    expect(reason(null, 1)).toBe('chooseParcelColumns');
    expect(reason(1, 300)).toBe('chooseParcelColumns');
    expect(reason(1, 1)).toBe('columnTwice');
    expect(reason(1, 0)).toEqual({ order: 1, tracking: 0 });
  });
});
