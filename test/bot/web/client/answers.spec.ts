import { expect } from 'chai';
import type { ChannelData } from '../../../../bot/web/client/activity.ts';
import { createAnswers } from '../../../../bot/web/client/answers.ts';
import { posted } from '../../../../bot/web/client/remoteLine.ts';

const PATIENCE = 20;
const echo = (id: string, channelData: ChannelData) => ({
  type: 'message',
  id,
  from: { id: 'dl_1', role: 'user' as const },
  channelData,
});
const reply = (replyToId?: string) => ({
  type: 'message',
  from: { id: 'bot', role: 'bot' as const },
  ...(replyToId && { replyToId }),
});

describe('what came of what was posted through Direct Line', () => {
  it('is found by the id that Direct Line gave to it', async () => {
    const answers = createAnswers(PATIENCE);
    answers.posting('ours');
    const answer = answers.to('ours');
    answers.heard(echo('7', { messageId: 'ours' }));
    const other = reply('6');
    expect(answers.heard(other)).to.deep.equal({ isOurs: false, isQuiet: false });
    expect(answers.heard(reply('7'))).to.deep.equal({ isOurs: true, isQuiet: false });
    expect(await answer).to.include({ replyToId: '7' });
  });

  it('is missed after a while, and not taken from what an earlier page had posted', async () => {
    const answers = createAnswers(PATIENCE);
    answers.heard(echo('1', { messageId: 'of an earlier page' }));
    const answer = answers.to('of an earlier page');
    expect(answers.heard(reply('1')).isOurs).to.equal(false);
    expect(await answer.catch((reason: Error) => reason.message)).to.equal('the bot did not reply');
  });

  it('stays hidden where it was asked without a trace, also when it is told again later', () => {
    const answers = createAnswers(PATIENCE);
    expect(answers.heard(echo('1', { messageId: 'earlier', isQuiet: true })).isQuiet).to.equal(true);
    expect(answers.heard(reply('1'))).to.deep.equal({ isOurs: false, isQuiet: true });
  });

  it('is news where it replies to nothing', () => {
    expect(createAnswers(PATIENCE).heard(reply())).to.deep.equal({ isOurs: false, isQuiet: false });
  });
});

describe('posting through Direct Line', () => {
  const line = (
    tell: (observer: { next?: (id: string) => void; error?: (reason: unknown) => void }) => void,
  ) => ({
    activity$: { subscribe: () => ({ unsubscribe() {} }) },
    connectionStatus$: { subscribe: () => ({ unsubscribe() {} }) },
    postActivity: () => ({
      subscribe: (observer: Parameters<typeof tell>[0]) => {
        tell(observer);
        return { unsubscribe() {} };
      },
    }),
    end() {},
  });
  const outcome = (tell: Parameters<typeof line>[0]) =>
    posted(line(tell), { type: 'message' }).then(
      () => 'taken',
      () => 'not taken',
    );

  it('tells what was taken from what was not, also where the client hides a failure in an id', async () => {
    expect(await outcome(({ next }) => next?.('7'))).to.equal('taken');
    expect(await outcome(({ next }) => next?.('retry'))).to.equal('not taken');
    expect(await outcome(({ error }) => error?.(new Error('502')))).to.equal('not taken');
  });
});
