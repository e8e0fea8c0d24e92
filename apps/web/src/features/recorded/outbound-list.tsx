import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedOutboundFieldsFragment } from '../../graphql/generated/graphql';
import { Answered } from '../../ui/answered';
import { Stacked } from '../../ui/lists';
import { Empty } from '../../ui/states';
import { OutboundCard } from './outbound-card';

const TYPING_MS = 300;

/** A search and what it finds; `children` asks with the words. */
export const useSearch = () => {
  const { t } = useTranslation('recorded');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const field: ReactNode = (
    <TextInput
      type="search"
      label={t('search')}
      description={t('outbound.searchHint')}
      value={typed}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      autoComplete="off"
    />
  );
  return { search: search || null, field };
};

interface OutboundListProps<Answer> {
  query: Parameters<typeof Answered<Answer>>[0]['query'];
  callsOf: (answer: Answer) => readonly RecordedOutboundFieldsFragment[];
  label: string;
  none: string;
}

export const OutboundList = <Answer,>({ query, callsOf, label, none }: OutboundListProps<Answer>) => {
  const { t } = useTranslation('recorded');
  return (
    <Answered query={query}>
      {(answer) => {
        const calls = callsOf(answer);
        if (calls.length === 0) return <Empty>{none}</Empty>;
        return (
          <>
            <p role="status">{t('count', { count: calls.length })}</p>
            <Stacked label={label}>
              {calls.map((call) => (
                <OutboundCard key={call.id} of={call} />
              ))}
            </Stacked>
          </>
        );
      }}
    </Answered>
  );
};
