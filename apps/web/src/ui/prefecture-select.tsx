import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { prefectureCodes, usePrefectureName } from './prefectures';

interface PrefectureSelectProps extends Omit<NativeSelectProps, 'data'> {
  /** The words for "none chosen". */
  emptyLabel: string;
}

export const PrefectureSelect = ({ emptyLabel, ...rest }: PrefectureSelectProps) => {
  useTranslation();
  const nameOf = usePrefectureName();
  return (
    <NativeSelect
      {...rest}
      data={[
        { value: '', label: emptyLabel },
        ...prefectureCodes.map((code) => ({ value: code, label: nameOf(code) })),
      ]}
    />
  );
};
