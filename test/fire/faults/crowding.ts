import { expect } from 'chai';
import type { Command } from '../../../dialogs/command.ts';
import { seeded } from '../../support/chance.ts';
import { translators } from '../../support/talk.ts';
import type { Figure } from '../figure.ts';
import { botsIn, type Scene, withScenes } from './scenes.ts';
import { FACTS, pick, withoutIds } from './spoken.ts';

const TAPS = 8;
const MOST_STEPS = 4;
/** What one can look at besides. */
const LOOKS = ['why', 'copy', 'change'];
const KNOWN = translators.en('lead.already');
/** Each says something else of the same case. */
const ORIGINS = ['ea', 'open', 'csp'];
const KINDS = ['azure', 'office 365'];
const CLOUDS = ['us government', 'germany'];

/** Eight taps at once on one line of each card, under one id or under eight, until nothing is asked any more. */
export function tryTapsAtOnce(times: number, instances = 1, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  return withScenes({ random, instances }, async (scenes) => {
    let taps = 0;
    for (let n = 0; n < times; n += 1) {
      const scene = scenes(n);
      await scene.courier.deliver([scene.courier.activity({ text: 'hi' })]);
      scene.once.types('hi');
      for (let step = 0; step < MOST_STEPS && scene.once.show.view === 'question'; step += 1) {
        await tapAtOnce(scene, random() < 0.5);
        const note = `seed ${seed}, conversation ${n}, step ${step}`;
        expect(withoutIds(await scene.state()), note).to.deep.equal(withoutIds(scene.once.state));
        taps += TAPS;
      }
    }
    const outcome = 'each eight advanced one step, and every one that was answered shows that step';
    return [
      {
        tried: `eight taps at once on one line, under one id or eight, to ${botsIn(instances)}`,
        times: taps,
        outcome,
      },
    ];
  });
}

async function tapAtOnce({ courier, once, random }: Scene, hasOneId: boolean): Promise<void> {
  const offered = courier.taps().filter(({ command }) => command.do === 'say');
  const value = pick(offered, random);
  const one = courier.activity({ value });
  const taps = Array.from({ length: TAPS }, () => (hasOneId ? one : courier.activity({ value })));
  const texts = await courier.deliver(taps);
  once.taps(value.command as Command);
  expect(texts).to.have.length(hasOneId && !courier.bringsEachTime ? 1 : TAPS);
  expect(new Set(texts).size, 'what eight taps show').to.equal(1);
}

/** The same words again under a new id, as people do who saw no answer: nothing changes, and the step is shown. */
export function trySayingAgain(times: number, instances = 1, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  return withScenes({ random, instances }, async (scenes) => {
    let said = 0;
    for (let n = 0; n < times; n += 1) {
      const { courier, once, state } = scenes(n);
      for (let turn = 0; turn < MOST_STEPS; turn += 1) {
        const text = pick([...FACTS, ...LOOKS], random);
        const [first = ''] = await courier.deliver([courier.activity({ text })]);
        const [again = '', ...more] = await courier.deliver([courier.activity({ text })]);
        once.types(text);
        const note = `seed ${seed}, conversation ${n}: ${text}`;
        expect([showsTheSame(first, again), more], note).to.deep.equal([true, []]);
        expect(withoutIds(await state()), note).to.deep.equal(withoutIds(once.state));
        said += 1;
      }
    }
    return [
      { tried: 'the same words under a new id', times: said, outcome: 'the same step, nothing changed' },
    ];
  });
}

/** The same step; of facts it is said that they are known already. */
function showsTheSame(first: string, again: string): boolean {
  const [lead, ...step] = again.split('\n\n');
  return again === first || (lead === KNOWN && first.endsWith(step.join('\n\n')));
}

/** Words of one case in any order, or at once: in the end all of them are known. */
export function tryOutOfOrder(times: number, instances = 1, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  return withScenes({ random, instances }, async (scenes) => {
    for (let n = 0; n < times; n += 1) {
      const { courier, once, state } = scenes(n);
      const words = [pick(ORIGINS, random), pick(KINDS, random), pick(CLOUDS, random)];
      const activities = words.map((text) => courier.activity({ text }));
      const disordered = activities.sort(() => random() - 0.5);
      if (random() < 0.5) await courier.deliver(disordered);
      else for (const activity of disordered) await courier.deliver([activity]);
      once.types(...words);
      const note = `seed ${seed}, conversation ${n}: ${words.join(', ')}`;
      expect((await state())?.place.facts, note).to.deep.equal(once.state?.place.facts);
    }
    return [
      { tried: 'three messages out of order, or at once', times, outcome: 'all their facts are known' },
    ];
  });
}
