import Sequencer from '@jest/test-sequencer';

/** The same order on every machine: first the stories, then every screen with what the stories left behind. */
export default class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => `${path.includes('every-screen') ? 1 : 0} ${path}`;
    return [...tests].sort((one, other) => place(one).localeCompare(place(other)));
  }
}
