import { expect } from 'chai';
import { edition, editionCopy } from '../../support/edition.ts';
import { translators } from '../../support/talk.ts';
import { openSite, type Site } from './site.ts';

describe('pages', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of ['/', '/policy', '/policy?edition=1999-01-01', '/privacy']) {
    it(`${path} may load from here alone, and add styles under its nonce`, async () => {
      const { headers } = await site.get(path);
      expect(headers.get('content-security-policy')?.replace(/'nonce-[\w+/=]{24}'/, "'nonce'")).to.equal(
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
          "font-src 'self' data:; worker-src blob:; base-uri 'none'; form-action 'self'; " +
          "frame-ancestors 'none'; style-src 'self' 'nonce' " +
          "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      );
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('server')).to.equal(null);
      expect(headers.get('x-powered-by')).to.equal(null);
    });

    it(`${path} has a nonce that no other response has`, async () => {
      const nonces = await Promise.all(
        [1, 2].map(async () => (await site.get(path)).headers.get('content-security-policy')),
      );
      expect(new Set(nonces)).to.have.property('size', 2);
    });

    it(`${path} has no inline script or style`, async () => {
      const page = await site.text(path);
      expect(page).to.not.match(/<style|<script(?![^>]*(src=|application\/json))|\sstyle=|\son[a-z]+=/);
    });

    it(`${path} speaks the language asked for, else the preferred one`, async () => {
      const join = path.includes('?') ? '&' : '?';
      expect(await site.text(`${path}${join}lang=es`)).to.include('<html lang="es">');
      expect(await site.text(path, { 'accept-language': 'es-AR' })).to.include('<html lang="es">');
      expect(await site.text(path, { 'accept-language': 'fr' })).to.include('<html lang="en">');
    });
  }

  it('says on /privacy what is kept of a case that was handed to a person, where there is one', async () => {
    const say = translators.en('page.privacy.personText');
    for (const hasPerson of [true, false]) {
      const site = await openSite({ kind: 'here' }, [edition], { hasPerson });
      expect((await site.text('/privacy?lang=en')).includes(say)).to.equal(hasPerson);
      site.close();
    }
  });

  it('says on /privacy how many days a conversation is kept', async () => {
    const brief = await openSite({ kind: 'here' }, [edition], { keptDays: 7 });
    const pages = await Promise.all(['en', 'es'].map((lang) => brief.text(`/privacy?lang=${lang}`)));
    await brief.close();
    expect(pages[0]).to.include('7 days');
    expect(pages[1]).to.include('7 días');
  });

  it('answers 404 for an edition there is none of', async () => {
    expect(await site.get('/policy?edition=1999-01-01')).to.have.property('status', 404);
  });

  it('offers every edition, and shows the one chosen', async () => {
    const preview = { ...editionCopy(), id: '2018-01-01-draft', date: '2018-01-01', preview: true };
    const several = await openSite({ kind: 'here' }, [preview, editionCopy()]);
    const newest = await several.text('/policy');
    const chosen = await several.text('/policy?edition=2018-01-01-draft');
    await several.close();
    expect(newest).to.include('Policy of 9 June 2017').and.to.include('edition=2018-01-01-draft');
    expect(chosen).to.include('Policy of 1 January 2018').and.to.include('A preview');
  });

  it('leads from / to the policy page where there is nobody to talk to', async () => {
    const silent = await openSite(null);
    const { status, headers } = await silent.get('/', { 'accept-language': 'es' });
    const policy = await silent.text('/policy');
    await silent.close();
    expect(status).to.equal(302);
    expect(headers.get('location')).to.equal('/policy?lang=es');
    expect(policy).to.not.include('href="/?');
  });

  it('gives the chat page its nonce and the words of both languages', async () => {
    const response = await site.get('/');
    const [, nonce] = response.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/) ?? [];
    const page = await response.text();
    const [, words = ''] = page.match(/<script type="application\/json" id="wording">(.*)<\/script>/) ?? [];
    expect(page).to.include(`nonce="${nonce}"`);
    expect(JSON.parse(words)).to.have.keys('en', 'es');
  });
});
