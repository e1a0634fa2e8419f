import { expect } from 'chai';
import { normalize } from '../../dialogs/normalize.ts';
import type { Key } from '../../dialogs/translate.ts';
import en from '../../dialogs/words/en.json' with { type: 'json' };
import es from '../../dialogs/words/es.json' with { type: 'json' };
import { FACT_NAMES, type FactName, LANGUAGES, VOCABULARY } from '../../policy/facts.ts';
import { Talk, translators } from '../support/talk.ts';

/** A conversation in which this fact is being asked. */
const asking = (fact: FactName) => new Talk().types('hi').taps({ do: 'change', fact }).asks(fact);

const common = (fact: FactName, value: string): string[] =>
  [en, es].flatMap((words) =>
    [words.facts, words.whenAsked].flatMap(
      (facts) => (facts as Record<string, Record<string, string[]>>)[fact]?.[value] ?? [], // JSON keys
    ),
  );

describe('typed words', () => {
  for (const fact of FACT_NAMES) {
    for (const value of VOCABULARY[fact]) {
      it(`answer ${fact} with ${value} by id, label and every common name, in any spelling`, () => {
        const labels = LANGUAGES.flatMap((language) => [
          translators[language](`option.${fact}.${value}.label` as Key),
          translators[language](`option.${fact}.${value}.short` as Key),
        ]);
        const names = [value, ...labels, ...common(fact, value)];
        expect(names.length).to.be.greaterThan(4);
        for (const name of names.flatMap((name) => [name, name.toUpperCase(), ` ${normalize(name)}. `])) {
          expect(asking(fact).types(name).reply.facts, name).to.deep.equal({ [fact]: value });
        }
      });
    }
  }

  it('pick by number from what is on the screen', () => {
    new Talk().types('hi', '5').knows({ origin: 'csp-partner' }).types('2').answers('switch-azure-partner');
    new Talk().types('hi', '7').answers('resale-refused');
    expect(new Talk().types('hi', '6').asks('origin').choices).to.have.length(3);
  });

  it('pick by number only when the number is the whole message and on the list', () => {
    for (const words of ['9', '0', '-1', '1.5', '2 3']) {
      new Talk().types('hi', words).asks('origin').says('missed').knows({});
    }
    for (const words of ['I bought 2 licenses', '2 licenses']) {
      new Talk().types('hi', words).asks('origin').knows({ kind: 'license-based' });
    }
  });

  it('pick nothing by number where nothing is listed', () => {
    new Talk().types('ea', 'azure', '1').answers('recreate-azure-subscription').says('missed-answered');
  });

  it('that name values of several facts count only for the one that is asked', () => {
    new Talk().types('hi', 'direct').knows({ origin: 'microsoft-direct' });
    new Talk()
      .types('ea', 'azure', 'other')
      .says('missed-answered')
      .knows({ origin: 'ea', kind: 'usage-based' });
    new Talk().types('ea', 'azure', 'direct').knows({ origin: 'microsoft-direct', kind: 'usage-based' });
    asking('role').types('direct').knows({ role: 'direct-partner' });
    asking('role').types('directo').knows({ role: 'direct-partner' });
    asking('origin').types('directo').knows({ origin: 'microsoft-direct' });
    asking('cloud').types('gobierno').knows({ cloud: 'us-government' });
  });

  it('that say nothing by themselves open the further sellers where the seller is asked', () => {
    for (const words of [
      'none of these',
      'otra cosa',
      'something else',
      'proveedor',
      'Another seller or program',
    ]) {
      const talk = new Talk().types('hi', words).asks('origin').knows({});
      expect(talk.choices.length, words).to.be.below(5);
    }
  });

  it('that name a fact ask for it anew', () => {
    new Talk()
      .types('ea', 'azure', 'cambiar nube')
      .asks('cloud')
      .types('germany')
      .answers('recreate-azure-subscription');
    new Talk().types('ea', 'azure', 'change', '5').asks('role').types('reseller').knows({
      origin: 'ea',
      kind: 'usage-based',
      role: 'indirect-reseller',
    });
  });

  it('are never names of two commands', () => {
    const names = [...en.commands, ...es.commands].flatMap(({ command, names }) =>
      names.map((name) => [normalize(name), JSON.stringify(command)] as const),
    );
    const commands = new Map<string, string>();
    for (const [name, command] of names) {
      expect(commands.get(name) ?? command, name).to.equal(command);
      commands.set(name, command);
    }
  });
});
