import { useTranslation } from 'react-i18next';
import { CorrectFactDocument, type DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { KeyValueList } from '../../ui/key-value-list';
import { Problem } from '../../ui/states';
import { useDiagnosisStep } from './diagnosis-session';
import { Quoted } from './known-facts';

/** What was read between the lines, with the words; what was misread is taken back on the spot, and the taking back too. */
export const Cues = ({ diagnosis, token }: { diagnosis: DiagnosisFieldsFragment; token?: string }) => {
  const { t } = useTranslation('diagnosis');
  const correct = useDiagnosisStep(
    CorrectFactDocument,
    ({ correctFact }) => correctFact,
    // Where it leaves something to ask, the page of the result leads there.
    () => undefined,
  );
  const cues = diagnosis.facts.filter(({ kind }) => kind === 'cue');
  if (cues.length === 0) return null;
  return (
    <>
      <h3>{t('result.cuesTitle')}</h3>
      {token && <p>{t('result.cuesNote')}</p>}
      {correct.isError && <Problem error={correct.error} />}
      <KeyValueList
        items={cues.map(({ fact, label, value, valueLabel, words }) => ({
          label,
          value: (
            <>
              {value === true ? valueLabel : t('result.cueUnused')}
              <Quoted words={words} />
            </>
          ),
          ...(token && {
            change: {
              label: t(value === true ? 'result.cueNotSo' : 'result.cueBack'),
              spoken: t(value === true ? 'result.cueNotSoSpoken' : 'result.cueBackSpoken', { label }),
              onClick: () =>
                correct.isPending || correct.mutate({ token, fact, value: value === true ? 'no' : 'yes' }),
            },
          }),
        }))}
      />
    </>
  );
};
