import type { Activity, ChannelData } from './activity.ts';

/** What something is that came. */
export type Heard = {
  /** A reply to what this page posted since it was loaded. */
  isOurs: boolean;
  /** What was asked without a trace in the conversation, or a reply to it, however long ago. */
  isQuiet: boolean;
};

/** Tells from what comes through Direct Line what came of what was posted. */
export type Answers = {
  /** Notes that this page posts the message of this id of ours. */
  posting(messageId: string): void;
  /** Resolves with the first reply to the message of this id of ours; rejects when there is none in time. */
  to(messageId: string): Promise<Activity>;
  heard(activity: Activity): Heard;
};

/** Direct Line gives what is posted an id of its own, which is known once it comes back. */
export function createAnswers(patience: number): Answers {
  const mine = new Set<string>();
  const ours = new Map<string, string>();
  const quiet = new Set<string>();
  const waiting = new Map<string, (reply: Activity) => void>();

  /** Notes under which id of Direct Line a message of ours went. */
  const echo = (id: string, { messageId, isQuiet }: ChannelData): void => {
    if (messageId !== undefined && mine.has(messageId)) ours.set(id, messageId);
    if (isQuiet === true) quiet.add(id);
  };

  return {
    posting: (messageId) => mine.add(messageId),
    to: (messageId) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(messageId);
          reject(new Error('the bot did not reply'));
        }, patience);
        waiting.set(messageId, (reply) => {
          waiting.delete(messageId);
          clearTimeout(timer);
          resolve(reply);
        });
      }),
    heard(activity) {
      const { id, replyToId, channelData = {} } = activity;
      if (activity.from?.role === 'user') {
        if (id !== undefined) echo(id, channelData);
        return { isOurs: false, isQuiet: channelData.isQuiet === true };
      }
      if (typeof replyToId !== 'string') return { isOurs: false, isQuiet: false };
      const messageId = ours.get(replyToId);
      if (messageId !== undefined) waiting.get(messageId)?.(activity);
      return { isOurs: messageId !== undefined, isQuiet: quiet.has(replyToId) };
    },
  };
}
