import { TextInput } from '@mantine/core';
import { countOf } from '../../ui/text-input-rules';

interface CountFieldProps {
  id: string;
  label: string;
  description?: string;
  unit: string;
  count: number | undefined;
  error: string | undefined;
  onCount: (count: number | undefined) => void;
}

/** A whole number; full-width digits are fine. */
export const CountField = ({ id, label, description, unit, count, error, onCount }: CountFieldProps) => (
  <TextInput
    id={id}
    label={label}
    description={description}
    inputMode="numeric"
    value={count === undefined ? '' : String(count)}
    error={error}
    styles={{ wrapper: { maxWidth: '14rem' } }}
    rightSection={<span aria-hidden>{unit}</span>}
    rightSectionWidth={64}
    onChange={(event) => onCount(countOf(event.currentTarget.value))}
  />
);
