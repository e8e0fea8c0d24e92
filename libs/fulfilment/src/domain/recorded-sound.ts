const RATE = 8_000;
const HEAD_BYTES = 44;
/** A made-up call needs no more to be heard. */
const MAX_SECONDS = 30;

/** Two voices that take turns, as tones: what a simulated call sounds like. A WAV file, 8 kHz, 8 bit, one channel. */
export function soundOfTalk(talkSeconds: number): Buffer {
  const samples = Math.min(Math.max(talkSeconds, 1), MAX_SECONDS) * RATE;
  const sound = Buffer.alloc(HEAD_BYTES + samples);
  writeHead(sound, samples);
  for (let i = 0; i < samples; i += 1) {
    const second = i / RATE;
    const pitch = Math.floor(second / 2) % 2 === 0 ? 330 : 220;
    // Syllables: four a second, with a breath at the end of each turn.
    const loud = second % 2 > 1.7 ? 0 : Math.max(0, Math.sin(second * Math.PI * 8)) * 60;
    sound[HEAD_BYTES + i] = 128 + Math.trunc(Math.sin(second * Math.PI * 2 * pitch) * loud);
  }
  return sound;
}

function writeHead(sound: Buffer, samples: number): void {
  sound.write('RIFF', 0, 'latin1');
  sound.writeUInt32LE(HEAD_BYTES - 8 + samples, 4);
  sound.write('WAVEfmt ', 8, 'latin1');
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(RATE, 24);
  sound.writeUInt32LE(RATE, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write('data', 36, 'latin1');
  sound.writeUInt32LE(samples, 40);
}
