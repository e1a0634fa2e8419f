import { assert } from 'chai';
import { entryText, parseEntry } from '../../../bot/storage/entry.ts';

const ENTRY = { key: 'case/1', version: 'v1', value: { origin: 'ea', note: '¿quién?\n' } };

describe('the text of an entry', () => {
  const text = entryText(ENTRY.key, ENTRY.version, JSON.stringify(ENTRY.value));

  it('is read as what was written, also without its last line break', () => {
    assert.deepEqual(parseEntry(text), ENTRY);
    assert.deepEqual(parseEntry(text.trimEnd()), ENTRY);
  });

  it('is read as what was written, or not at all, whichever bit is flipped', () => {
    for (let bit = 0; bit < 8 * Buffer.byteLength(text); bit += 1) {
      const bytes = Buffer.from(text);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = parseEntry(bytes.toString());
      if (read) assert.deepEqual(read, ENTRY, `bit ${bit}`);
    }
  });

  it('is read without a sum, as an earlier version of the bot wrote it', () => {
    assert.deepEqual(parseEntry(`${JSON.stringify(ENTRY)}\n`), ENTRY);
  });
});
