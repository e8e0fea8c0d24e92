import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { useListFile } from './use-list-file';

/** Which sheet of an Excel file is meant, and that a large one takes a moment. */
export const SheetChoice = ({ list }: { list: ReturnType<typeof useListFile> }) => {
  const { t } = useTranslation('common');
  return (
    <>
      {list.isReading && <p role="status">{t('spreadsheet.reading')}</p>}
      {list.sheets.length > 1 && (
        <NativeSelect
          label={t('spreadsheet.sheet')}
          value={String(list.sheet)}
          data={list.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={({ currentTarget }) => list.chooseSheet(Number(currentTarget.value))}
        />
      )}
    </>
  );
};
