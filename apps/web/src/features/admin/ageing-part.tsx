import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AgeingDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Section } from '../../ui/page';
import { Ageing } from './ageing';

/** In the cockpit: how late clients are, and the way to what may have to be given up. */
export const AgeingPart = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(AgeingDocument, {}, { staleMs: 0 });
  return (
    <Section title={t('receivables.ageing')} full>
      <Answered query={query}>{({ receivables }) => <Ageing bands={receivables.ageing} />}</Answered>
      <p>
        <Link to="/admin/receivables">{t('receivables.open')}</Link>
      </p>
    </Section>
  );
};
