import { useIsMutating } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../workplace/draft/draft-notice';
import { ActButton } from '../workplace/pieces/act-button';

interface BegunFormProps<Recorded> {
  newest: Recorded;
  /** @param done begins the form anew, with what the record says by then */
  children: (of: Recorded, done: () => void) => ReactNode;
}

/** From the first key on a form stays with the record it was begun with: what somebody else puts right meanwhile takes no words away. */
export const BegunForm = <Recorded extends { corrections: readonly unknown[] }>({
  newest,
  children,
}: BegunFormProps<Recorded>) => {
  const { t } = useTranslation('recorded');
  const [begun, begin] = useState<Recorded | null>(null);
  const isSending = useIsMutating() > 0;
  const of = begun ?? newest;
  const anew = () => begin(null);
  return (
    <div onChange={() => begin(of)}>
      {of.corrections.length < newest.corrections.length && !isSending && (
        <Alert text={t('meanwhile')}>
          <ActButton onClick={anew}>{t('readAnew')}</ActButton>
        </Alert>
      )}
      <Fragment key={of.corrections.length}>{children(of, anew)}</Fragment>
    </div>
  );
};
