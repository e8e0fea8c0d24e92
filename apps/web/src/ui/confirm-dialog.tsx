import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonRow, PrimaryButton, SecondaryButton } from './buttons';
import { Problem } from './states';

interface ConfirmDialogProps {
  opened: boolean;
  /** A question that names the object and the effect. */
  question: string;
  /** Repeats the verb of the question. */
  verb: string;
  /** "Close" where the act itself is a cancellation, else "Cancel". */
  wayOut?: string;
  destructive?: boolean;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Only for acts that cannot be undone. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.question}
      centered
      size="30rem"
      closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
      styles={{
        title: { fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.5 },
        body: { display: 'grid', gap: '1.25rem' },
      }}
    >
      {props.children}
      {props.error ? <Problem error={props.error} /> : null}
      <ButtonRow>
        <PrimaryButton
          onClick={props.onConfirm}
          busy={props.busy}
          color={props.destructive ? 'var(--danger)' : undefined}
        >
          {props.verb}
        </PrimaryButton>
        <SecondaryButton onClick={props.onClose}>{props.wayOut ?? t('cancel')}</SecondaryButton>
      </ButtonRow>
    </Modal>
  );
};
