import { expect } from 'chai';
import { unzipSync, zipSync } from 'fflate';
import type { Fault, Files } from '../../../../bot/cli/teams/app.ts';
import { contentFaults } from '../../../../bot/cli/teams/contents.ts';
import { pack } from '../../../../bot/cli/teams/pack.ts';
import { appFiles, VARIANTS } from './app.ts';
import { PLANTED } from './planted.ts';

async function faultsOf(files: Files): Promise<Fault[]> {
  const packed = await pack(files);
  return 'faults' in packed ? packed.faults : [];
}

describe('the Teams app package', () => {
  for (const variant of VARIANTS) {
    it(`is ready to upload, with its four files at the top: ${variant || 'newest'}`, async () => {
      const packed = await pack(await appFiles(variant));
      if (!('zip' in packed)) throw new Error(JSON.stringify(packed.faults));
      const inside = unzipSync(packed.zip);
      expect(Object.keys(inside)).to.have.members(['manifest.json', 'es.json', 'color.png', 'outline.png']);
      const { id, bots, composeExtensions, version } = JSON.parse(
        Buffer.from(inside['manifest.json'] ?? []).toString(),
      );
      expect(new Set([id, bots[0].botId, composeExtensions[0].botId]).size).to.equal(1);
      expect(version).to.equal('1.2.3');
    });
  }

  it('is the same, byte for byte, for the same files', async () => {
    const [one, other] = await Promise.all([pack(await appFiles()), pack(await appFiles())]);
    expect(one).to.deep.equal(other);
  });

  for (const { fault, check, says, plant } of PLANTED) {
    it(`names ${fault}, and is not written`, async () => {
      const faults = await faultsOf(plant(await appFiles()));
      expect(
        faults
          .filter((one) => one.check === check)
          .map((one) => one.says)
          .join('\n'),
      ).to.match(says);
    });
  }

  it('names what is in the zip and not named, and what is named and not there', async () => {
    const files = await appFiles();
    const without = [...files].filter(([name]) => name !== 'outline.png');
    const zip = zipSync(Object.fromEntries([...without, ['notes.txt', Buffer.from('x')]]));
    expect(contentFaults(zip)).to.deep.equal([
      { check: 'contents', where: 'outline.png', says: 'is named, and not in the zip' },
      { check: 'contents', where: 'notes.txt', says: 'is in the zip, and not named' },
    ]);
  });
});
