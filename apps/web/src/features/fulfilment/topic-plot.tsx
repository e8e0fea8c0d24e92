import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CallTopicsDocument, type CallTopicsQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { currentLanguage } from '../../i18n/index';
import { formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { DataTable } from '../workplace/pieces/data-table';
import { DAY_MS } from './period-form';
import { SpanPlot, useSpan } from './span-plot';

interface Asked {
  deskId: string | null;
  from: string;
  until: string;
}

/** The same words in the address of the inbox and of the file. */
const paramsOf = ({ deskId, from, until }: Asked) => ({ from, until, ...(deskId && { desk: deskId }) });

/** What calls were about, as the agents said, week by week or month by month. */
export const TopicPlot = (asked: Asked) => {
  const { t } = useTranslation('inbox');
  const { from, until } = asked;
  const [by, choice] = useSpan(from, until);
  const query = useAsk(CallTopicsDocument, { ...asked, by }, { keepPrevious: true });
  const nameOf = (topic: string) => topic || t('topic.open');
  return (
    <>
      <p>{t('topic.note')}</p>
      {choice}
      <Answered query={query}>
        {({ callTopics: { cells, change } }) =>
          cells.length === 0 ? (
            <p>{t('topic.none')}</p>
          ) : (
            <>
              <SpanPlot
                {...{ from, until, by, nameOf }}
                cells={cells.map(({ topic, ...cell }) => ({ ...cell, kind: topic ?? '' }))}
                rest={t('topic.rest')}
                caption={t('topic.title')}
                spoken={t(`topic.spoken.${by}`)}
              >
                {() => <Change change={change} {...asked} />}
              </SpanPlot>
              <Sums cells={cells} asked={asked} />
              <TopicFile {...asked} />
            </>
          )
        }
      </Answered>
    </>
  );
};

type Topics = CallTopicsQuery['callTopics'];

/** What is different from the time before; chance alone is not told. */
const Change = ({ change, from, until }: Asked & { change: Topics['change'] | undefined }) => {
  const { t } = useTranslation('inbox');
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
  if (!change) return <p>{t('topic.same', { days })}</p>;
  const { topic, was, is } = change;
  const told = { days, topic, was: t('volume.count', { count: was }), is: t('volume.count', { count: is }) };
  return <p>{t(is > was ? 'topic.more' : 'topic.fewer', told)}</p>;
};

/** Every topic with its calls, most first, and the way to them. */
const Sums = ({ cells, asked }: { cells: Topics['cells']; asked: Asked }) => {
  const { t } = useTranslation('inbox');
  const sums = new Map<string, number>();
  for (const { topic, calls } of cells) sums.set(topic ?? '', (sums.get(topic ?? '') ?? 0) + calls);
  const all = [...sums.values()].reduce((sum, calls) => sum + calls, 0);
  return (
    <DataTable
      caption={t('topic.table')}
      rows={[...sums].sort((a, b) => b[1] - a[1])}
      rowKey={([topic]) => topic}
      columns={[
        {
          key: 'topic',
          head: t('topic.name'),
          cell: ([topic]) => {
            const name = topic || t('topic.open');
            const address = new URLSearchParams({ ...paramsOf(asked), show: 'all', topic });
            return (
              <Link
                to={`/owner?${address.toString()}`}
                aria-label={t('topic.seeOf', { topic: name })}
                data-tall
              >
                {name}
              </Link>
            );
          },
        },
        {
          key: 'calls',
          head: t('topic.calls'),
          numeric: true,
          cell: ([, calls]) => t('volume.count', { count: calls }),
        },
        {
          key: 'share',
          head: t('topic.share'),
          numeric: true,
          cell: ([, calls]) => t('topic.percent', { value: formatNumber((calls / all) * 100) }),
        },
      ]}
    />
  );
};

const TopicFile = (asked: Asked) => {
  const { t } = useTranslation('inbox');
  const address = (encoding: string) =>
    `/files/topics.csv?${new URLSearchParams({ ...paramsOf(asked), encoding, language: currentLanguage() }).toString()}`;
  return (
    <Disclosure label={t('topic.file')}>
      {(['shift_jis', 'utf-8'] as const).map((encoding) => (
        <p key={encoding}>
          <a href={address(encoding)} download data-tall>
            {t(`file.${encoding}`)}
          </a>
        </p>
      ))}
    </Disclosure>
  );
};
