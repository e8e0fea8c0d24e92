import type { DeskFloorQuery } from '../../graphql/generated/graphql';

type Floor = DeskFloorQuery['myDeskFloor'];

/** What an agent must not leave by accident, or has to hear of wherever they are. */
export interface InHand {
  readonly kind: 'talk' | 'held' | 'record' | 'rings' | 'asked' | 'due' | 'callingBack' | 'contact';
  /** In whose name; for a contact, which campaign. */
  readonly who: string;
  /** Where it is worked on. */
  readonly to: '/desk' | '/outbound';
}

/**
 * What rings at this agent. Who waits for somebody else stays out of sight, so that nobody reaches for a colleague's call; only while
 * no calls are offered here does the whole queue show, for those who want to help out.
 */
export const ringingHere = ({ offered, waiting, online, presence }: Floor) => {
  if (offered) return [offered];
  if (online && presence === 'READY') return [];
  return [...waiting].sort((a, b) => a.waitingSince.localeCompare(b.waitingSince));
};

/** For how many the bell rings, and who is the first of them. */
export const bellOf = (floor: Floor): { ringing: number; caller: string | undefined } => {
  const { current, presence, callback, handover } = floor;
  const calls = ringingHere(floor);
  const due = callback?.state === 'OFFERED' ? callback : null;
  return {
    ringing:
      current || presence !== 'READY'
        ? 0
        : calls.length + (due || handover?.line.state === 'RINGING' ? 1 : 0),
    caller: calls[0]?.desk.clientName ?? due?.deskName ?? handover?.call.desk.clientName,
  };
};

const ofCall = ({ state, heldAt, desk }: NonNullable<Floor['current']>): InHand => ({
  kind: state !== 'CONNECTED' ? 'record' : heldAt ? 'held' : 'talk',
  who: desk.clientName,
  to: '/desk',
});

/** The most pressing of what rings at this agent or is theirs. */
export const inHandOf = (floor: Floor): InHand | null => {
  const { current, offered, handover, callback, campaignName } = floor;
  if (current) return ofCall(current);
  if (offered) return { kind: 'rings', who: offered.desk.clientName, to: '/desk' };
  if (handover) return { kind: 'asked', who: handover.call.desk.clientName, to: '/desk' };
  if (callback)
    return {
      kind: callback.state === 'OFFERED' ? 'due' : 'callingBack',
      who: callback.deskName,
      to: '/desk',
    };
  return campaignName ? { kind: 'contact', who: campaignName, to: '/outbound' } : null;
};

/** Whether a person at the other end would be cut off from this agent. */
export const isTalking = ({ current, callback }: Floor): boolean =>
  current?.state === 'CONNECTED' || callback?.state === 'CALLING';
