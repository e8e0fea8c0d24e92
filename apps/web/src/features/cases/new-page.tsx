import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CaseDesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { CaseForm } from './case-form';
import { useSide } from './use-side';

/** A case that no call brought: a letter, a mail, a visit. */
const NewPage = () => {
  const { t } = useTranslation('cases');
  const { base } = useSide();
  const navigate = useNavigate();
  const query = useAsk(CaseDesksDocument, {});
  const [chosen, setChosen] = useState('');
  return (
    <Page title={t('form.title')} back={base}>
      <Answered query={query}>
        {({ desks }) => {
          const deskId = chosen || desks[0]?.id;
          return deskId ? (
            <>
              <NativeSelect
                label={t('form.chooseDesk')}
                value={deskId}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
                data={desks.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <CaseForm deskId={deskId} onOpened={({ id }) => void navigate(`${base}/${id}`)} />
            </>
          ) : (
            <Empty>{t('form.noDesk')}</Empty>
          );
        }}
      </Answered>
    </Page>
  );
};

export default NewPage;
