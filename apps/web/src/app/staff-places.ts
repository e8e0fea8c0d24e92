import {
  IconArrowsSplit,
  IconBuildingStore,
  IconCashBanknote,
  IconChecklist,
  IconClock,
  IconCoinYen,
  IconCreditCardRefund,
  IconFileSearch,
  IconFileText,
  IconFolder,
  IconHeadset,
  IconHeartHandshake,
  IconHistory,
  IconLayoutDashboard,
  IconMessageQuestion,
  IconMessages,
  IconPhoneCheck,
  IconPhoneOutgoing,
  IconReceiptRefund,
  IconReceiptYen,
  IconScale,
  IconShieldExclamation,
  IconShoppingCart,
  IconSpeakerphone,
  IconStethoscope,
  IconUsers,
  IconWindow,
  type TablerIcon,
} from '@tabler/icons-react';
import { isTrialServer } from '../features/workplace/pieces/trials';
import type { Role } from '../graphql/generated/graphql';
import type { Whereabouts } from './whereabouts';

export interface Place extends Whereabouts {
  icon: TablerIcon;
  /** Key under `nav` in the common messages. */
  label:
    | 'studio'
    | 'clients'
    | 'consultations'
    | 'checkUps'
    | 'revenue'
    | 'callDesk'
    | 'myCalls'
    | 'outbound'
    | 'campaigns'
    | 'cases'
    | 'routing'
    | 'orders'
    | 'floor'
    | 'desk'
    | 'approvals'
    | 'credits'
    | 'chargebacks'
    | 'leaks'
    | 'reconciliation'
    | 'money'
    | 'payouts'
    | 'disputes'
    | 'requests'
    | 'abuse'
    | 'documents'
    | 'audit'
    | 'clock'
    | 'team';
}

const team: Place = { to: '/team', icon: IconUsers, label: 'team', also: ['/company', '/connections'] };

const producer: Place[] = [
  { to: '/studio', icon: IconBuildingStore, label: 'studio', end: true, also: ['/studio/bundles'] },
  { to: '/studio/consultations', icon: IconMessageQuestion, label: 'consultations' },
  { to: '/studio/contracts', icon: IconFileText, label: 'clients' },
  { to: '/studio/payouts', icon: IconReceiptYen, label: 'revenue' },
  team,
];

const callDesk: Place = { to: '/desk', icon: IconHeadset, label: 'callDesk', end: true };
const floor: Place = {
  to: '/floor',
  icon: IconLayoutDashboard,
  label: 'floor',
  end: true,
  also: ['/floor/report', '/floor/helpful', '/floor/calls'],
};
const desks: Place = { to: '/floor/desks', icon: IconWindow, label: 'desk' };
const campaigns: Place = { to: '/floor/campaigns', icon: IconSpeakerphone, label: 'campaigns' };
const cases: Place = { to: '/floor/cases', icon: IconFolder, label: 'cases' };
const orders: Place = {
  to: '/floor/orders',
  icon: IconShoppingCart,
  label: 'orders',
  also: ['/floor/goods'],
};
const routing: Place = { to: '/floor/routing', icon: IconArrowsSplit, label: 'routing' };
const requests: Place = { to: '/floor/requests', icon: IconMessages, label: 'requests' };
const disputes: Place = { to: '/floor/disputes', icon: IconMessageQuestion, label: 'disputes' };
const abuse: Place = { to: '/floor/abuse', icon: IconHeartHandshake, label: 'abuse' };
const served: Place = { to: '/floor/contracts', icon: IconFileText, label: 'clients' };

const places: Record<Role, readonly Place[]> = {
  OWNER: [],
  PRODUCER: producer,
  AGENT: [
    callDesk,
    { to: '/desk/calls', icon: IconPhoneCheck, label: 'myCalls' },
    { to: '/desk/cases', icon: IconFolder, label: 'cases' },
    { to: '/outbound', icon: IconPhoneOutgoing, label: 'outbound' },
    { ...abuse, to: '/desk/abuse' },
  ],
  SUPERVISOR: [floor, callDesk, cases, desks, routing, campaigns, orders, requests, disputes, abuse, served],
  MANAGER: [
    floor,
    cases,
    desks,
    routing,
    campaigns,
    requests,
    orders,
    disputes,
    abuse,
    served,
    { to: '/floor/payouts', icon: IconReceiptYen, label: 'revenue' },
    team,
  ],
  ADMIN: [
    { to: '/admin', icon: IconChecklist, label: 'approvals', end: true, also: ['/admin/approvals'] },
    {
      to: '/admin/money',
      icon: IconCoinYen,
      label: 'money',
      also: ['/admin/stopped', '/admin/ledger', '/admin/receivables'],
    },
    { to: '/admin/payouts', icon: IconCashBanknote, label: 'payouts' },
    { to: '/admin/documents', icon: IconFileSearch, label: 'documents' },
    { to: '/admin/disputes', icon: IconMessageQuestion, label: 'disputes' },
    { to: '/admin/reconciliation', icon: IconScale, label: 'reconciliation' },
    { to: '/admin/credits', icon: IconReceiptRefund, label: 'credits' },
    { to: '/admin/chargebacks', icon: IconCreditCardRefund, label: 'chargebacks' },
    { to: '/admin/contracts', icon: IconFileText, label: 'clients' },
    { to: '/admin/leaks', icon: IconShieldExclamation, label: 'leaks' },
    { to: '/admin/check-ups', icon: IconStethoscope, label: 'checkUps' },
    { to: '/admin/audit', icon: IconHistory, label: 'audit' },
    team,
    { to: '/admin/clock', icon: IconClock, label: 'clock' },
  ],
};

/** What a role finds at the side of the staff frame, most used first. */
export const placesOf = (role: Role | undefined): readonly Place[] =>
  role ? places[role].filter(({ label }) => label !== 'clock' || isTrialServer()) : [];
