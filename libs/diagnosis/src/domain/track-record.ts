/** What was measured of a bundle over all its clients in the last days; counts. */
export interface TrackRecord {
  readonly decidedClients: number;
  readonly ratedClients: number;
  readonly appointmentClients: number;
  readonly days: number;
  readonly decided: number;
  readonly inTime: number;
  readonly rated: number;
  readonly helpful: number;
  readonly appointments: number;
  readonly accepted: number;
}

export interface Proof {
  readonly code: 'answersInTime' | 'foundHelpful' | 'appointmentsAccepted';
  readonly days: number;
  /** Of how many. */
  readonly count: number;
  /** Whole percent, rounded down. */
  readonly percent: number;
}

/** Fewer clients behind a figure would tell of one of them, and fewer cases tell nothing. */
const fewest = { clients: 3, answersInTime: 50, foundHelpful: 20, appointmentsAccepted: 10 } as const;
/** So many average cases are added before two records are compared, so that a short one moves little. */
const caution = 50;

/** What may be said of a record. */
export function proofsOf(record: TrackRecord | null): Proof[] {
  if (record === null) return [];
  const { days } = record;
  const counted = [
    { code: 'answersInTime', clients: record.decidedClients, count: record.decided, good: record.inTime },
    { code: 'foundHelpful', clients: record.ratedClients, count: record.rated, good: record.helpful },
    {
      code: 'appointmentsAccepted',
      clients: record.appointmentClients,
      count: record.appointments,
      good: record.accepted,
    },
  ] as const;
  return counted
    .filter(({ code, clients, count }) => clients >= fewest.clients && count >= fewest[code])
    .map(({ code, count, good }) => ({ code, days, count, percent: Math.floor((100 * good) / count) }));
}

/** So many clients use it, as far as that may be told; 0 otherwise. */
export const clientsOf = (record: TrackRecord | null): number => {
  const clients = record ? Math.max(record.decidedClients, record.appointmentClients) : 0;
  return clients >= fewest.clients ? clients : 0;
};

/**
 * How much better than the usual of its neighbours each record is, −1 to 1 and in the order given; 0 for one of which nothing may be said,
 * so that a newcomer is neither favoured nor punished.
 */
export function standingsOf(records: readonly (readonly Proof[])[]): number[] {
  const usual = new Map<Proof['code'], number>();
  for (const code of ['answersInTime', 'foundHelpful', 'appointmentsAccepted'] as const) {
    const known = records.flatMap((proofs) => proofs.filter((proof) => proof.code === code));
    if (known.length > 1) usual.set(code, mean(known.map(({ percent }) => percent / 100)));
  }
  return records.map((proofs) => {
    const above = proofs.flatMap(({ code, percent, count }) => {
      const average = usual.get(code);
      return average === undefined ? [] : [((percent / 100 - average) * count) / (count + caution)];
    });
    return above.length === 0 ? 0 : mean(above);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
