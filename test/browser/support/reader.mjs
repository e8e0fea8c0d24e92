// A reader of language on this machine, as an installation might configure one. It says the same of every statement; the product
// believes it only where its quotation stands.
import { createServer } from 'node:http';

export const readerName = 'やさしいAI';
const words = 'あの件が落ち着くまで';
const reading = {
  facts: { temporary_need: { value: true, words } },
  measures: { campaign_desk: { fit: 0.7, words } },
};

/** Lives as long as the test run. */
export async function openReader() {
  const content = JSON.stringify(reading);
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end(JSON.stringify({ choices: [{ message: { content } }] })));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return {
    READER_URL: `http://127.0.0.1:${server.address().port}/v1`,
    READER_MODEL: 'small',
    READER_NAME: readerName,
  };
}
