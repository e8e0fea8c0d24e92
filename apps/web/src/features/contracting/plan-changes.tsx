import { useTranslation } from 'react-i18next';
import { formatDate, formatMomentOfYear } from '../../i18n/format';
import { Bullets } from '../../ui/lists';
import { Section } from '../../ui/page';

interface SignedChange {
  id: string;
  number: string;
  effectiveOn: string;
  pdfUrl?: string | null;
  plan: { name: string };
  signature?: { signerName: string; signedAt: string } | null;
}

/** Which plan came or comes from which day, with the paper that was signed. */
export const PlanChanges = ({ changes }: { changes: readonly SignedChange[] }) => {
  const { t } = useTranslation('contract');
  if (changes.length === 0) return null;
  return (
    <Section title={t('planChange.list')}>
      <Bullets>
        {changes.map(({ id, number, effectiveOn, plan, signature, pdfUrl }) => (
          <div key={id}>
            {t('planChange.line', { date: formatDate(effectiveOn), plan: plan.name })}
            <br />
            {signature &&
              t('one.signatureValue', {
                name: signature.signerName,
                moment: formatMomentOfYear(signature.signedAt),
              })}{' '}
            {pdfUrl && (
              <a href={pdfUrl} target="_blank" rel="noreferrer" data-tall>
                {t('planChange.pdf', { number })}
              </a>
            )}
          </div>
        ))}
      </Bullets>
    </Section>
  );
};
