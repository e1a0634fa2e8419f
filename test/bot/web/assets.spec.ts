import { expect } from 'chai';
import { loadAssets } from '../../../bot/web/assets.ts';
import { openSite, type Site } from './site.ts';

describe('assets', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('are kept for good under the address that a page gives them', async () => {
    const [, address = ''] = (await site.text('/')).match(/src="(\/assets\/chat\.js\?v=[\w-]+)"/) ?? [];
    const { status, headers } = await site.get(address);
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
  });

  it('are checked each time under another address, and not sent again', async () => {
    const { headers } = await site.get('/assets/chat.css?v=old');
    const again = await site.get('/assets/chat.css?v=old', { 'if-none-match': headers.get('etag') ?? '' });
    expect(headers.get('cache-control')).to.equal('no-cache');
    expect(again.status).to.equal(304);
  });

  it('are sent compressed to those who accept it', async () => {
    const zipped = await site.get('/assets/policy.css', { 'accept-encoding': 'gzip' });
    const plain = await site.get('/assets/policy.css', { 'accept-encoding': 'gzip;q=0, identity' });
    expect(zipped.headers.get('content-encoding')).to.equal('gzip');
    expect(plain.headers.get('content-encoding')).to.equal(null);
    expect(await zipped.text()).to.equal(await plain.text());
    expect(zipped.headers.get('etag')).to.not.equal(plain.headers.get('etag'));
  });

  for (const name of ['..%2fpackage.json', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', 'chat.js.gz', 'none.js', '']) {
    it(`have nothing at /assets/${name}`, async () => {
      expect((await site.get(`/assets/${name}`)).status).to.equal(404);
    });
  }

  it('say what to do when they were not built', () => {
    expect(() => loadAssets('/nowhere')).to.throw('npm run build');
  });
});
