import { useTranslation } from 'react-i18next';
import {
  CaseDocument,
  type CaseFieldsFragment,
  CasesDocument,
  SetCaseLanguageDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { useSide } from './use-side';

/** In which language the customer is written to; whoever works on the case may change it. */
export const Language = ({ of }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const { works } = useSide();
  const tell = useTell(SetCaseLanguageDocument, [CaseDocument, CasesDocument]);
  const other = of.language === 'JA' ? 'EN' : 'JA';
  return (
    <>
      {t(`language.${of.language}`)}{' '}
      {works && of.state !== 'CLOSED' && (
        <ActButton
          tone="quiet"
          busy={tell.isPending}
          onClick={() => tell.mutate({ caseId: of.id, language: other })}
        >
          {t(`language.to${other}`)}
        </ActButton>
      )}
      {tell.isError && <Problem error={tell.error} />}
    </>
  );
};
