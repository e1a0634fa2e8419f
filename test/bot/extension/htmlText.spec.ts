import { expect } from 'chai';
import { htmlText } from '../../../bot/extension/htmlText.ts';

describe('htmlText', () => {
  const texts = {
    '<p>They have <strong>Azure</strong></p><p>through an&nbsp;EA</p>': 'They have Azure through an EA',
    'a &amp;lt; b &lt;c&gt; &#39;d&#39; &#x41; &quot;e&quot;': 'a &lt; b <c> \'d\' A "e"',
    '<at id="0">EA Open</at> azure <attachment id="x"></attachment>': 'azure',
    'a<script>ea</script>b<style>open</style>c': 'a b c',
    '1 < 2 and no tag': '1 < 2 and no tag',
    '&unknown; &#99999999; &#xfffffff; &amp': '&unknown; &#99999999; &#xfffffff; &amp',
    '': '',
  };
  for (const [html, text] of Object.entries(texts)) {
    it(`reads ${JSON.stringify(html)} as ${JSON.stringify(text)}`, () => {
      expect(htmlText(html)).to.equal(text);
    });
  }

  it('reads no more than a message has', () => {
    expect(htmlText('a'.repeat(300_000))).to.have.length(40_000);
  });
});
