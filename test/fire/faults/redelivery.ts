import { expect } from 'chai';
import { seeded } from '../../support/chance.ts';
import type { Figure } from '../figure.ts';
import { botsIn, type Scene, withScenes } from './scenes.ts';
import { pick, WORDS, withoutIds } from './spoken.ts';

const TURNS = 8;
const AT_ONCE = 8;
/** As many turns as an activity is surely known for. */
const KNOWN_FOR = 19;

/** The ways in which a channel delivers the next words of a conversation. */
const WAYS: Record<string, (scene: Scene, words: string) => Promise<void>> = {
  async once(scene, words) {
    await say(scene, words, 1);
  },
  async 'many times at once'(scene, words) {
    await say(scene, words, AT_ONCE);
  },
  async 'again, later'(scene, words) {
    await say(scene, words, 1);
    const { activity, texts } = pick(scene.delivered.slice(-KNOWN_FOR), scene.random);
    const again = await scene.courier.deliver([activity]);
    expect(again).to.deep.equal(scene.courier.bringsEachTime ? texts : []);
  },
  async 'again while the next is under way'(scene, words) {
    const { courier, delivered, random } = scene;
    const earlier = delivered.length === 0 ? [] : [pick(delivered.slice(-KNOWN_FOR), random)];
    const activity = courier.activity({ text: words });
    const all = await courier.deliver([activity, ...earlier.map((known) => known.activity)]);
    const again = courier.bringsEachTime ? earlier.flatMap(({ texts }) => texts) : [];
    const texts = all.slice(0, all.length - again.length);
    expect(all).to.have.members([...texts, ...again]);
    scene.once.types(words);
    delivered.push({ activity, texts });
  },
};

async function say({ courier, once, delivered }: Scene, words: string, copies: number): Promise<void> {
  const activity = courier.activity({ text: words });
  const all = await courier.deliver(Array(copies).fill(activity));
  once.types(words);
  const texts = all.slice(0, once.replies.length);
  const each = Array(copies).fill(texts).flat();
  expect(all, words).to.deep.equal(courier.bringsEachTime ? each : texts);
  delivered.push({ activity, texts });
}

/**
 * Conversations in which the channel delivers what was said again, at once, later, and beside other words. Each ends
 * in the state, to the letter, that it has without; each delivery is answered the same, and pushed to nobody twice.
 */
export function tryRedelivery(times: number, instances = 1, seed = 1): Promise<Figure[]> {
  const random = seeded(seed);
  return withScenes({ random, instances }, async (scenes) => {
    let deliveries = 0;
    for (let n = 0; n < times; n += 1) {
      const scene = scenes(n);
      const ways: string[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        const way = pick(Object.keys(WAYS), random);
        const words = pick(WORDS, random);
        ways.push(`${words} ${way}`);
        await WAYS[way]?.(scene, words);
        const note = `seed ${seed}, conversation ${n}: ${ways.join(', ')}`;
        expect(withoutIds(await scene.state()), note).to.deep.equal(withoutIds(scene.once.state));
        deliveries += 1;
      }
    }
    return [
      {
        tried: `messages that came again, at once, later, beside the next, to ${botsIn(instances)}`,
        times: deliveries,
        outcome: 'every state the same as without; every reply given once, or the same in each response',
      },
    ];
  });
}
