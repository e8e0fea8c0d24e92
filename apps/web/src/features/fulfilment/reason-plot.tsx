import { useTranslation } from 'react-i18next';
import { CallReasonsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { useReasonName } from './reason-name';
import { type Span, SpanPlot, useSpan, useSpanName } from './span-plot';

/** The reason that moved most between the last two whole spans. */
const changeOf = (spans: readonly Span[], reasons: readonly string[]) => {
  const [before, after] = spans.filter(({ whole }) => whole).slice(-2);
  if (!before || !after) return null;
  const moves = reasons.map((reason) => {
    const [was, is] = [before.sums.get(reason) ?? 0, after.sums.get(reason) ?? 0];
    return { reason, was, is, by: Math.abs(is - was) };
  });
  const most = moves.reduce((a, b) => (b.by > a.by ? b : a));
  return { ...most, before: before.start, after: after.start };
};

interface ReasonPlotProps {
  deskId: string | null;
  from: string;
  until: string;
  made: boolean;
}

/** What became of calls, week by week or month by month. */
export const ReasonPlot = ({ deskId, from, until, made }: ReasonPlotProps) => {
  const { t } = useTranslation('inbox');
  const reasonName = useReasonName(made);
  const [by, choice] = useSpan(from, until);
  const spanName = useSpanName(by);
  const direction = made ? 'OUTBOUND' : 'INBOUND';
  const query = useAsk(CallReasonsDocument, { deskId, from, until, direction, by }, { keepPrevious: true });
  return (
    <>
      {choice}
      <Answered query={query}>
        {({ callReasons }) => (
          <SpanPlot
            {...{ from, until, by }}
            cells={callReasons.map(({ outcome, ...cell }) => ({ ...cell, kind: outcome }))}
            nameOf={reasonName}
            rest={t('reasons.rest')}
            caption={t(made ? 'reasons.titleMade' : 'reasons.title')}
            spoken={t(`reasons.spoken.${by}`)}
          >
            {(spans, reasons, nameOf) => (
              <Change spans={spans} reasons={reasons} nameOf={nameOf} spanName={spanName} />
            )}
          </SpanPlot>
        )}
      </Answered>
    </>
  );
};

interface ChangeProps {
  spans: readonly Span[];
  reasons: readonly string[];
  nameOf: (reason: string) => string;
  spanName: (start: string) => string;
}

/** What the picture says, in a sentence. */
const Change = ({ spans, reasons, nameOf, spanName }: ChangeProps) => {
  const { t } = useTranslation('inbox');
  const change = changeOf(spans, reasons);
  if (!change) return <p>{t('reasons.tooShort')}</p>;
  const { reason, was, is, before, after } = change;
  const told = {
    reason: nameOf(reason),
    before: spanName(before),
    after: spanName(after),
    was: t('volume.count', { count: was }),
    is: t('volume.count', { count: is }),
  };
  if (is === was) return <p>{t('reasons.same', told)}</p>;
  return <p>{t(is > was ? 'reasons.more' : 'reasons.fewer', told)}</p>;
};
