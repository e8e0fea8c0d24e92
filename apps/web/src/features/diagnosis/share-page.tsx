import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import {
  RevokeShareLinkDocument,
  ShareDiagnosisDocument,
  type ShareLinkFieldsFragment,
  ShareLinksDocument,
} from '../../graphql/generated/graphql';
import { ask, useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ChoiceCards } from '../../ui/choice-cards';
import { Form } from '../../ui/form';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { CopyAddress } from './copy-address';
import { diagnosisToken } from './diagnosis-session';
import styles from './share-page.module.css';

const days = ['7', '30'] as const;

/** The secret stands behind the #, which browsers never send to a server or to another page. */
const addressOfLink = (secret: string) => `${window.location.origin}/diagnosis/shared#${secret}`;

const NewLink = ({ secret }: { secret: string }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Card tone="brand">
      <p role="status">{t('share.made')}</p>
      <CopyAddress address={addressOfLink(secret)} />
    </Card>
  );
};

const LinkLine = ({ link, token }: { link: ShareLinkFieldsFragment; token: string }) => {
  const { t } = useTranslation('diagnosis');
  const revoke = useTell(RevokeShareLinkDocument, [ShareLinksDocument]);
  const isOver = link.revoked || Date.parse(link.expiresAt) <= Date.now();
  return (
    <Card>
      <p>
        <strong>
          {link.revoked
            ? t('share.revoked')
            : t(isOver ? 'share.over' : 'share.until', { moment: formatMoment(link.expiresAt) })}
        </strong>
        <br />
        {t('share.createdAt', { moment: formatMoment(link.createdAt) })}{' '}
        {link.lastOpenedAt
          ? t('share.opened', { count: link.opened, moment: formatMoment(link.lastOpenedAt) })
          : t('share.unopened')}
      </p>
      {revoke.isError && <Problem error={revoke.error} />}
      {!isOver && (
        <SecondaryButton
          busy={revoke.isPending}
          onClick={() => revoke.mutate({ token, linkId: link.id })}
          ariaLabel={t('share.stopSpoken', { moment: formatMoment(link.createdAt) })}
        >
          {t('share.stop')}
        </SecondaryButton>
      )}
    </Card>
  );
};

const ShareForm = ({ token }: { token: string }) => {
  const { t } = useTranslation('diagnosis');
  const [chosen, setChosen] = useState<string[]>(['7']);
  const query = useAsk(ShareLinksDocument, { token }, { staleMs: 0 });
  const share = useMutation({
    mutationFn: () => ask(ShareDiagnosisDocument, { token, days: Number(chosen[0]) }),
    onSuccess: () => query.refetch(),
  });
  return (
    <Page title={t('share.title')} back="/diagnosis/result">
      <p>{t('share.lead')}</p>
      {share.isError && <Problem error={share.error} />}
      {share.data?.shareDiagnosis.secret && <NewLink secret={share.data.shareDiagnosis.secret} />}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (!share.isPending) share.mutate();
        }}
      >
        <h2 id="days-title" className={styles.question}>
          {t('share.days')}
        </h2>
        <ChoiceCards
          id="days"
          labelledBy="days-title"
          choices={days.map((value) => ({ value, label: t('share.forDays', { count: Number(value) }) }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <PrimaryButton busy={share.isPending}>{t('share.make')}</PrimaryButton>
      </Form>
      <Section title={t('share.links')}>
        <Answered query={query}>
          {({ shareLinks }) =>
            shareLinks.length === 0 ? (
              <Empty>{t('share.none')}</Empty>
            ) : (
              <Stacked label={t('share.links')}>
                {shareLinks.map((link) => (
                  <LinkLine key={link.id} link={link} token={token} />
                ))}
              </Stacked>
            )
          }
        </Answered>
      </Section>
    </Page>
  );
};

const SharePage = () => {
  const token = diagnosisToken.get();
  return token === null ? <Navigate to="/diagnosis" replace /> : <ShareForm token={token} />;
};

export default SharePage;
