import { orderStates, orderTable } from './order.js';
import type { Parcel } from './parcel.js';
import { bulkShipmentOf, shipmentOf } from './shipment.js';

const none: Parcel = { carrier: null, trackingNumber: null };
const yamato: Parcel = { carrier: 'yamato', trackingNumber: '123456789012' };
const other: Parcel = { carrier: 'yamato', trackingNumber: '999999999999' };
const unnumbered: Parcel = { carrier: 'yamato', trackingNumber: null };

describe('what telling of a parcel does', () => {
  it('lets go of an order exactly where the table of states does', () => {
    for (const state of orderStates)
      expect([state, shipmentOf({ state, ...none }, yamato) === 'ships']).toEqual([
        state,
        orderTable[state].ship !== undefined,
      ]);
  });

  it('adds a number that comes later, corrects one, and the same twice is nothing', () => {
    expect(shipmentOf({ state: 'shipped', ...none }, yamato)).toBe('numbered');
    expect(shipmentOf({ state: 'shipped', ...unnumbered }, yamato)).toBe('numbered');
    expect(shipmentOf({ state: 'shipped', ...yamato }, yamato)).toBe('unchanged');
    expect(shipmentOf({ state: 'shipped', ...yamato }, none)).toBe('unchanged');
    expect(shipmentOf({ state: 'shipped', ...yamato }, other)).toBe('corrects');
    expect(shipmentOf({ state: 'completed', ...yamato }, yamato)).toBe('unchanged');
    expect(shipmentOf({ state: 'completed', ...yamato }, other)).toBe('completed');
  });

  it('writes over nothing where many are shipped at once', () => {
    expect(bulkShipmentOf({ state: 'confirmed', ...none }, unnumbered)).toBe('ships');
    expect(bulkShipmentOf({ state: 'shipped', ...none }, yamato)).toBe('numbered');
    expect(bulkShipmentOf({ state: 'shipped', ...yamato }, other)).toBe('shipped_otherwise');
    // A carrier alone is no news of what is on its way.
    for (const state of ['shipped', 'completed'] as const)
      for (const before of [none, unnumbered, yamato, { ...yamato, carrier: 'sagawa' } as const])
        expect(bulkShipmentOf({ state, ...before }, unnumbered)).toBe('unchanged');
    expect(bulkShipmentOf({ state: 'cancelled', ...none }, unnumbered)).toBe('cancelled');
    expect(bulkShipmentOf({ state: 'received', ...none }, yamato)).toBe('not_confirmed');
  });
});
