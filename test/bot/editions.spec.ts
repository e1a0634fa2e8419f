import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { EditionError, loadEditions } from '../../bot/editions.ts';
import type { Edition } from '../../policy/edition.ts';
import { edition, editionCopy } from '../support/edition.ts';
import { withFolder } from '../support/editionFolder.ts';
import { rowOf } from '../support/planted.ts';

describe('editions', () => {
  it('load from the folder of the policy', async () => {
    const editions = await loadEditions(new URL('../../policy/editions', import.meta.url));
    expect(editions.byId(edition.id)).to.deep.equal(edition);
    expect(editions.newest.preview).to.equal(false);
  });

  it('load from a path as from a URL', async () => {
    await withFolder(asFiles(edition), async (folder) => {
      expect(await idsIn(folder)).to.deep.equal(['2017-06-09']);
      expect(await idsIn(pathToFileURL(folder))).to.deep.equal(['2017-06-09']);
    });
  });

  it('are the newest first, whatever the order of their files', async () => {
    const older = dated('2016-10-01', '2016-10-01-first');
    const newer = dated('2018-01-31', '2018-01-31');
    await withFolder(asFiles(newer, older, edition), async (folder) => {
      expect(await idsIn(folder)).to.deep.equal(['2018-01-31', '2017-06-09', '2016-10-01-first']);
      expect((await loadEditions(folder)).newest.id).to.equal('2018-01-31');
    });
  });

  it('never take a preview for the newest, but know it by its id', async () => {
    const preview = { ...dated('2019-01-01', '2019-01-01-draft'), preview: true };
    await withFolder(asFiles(edition, preview), async (folder) => {
      const { newest, byId } = await loadEditions(folder);
      expect(newest.id).to.equal('2017-06-09');
      expect(byId('2019-01-01-draft')?.preview).to.equal(true);
    });
  });

  it('know no edition by part of its id', async () => {
    await withFolder(asFiles(edition), async (folder) => {
      const { byId } = await loadEditions(folder);
      expect(['2017-06', '2017-06-10', ''].map(byId)).to.deep.equal([undefined, undefined, undefined]);
    });
  });

  it('leave files alone that are not JSON by name', async () => {
    await withFolder({ ...asFiles(edition), 'README.md': '# Editions' }, async (folder) => {
      expect(await idsIn(folder)).to.deep.equal(['2017-06-09']);
    });
  });

  describe('are refused', () => {
    it('when one has a finding, with every finding of every file', async () => {
      const faulty = editionCopy();
      rowOf(faulty, 'azure-direct').verdict.es = ' ';
      const files = { ...asFiles(faulty), '2018-01-01.json': '{ "id": ', 'x.json': [] };
      const error = await refusalOf(files);
      expect(error.code).to.equal('EDITION_FAULTY');
      expect(error.findings.map(({ file, check }) => [file, check])).to.deep.equal([
        ['2017-06-09.json', 'texts'],
        ['2018-01-01.json', 'json'],
        ['x.json', 'shape'],
      ]);
      for (const { file, where } of error.findings) expect(error.message).to.contain(file).and.contain(where);
    });

    it('when a file is not named after its edition', async () => {
      const error = await refusalOf({ '2017-06-10.json': edition });
      expect(error.code).to.equal('EDITION_FAULTY');
      expect(error.findings.map(({ file, check }) => [file, check])).to.deep.equal([
        ['2017-06-10.json', 'file'],
      ]);
    });

    it('when there is none, or none but previews', async () => {
      const draft = { ...dated('2019-01-01', '2019-01-01-draft'), preview: true };
      expect((await refusalOf({})).code).to.equal('EDITION_MISSING');
      expect((await refusalOf(asFiles(draft))).code).to.equal('EDITION_MISSING');
    });

    it('when the folder is not there', async () => {
      const error = await loadEditions('/nowhere/at/all').catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(EditionError).and.include({ code: 'EDITION_UNREADABLE' });
    });
  });
});

function dated(date: string, id: string): Edition {
  return { ...editionCopy(), date, id };
}

function asFiles(...editions: Edition[]): Record<string, Edition> {
  return Object.fromEntries(editions.map((one) => [`${one.id}.json`, one]));
}

async function idsIn(folder: URL | string): Promise<string[]> {
  return (await loadEditions(folder)).all.map(({ id }) => id);
}

async function refusalOf(files: Record<string, unknown>): Promise<EditionError> {
  const error = await withFolder(files, (folder) => loadEditions(folder).catch((reason: unknown) => reason));
  if (!(error instanceof EditionError)) throw new Error('expects an EditionError');
  return error;
}
