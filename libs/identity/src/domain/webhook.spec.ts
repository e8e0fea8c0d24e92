import { bodyFor } from './webhook.js';

const message = {
  type: 'interaction.completed',
  timestamp: '2026-11-25T01:02:03.000Z',
  data: { id: '1', outcome: 'message' },
  text: 'さくら歯科クリニック：伝言 & お願い\n三田様より\n詰め物が取れた\n',
};

describe('what is sent', () => {
  it('to an address of one’s own is the envelope of Standard Webhooks, without the words for a chat', () => {
    expect(JSON.parse(bodyFor('signed', message))).toEqual({
      type: message.type,
      timestamp: message.timestamp,
      data: message.data,
    });
  });

  it('to Slack is one text', () => {
    expect(JSON.parse(bodyFor('slack', message))).toEqual({ text: message.text });
  });

  it('to LINE WORKS is the first line as the title and the rest as the body', () => {
    expect(JSON.parse(bodyFor('line_works', message))).toEqual({
      title: 'さくら歯科クリニック：伝言 & お願い',
      body: { text: '三田様より\n詰め物が取れた' },
    });
  });

  it('to LINE WORKS of a single line has a body too: an empty one is refused there', () => {
    expect(JSON.parse(bodyFor('line_works', { ...message, text: '件名だけ' }))).toEqual({
      title: '件名だけ',
      body: { text: '件名だけ' },
    });
  });

  it('to Chatwork is a form whose message is unread for the sender too', () => {
    const body = bodyFor('chatwork', message);
    expect(body).not.toMatch(/[&=].*\n/);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ body: message.text, self_unread: '1' });
  });
});
