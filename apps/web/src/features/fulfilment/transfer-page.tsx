import { Checkbox, Fieldset, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  type DeskFieldsFragment,
  SetTransferTargetsDocument,
  TransferTargetsDocument,
  type TransferTargetsQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import type { FieldProblem } from '../../ui/error-summary';
import { useDeskAddress } from './desk-address';
import { DeskEditor, WithDesk } from './desk-editor';
import styles from './desk-forms.module.css';
import { EditableItem } from './editable-item';
import { weekdays } from '../../ui/hours-rows';

type Target = Omit<TransferTargetsQuery['transferTargets'][number], 'reachable'>;

const newTarget = (): Target => ({
  id: crypto.randomUUID(),
  name: '',
  phone: '',
  note: null,
  weekdays: [1, 2, 3, 4, 5],
  fromTime: '09:00',
  untilTime: '18:00',
});

const TargetsForm = ({ desk, stored }: { desk: DeskFieldsFragment; stored: readonly Target[] }) => {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const addressOf = useDeskAddress();
  const [targets, setTargets] = useState<readonly Target[]>(stored);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const save = useTell(SetTransferTargetsDocument, [TransferTargetsDocument]);
  const change = (id: string, changes: Partial<Target>) =>
    setTargets((before) => before.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const moveUp = (index: number) =>
    setTargets((before) => [
      ...before.slice(0, index - 1),
      before[index]!,
      before[index - 1]!,
      ...before.slice(index + 1),
    ]);
  const submit = () => {
    const found = targets.flatMap(({ id, name, phone }, index) =>
      name.trim() && phone.trim()
        ? []
        : [{ fieldId: `name-${id}`, message: t('transfer.missing', { number: index + 1 }) }],
    );
    setProblems(found);
    if (found.length > 0) return;
    save.mutate(
      {
        deskId: desk.id,
        targets: targets.map(({ name, phone, note, weekdays: days, fromTime, untilTime }) => ({
          name,
          phone,
          note,
          weekdays: days,
          fromTime,
          untilTime,
        })),
      },
      { onSuccess: () => void navigate(addressOf(desk.id), { state: { saved: true } }) },
    );
  };
  return (
    <DeskEditor
      desk={desk}
      title={t('transfer.title')}
      problems={problems}
      error={save.error}
      isSaving={save.isPending}
      onSave={submit}
    >
      <p>{t('transfer.lead')}</p>
      {targets.map((target, index) => (
        <EditableItem
          key={target.id}
          legend={t('transfer.person', { number: index + 1 })}
          removeLabel={t('transfer.remove', { number: index + 1 })}
          onRemove={() => setTargets((before) => before.filter(({ id }) => id !== target.id))}
          moveUpLabel={t('transfer.moveUp', { number: index + 1 })}
          {...(index > 0 && { onMoveUp: () => moveUp(index) })}
        >
          <TargetFields
            target={target}
            problems={problems}
            onChange={(changes) => change(target.id, changes)}
          />
        </EditableItem>
      ))}
      <SecondaryButton onClick={() => setTargets((before) => [...before, newTarget()])}>
        {t('transfer.add')}
      </SecondaryButton>
    </DeskEditor>
  );
};

interface TargetFieldsProps {
  target: Target;
  problems: readonly FieldProblem[];
  onChange: (changes: Partial<Target>) => void;
}

const TargetFields = ({ target, problems, onChange }: TargetFieldsProps) => {
  const { t } = useTranslation(['desk', 'hours']);
  const { id, name, phone, note, fromTime, untilTime } = target;
  return (
    <>
      <TextInput
        id={`name-${id}`}
        label={t('transfer.name')}
        value={name}
        error={problems.find(({ fieldId }) => fieldId === `name-${id}`)?.message}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('transfer.phone')}
        inputMode="tel"
        value={phone}
        onChange={(event) => onChange({ phone: event.currentTarget.value })}
      />
      <TextInput
        label={t('transfer.note')}
        value={note ?? ''}
        onChange={(event) => onChange({ note: event.currentTarget.value || null })}
      />
      <Fieldset legend={t('transfer.days')} variant="unstyled">
        <div className={styles.days}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={t(`hours:weekdays.${day}`)}
              checked={target.weekdays.includes(day)}
              onChange={(event) =>
                onChange({
                  weekdays: event.currentTarget.checked
                    ? [...target.weekdays, day]
                    : target.weekdays.filter((one) => one !== day),
                })
              }
            />
          ))}
        </div>
      </Fieldset>
      <div className={styles.span}>
        <TextInput
          type="time"
          label={t('transfer.from')}
          value={fromTime}
          onChange={(event) => onChange({ fromTime: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('transfer.until')}
          // The field of a browser knows no 24:00; untouched it stays what it was.
          value={untilTime === '24:00' ? '23:59' : untilTime}
          onChange={(event) => onChange({ untilTime: event.currentTarget.value })}
        />
      </div>
    </>
  );
};

const WithTargets = ({ desk }: { desk: DeskFieldsFragment }) => {
  const targets = useAsk(TransferTargetsDocument, { deskId: desk.id }, { staleMs: 0 });
  return (
    <Answered query={targets}>
      {({ transferTargets }) => <TargetsForm desk={desk} stored={transferTargets} />}
    </Answered>
  );
};

const TransferPage = () => <WithDesk>{(desk) => <WithTargets desk={desk} />}</WithDesk>;

export default TransferPage;
