import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindContractsDocument } from '../../../graphql/generated/graphql';
import { useAsk } from '../../../graphql/hooks';
import { Problem } from '../../../ui/states';

const TYPING_MS = 300;
const WORDS_AT_MOST = 100;

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ContractFieldProps {
  readonly contractId: string | null;
  readonly onChange: (contractId: string | null) => void;
}

/** One of all contracts there are: the server looks for what is typed, so nothing has to be loaded beforehand. */
export const ContractField = ({ contractId, onChange }: ContractFieldProps) => {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const [words] = useDebouncedValue(typed.trim().slice(0, WORDS_AT_MOST), TYPING_MS);
  const found = useAsk(FindContractsDocument, { words }, { keepPrevious: true });
  const options = (found.data?.findContracts ?? []).map(({ id, number, clientName }): Option => ({
    value: id,
    label: t('waiver.contractName', { number, client: clientName }),
  }));
  // What is chosen stays an option whatever is typed next.
  const known = chosen && !options.some(({ value }) => value === chosen.value) ? [chosen] : [];
  return (
    <>
      <Select
        label={t('waiver.contract')}
        description={t('waiver.contractHint')}
        nothingFoundMessage={found.isFetching ? t('waiver.searching') : t('waiver.noContract')}
        searchable
        filter={({ options: all }) => all}
        value={contractId}
        onChange={(value, option) => {
          setChosen(option);
          onChange(value);
        }}
        searchValue={typed}
        onSearchChange={setTyped}
        data={[...known, ...options]}
      />
      {found.error ? <Problem error={found.error} /> : null}
    </>
  );
};
