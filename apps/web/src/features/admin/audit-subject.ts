/** An entry as far as it says what was acted on. */
export interface Recorded {
  readonly action: string;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly details: unknown;
}

const internal = /(?:Id|Hash)$|^replaces$/;
const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const detailsOf = ({ details }: Recorded): [string, unknown][] =>
  typeof details === 'object' && details !== null ? Object.entries(details) : [];

/** Where an administrator can look at the subject; undefined where it has no page. */
export const pageOf = (entry: Recorded): string | undefined => {
  const [thing] = entry.action.split('.');
  const bundle = detailsOf(entry).find(([name]) => name === 'bundleId')?.[1];
  if (thing === 'contract') return `/admin/contracts/${entry.subject}`;
  if (thing === 'invoice') return `/files/invoices/${entry.subject}.pdf`;
  if (entry.action === 'bundle.submit') return `/admin/approvals/${entry.subject}`;
  if (entry.action === 'bundle.approve' && typeof bundle === 'string') return `/bundles/${bundle}`;
  return undefined;
};

type Subject = { readonly kind: 'text' | 'moment' | 'month' | 'day'; readonly text: string };

/** What to call the subject: its name, or the day or month it is; never a raw id. */
export const subjectOf = ({ subject, subjectName }: Recorded): Subject => {
  if (subjectName !== null) return { kind: 'text', text: subjectName };
  if (/^\d{4}-\d{2}-\d{2}T/.test(subject)) return { kind: 'moment', text: subject };
  if (/^\d{4}-\d{2}-\d{2}$/.test(subject)) return { kind: 'day', text: subject };
  if (/^\d{4}-\d{2}$/.test(subject)) return { kind: 'month', text: subject };
  return { kind: 'text', text: '' };
};

/** What else is worth reading: no ids, no fingerprints, nothing that stands in the subject's column, no blanks. */
export const factsOf = (entry: Recorded): [string, unknown][] =>
  detailsOf(entry).filter(
    ([name, value]) =>
      !internal.test(name) &&
      value !== null &&
      value !== '' &&
      value !== entry.subjectName &&
      !(typeof value === 'string' && isId(value)),
  );
