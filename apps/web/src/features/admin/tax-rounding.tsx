import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChooseTaxRoundingDocument,
  type RoundingMode,
  TaxRoundingDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Bullets } from '../../ui/lists';
import { ActButton } from '../workplace/pieces/act-button';

const modes: readonly RoundingMode[] = ['DOWN', 'HALF_UP', 'UP'];

/** How the tax of our documents is rounded, and from which day on it changes. */
export const TaxRounding = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(TaxRoundingDocument, {}, { staleMs: 0 });
  return (
    <Answered query={query}>
      {({ taxRounding: { mode, coming } }) => (
        <>
          <p>{t('rounding.now', { mode: t(`rounding.modes.${mode}`) })}</p>
          {coming.length > 0 && (
            <Bullets>
              {coming.map((each) =>
                t('rounding.coming', {
                  date: formatDate(each.fromOn),
                  mode: t(`rounding.modes.${each.mode}`),
                }),
              )}
            </Bullets>
          )}
          <Choice current={mode} />
        </>
      )}
    </Answered>
  );
};

const Choice = ({ current }: { current: RoundingMode }) => {
  const { t } = useTranslation('admin');
  const [mode, setMode] = useState<RoundingMode>(current);
  const [fromOn, setFromOn] = useState('');
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const choose = useTell(ChooseTaxRoundingDocument, [TaxRoundingDocument]);
  return (
    <>
      <Radio.Group
        label={t('rounding.mode')}
        value={mode}
        onChange={(value) => setMode(value as RoundingMode)}
      >
        {modes.map((each) => (
          <Radio key={each} value={each} label={t(`rounding.modes.${each}`)} mt="xs" />
        ))}
      </Radio.Group>
      <TextInput
        type="date"
        maw="16rem"
        label={t('rounding.fromOn')}
        description={t('rounding.fromHint')}
        value={fromOn}
        error={missing && t('rounding.missing')}
        onChange={(event) => {
          setFromOn(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <div>
        <ActButton onClick={() => (fromOn === '' ? setMissing(true) : setAsking(true))}>
          {t('rounding.choose')}
        </ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('rounding.question', {
          date: fromOn === '' ? '' : formatDate(fromOn),
          mode: t(`rounding.modes.${mode}`),
        })}
        verb={t('rounding.choose')}
        busy={choose.isPending}
        error={choose.error}
        onConfirm={() => choose.mutate({ mode, fromOn }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('rounding.effect')}</p>
      </ConfirmDialog>
    </>
  );
};
