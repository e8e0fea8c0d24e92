import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddChatDocument,
  type ChatKind,
  DeskNewsDocument,
  type DeskNewsQuery,
  RemoveWebhookDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useTell } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Form } from '../../ui/form';
import { Stacked } from '../../ui/lists';
import { Problem } from '../../ui/states';
import styles from './desk-forms.module.css';

type Chat = DeskNewsQuery['deskChats'][number];
const kinds: readonly ChatKind[] = ['SLACK', 'LINE_WORKS', 'CHATWORK'];

/** The chats in which reports of a desk arrive; of an address only its host is ever shown again. */
export const Chats = ({ deskId, chats }: { deskId: string; chats: readonly Chat[] }) => {
  const { t } = useTranslation('desk');
  const [chosen, setChosen] = useState<Chat | null>(null);
  const remove = useTell(RemoveWebhookDocument, [DeskNewsDocument]);
  return (
    <>
      {chats.length === 0 ? (
        <p>{t('news.chatNone')}</p>
      ) : (
        <Stacked label={t('news.chats')}>
          {chats.map((chat) => (
            <Card key={chat.id}>
              <strong>{chat.name}</strong>
              <span>
                {t(`news.kinds.${chat.kind}`)} {chat.place}
              </span>
              <div className={styles.acts}>
                <button
                  type="button"
                  className={styles.act}
                  aria-label={t('news.removeOf', { name: chat.name })}
                  onClick={() => setChosen(chat)}
                >
                  {t('news.remove')}
                </button>
              </div>
            </Card>
          ))}
        </Stacked>
      )}
      {chosen && (
        <ConfirmDialog
          opened
          destructive
          question={t('news.removeQuestion', { name: chosen.name })}
          verb={t('news.removeVerb')}
          busy={remove.isPending}
          error={remove.isError ? remove.error : undefined}
          onClose={() => setChosen(null)}
          onConfirm={() => remove.mutate({ id: chosen.id }, { onSuccess: () => setChosen(null) })}
        >
          <p>{t('news.removeEffect')}</p>
        </ConfirmDialog>
      )}
      <AddChat deskId={deskId} />
    </>
  );
};

const nothing = { name: '', url: '', token: '' };

const AddChat = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('desk');
  const [kind, setKind] = useState<ChatKind>('SLACK');
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const add = useTell(AddChatDocument, [DeskNewsDocument]);
  const isMissing = typed.name.trim() === '' || typed.url.trim() === '';
  const refused = add.error instanceof RequestFailed ? add.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path === path)?.message;
  const change = (field: keyof typeof nothing) => (value: string) =>
    setTyped((was) => ({ ...was, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || add.isPending) return;
    add.mutate(
      { deskId, input: { kind, name: typed.name, url: typed.url, token: typed.token || null } },
      {
        onSuccess: () => {
          setTyped(nothing);
          setAsked(false);
        },
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <NativeSelect
        label={t('news.kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`news.kinds.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as ChatKind)}
      />
      <TextInput
        label={t('news.chatName')}
        value={typed.name}
        autoComplete="off"
        error={asked && isMissing ? t('news.missing') : errorOf('name')}
        onChange={(event) => change('name')(event.currentTarget.value)}
      />
      <TextInput
        label={t(kind === 'CHATWORK' ? 'news.chatworkUrl' : 'news.chatUrl')}
        value={typed.url}
        inputMode="url"
        autoComplete="off"
        error={errorOf('url')}
        onChange={(event) => change('url')(event.currentTarget.value)}
      />
      {kind === 'CHATWORK' && (
        <TextInput
          label={t('news.token')}
          value={typed.token}
          autoComplete="off"
          error={errorOf('token')}
          onChange={(event) => change('token')(event.currentTarget.value)}
        />
      )}
      {add.isError && refused.length === 0 && <Problem error={add.error} />}
      <SecondaryButton busy={add.isPending}>{t('news.add')}</SecondaryButton>
    </Form>
  );
};
