import { expect } from 'chai';
import { Html, html, type Part } from '../../../bot/web/html.ts';

describe('html', () => {
  it('escapes what is put into text', () => {
    expect(String(html`<p>${'<script>&'}</p>`)).to.equal('<p>&lt;script&gt;&amp;</p>');
  });

  it('keeps what is put into an attribute inside its quotes', () => {
    expect(String(html`<a title="${`"'`}">`)).to.equal('<a title="&quot;&#39;">');
  });

  it('leaves its own markup as it is', () => {
    expect(String(html`<p>${html`<b>${'&'}</b>`}</p>`)).to.equal('<p><b>&amp;</b></p>');
  });

  it('joins lists, and shows nothing for nothing', () => {
    const parts: Part[] = [html`<i>`, '<', [1, undefined, null, false]];
    expect(String(html`${parts}`)).to.equal('<i>&lt;1');
  });

  it('lets no value end the script element it stands in', () => {
    const markup = String(Html.fromJson({ text: '</script><!--' }));
    expect(markup).to.not.include('<');
    expect(JSON.parse(markup)).to.deep.equal({ text: '</script><!--' });
  });
});
