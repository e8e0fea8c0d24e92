import 'i18next';
import type admin from './ja/admin.json';
import type abuse from './ja/abuse.json';
import type account from './ja/account.json';
import type bill from './ja/bill.json';
import type bundles from './ja/bundles.json';
import type callDesk from './ja/call-desk.json';
import type doNotCall from './ja/do-not-call.json';
import type recorded from './ja/recorded.json';
import type campaigns from './ja/campaigns.json';
import type cases from './ja/cases.json';
import type common from './ja/common.json';
import type connect from './ja/connect.json';
import type contract from './ja/contract.json';
import type desk from './ja/desk.json';
import type documents from './ja/documents.json';
import type exported from './ja/export.json';
import type diagnosis from './ja/diagnosis.json';
import type floor from './ja/floor.json';
import type helpful from './ja/helpful.json';
import type home from './ja/home.json';
import type hours from './ja/hours.json';
import type inbox from './ja/inbox.json';
import type orders from './ja/orders.json';
import type shipping from './ja/shipping.json';
import type studio from './ja/studio.json';
import type workplace from './ja/workplace.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      abuse: typeof abuse;
      account: typeof account;
      admin: typeof admin;
      bill: typeof bill;
      bundles: typeof bundles;
      'call-desk': typeof callDesk;
      'do-not-call': typeof doNotCall;
      recorded: typeof recorded;
      campaigns: typeof campaigns;
      cases: typeof cases;
      common: typeof common;
      connect: typeof connect;
      contract: typeof contract;
      desk: typeof desk;
      documents: typeof documents;
      export: typeof exported;
      diagnosis: typeof diagnosis;
      floor: typeof floor;
      helpful: typeof helpful;
      home: typeof home;
      hours: typeof hours;
      inbox: typeof inbox;
      orders: typeof orders;
      shipping: typeof shipping;
      studio: typeof studio;
      workplace: typeof workplace;
    };
  }
}
