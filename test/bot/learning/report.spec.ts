import { expect } from 'chai';
import { countPractice, practiceCounts } from '../../../bot/learning/practiceCounts.ts';
import { Client } from '../../support/client.ts';
import { edition } from '../../support/edition.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import { openSite } from '../web/site.ts';

describe('the counts of practice', () => {
  it('add up, also where many count at once', async () => {
    const store = openMemoryStore();
    const answer = { edition: edition.id, rule: 'MC17-12' };
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => countPractice(store, { ...answer, right: index % 3 > 0 })),
    );
    await countPractice(store, { ...answer, edition: '2016-01-01', right: true });
    expect(await practiceCounts(store, edition)).to.deep.equal([
      { rule: 'MC17-12', count: { right: 8, wrong: 4, unsure: 0 } },
    ]);
  });

  it('keep apart who was wrong and who did not know, also on top of what was stored before that', async () => {
    const store = openMemoryStore();
    await store.write(`practice/${edition.id}/MC17-12`, { right: 1, wrong: 2 }, undefined);
    await countPractice(store, { edition: edition.id, rule: 'MC17-12', right: false, unsure: true });
    const counts = await practiceCounts(store, edition);
    expect(counts).to.deep.equal([{ rule: 'MC17-12', count: { right: 1, wrong: 2, unsure: 1 } }]);
  });
});

describe('the practice report', () => {
  it('is there only where it is enabled', async () => {
    const server = await startServer();
    expect((await fetch(`${server.address}/learn/report`)).status).to.equal(404);
    await server.stop();
  });

  it('counts answers of everybody, without who gave them', async () => {
    const server = await startServer(undefined, { LEARN_REPORT: 'on' });
    const page = async (language: string) =>
      (await fetch(`${server.address}/learn/report?lang=${language}`)).text();
    expect(await page('en')).to.contain('Nobody has practised yet.');
    for (let person = 0; person < 3; person += 1) {
      const client = new Client(() => server.address);
      await client.types('practice', 'not sure');
    }
    const [en, es] = [await page('en'), await page('es')];
    expect(en).to.match(/<th scope="row">MC17-\d\d<\/th>/);
    const asked = [...en.matchAll(/<td>(\d+)<\/td><td>(\d+)<\/td><td>(\d+)<\/td>/g)].map(
      ([, wrong, unsure, all]) => [Number(wrong) + Number(unsure), Number(all)],
    );
    expect(asked.reduce((sum, [, all]) => sum + (all ?? 0), 0)).to.equal(3);
    expect(asked.every(([missed, all]) => missed === all)).to.equal(true);
    expect(es).to.contain('Informe de práctica').and.to.contain('Sin saberlo');
    await server.stop();
  });

  it('colours what is mostly wrong as bad, and leaves who did not know out of the share', async () => {
    const counts = [{ rule: 'MC17-12', count: { right: 1, wrong: 3, unsure: 6 } }];
    const site = await openSite({ kind: 'here' }, [edition], { practised: async () => counts });
    const page = await site.text('/learn/report');
    await site.close();
    expect(page).to.match(/<meter min="0" max="1" low="0\.25" high="0\.5" optimum="0" value="0\.75"/);
    expect(page).to.contain('75 %').and.to.contain('<td>3</td><td>6</td><td>10</td>');
    expect(page.indexOf('>Share wrong<')).to.be.lessThan(page.indexOf('>What it says<'));
  });
});
