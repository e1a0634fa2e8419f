/** One way to break a promise on purpose: what is changed in which file, and where that must be noticed. */
export type Break = {
  promise: string;
  file: string;
  /** Stands in the file exactly once. */
  replaced: string;
  by: string;
  /** Specs, of which at least one must fail. */
  noticedBy: string[];
};

/** Every promise of the design, broken. */
export const BREAKS: readonly Break[] = [
  {
    promise: 'a turn is written only if nobody wrote meanwhile, else taken again',
    file: 'bot/conversation/commit.ts',
    replaced: 'if (written === undefined) return undefined;',
    by: "if (written === undefined) return { record, version: '' };",
    noticedBy: ['test/bot/conversation/takeTurn.spec.ts'],
  },
  {
    promise: 'nothing is sent before it is stored',
    file: 'bot/conversation/commit.ts',
    replaced: 'const written = await store.write(key, record, version);',
    by: "const written = 'soon';\n  setTimeout(() => void store.write(key, record, version).catch(() => {}), 500);",
    noticedBy: ['test/bot/conversation/takeTurn.spec.ts'],
  },
  {
    promise: 'a dialog does no input or output',
    file: 'dialogs/converse.ts',
    replaced: 'import { answerOfStranger,',
    by: "import 'node:fs';\nimport { answerOfStranger,",
    noticedBy: ['test/imports.spec.ts'],
  },
  {
    promise: 'an activity that is known is not taken again',
    file: 'bot/conversation/takeTurn.ts',
    replaced: 'handled.findIndex((turn) => turn.id === id)',
    by: 'handled.findIndex(() => false)',
    noticedBy: ['test/bot/conversation/takeTurn.spec.ts', 'test/bot/app/messages.spec.ts'],
  },
  {
    promise: 'an answer whose sending was not confirmed is given again',
    file: 'bot/conversation/takeTurn.ts',
    replaced: 'fresh(replies, unsentBefore(found.handled, replies))',
    by: 'fresh(replies)',
    noticedBy: ['test/bot/conversation/takeTurn.spec.ts'],
  },
  {
    promise: 'what was sent is not sent again',
    file: 'bot/conversation/sentLog.ts',
    replaced: 'has(key, turn.id) ? { ...turn, sent: true } : turn',
    by: 'has(key, turn.id) ? { ...turn, sent: false } : turn',
    noticedBy: ['test/bot/conversation/takeTurn.spec.ts', 'test/bot/app/push.spec.ts'],
  },
  {
    promise: 'nothing is sent again after a server error',
    file: 'bot/sendOnce.ts',
    replaced: "if (found.success) found.data.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });",
    by: 'found.success;',
    noticedBy: ['test/bot/app/push.spec.ts'],
  },
  {
    promise: 'saying again what is known changes nothing',
    file: 'dialogs/step.ts',
    replaced: 'if (isSame(place, state.place)) return stay(state, leads, world);',
    by: '',
    noticedBy: ['test/dialogs/change.spec.ts', 'test/dialogs/guided.spec.ts', 'test/dialogs/taps.spec.ts'],
  },
  {
    promise: 'a tap on an old card changes nothing',
    file: 'dialogs/tapped.ts',
    replaced: 'if (isCurrent(state, tap, world.edition)) return',
    by: 'if (isCurrent(state, tap, world.edition) || tap) return',
    noticedBy: ['test/dialogs/taps.spec.ts'],
  },
  {
    promise: 'a file is the old or the new one, whole, wherever the process dies',
    file: 'bot/storage/entryFile.ts',
    replaced: 'writeFileSync(temporary, text);',
    by: 'writeFileSync(this.#path, text.slice(0, text.length / 2));\n      writeFileSync(temporary, text);',
    noticedBy: ['test/bot/storage/kill.spec.ts'],
  },
  {
    promise: 'no message text is stored',
    file: 'bot/conversation/commit.ts',
    replaced: 'const record = recordTurn(handled, state, { id, replies, ...sending });',
    by: 'const heard = JSON.stringify(incoming.turn.input);\n  const record = recordTurn(handled, state, { id: id + heard, replies, ...sending });',
    noticedBy: ['test/bot/app/privacy.spec.ts'],
  },
  {
    promise: 'what is stored expires',
    file: 'bot/storage/lifetime.ts',
    replaced: 'now() - writtenAt > days * DAY_MS',
    by: 'now() - writtenAt > days * DAY_MS * 1000',
    noticedBy: ['test/bot/storage/expiry.spec.ts'],
  },
  {
    promise: '"delete my data" removes all of it',
    file: 'bot/conversation/erasePerson.ts',
    replaced: 'if (found !== key) await store.remove(found);',
    by: 'if (found === key) await store.remove(found);',
    noticedBy: ['test/bot/conversation/erasePerson.spec.ts', 'test/bot/app/erase.spec.ts'],
  },
  {
    promise: 'a store writes only over the version that was read',
    file: 'bot/storage/fileStore.ts',
    replaced: '!== expected) return undefined;',
    by: "=== 'damaged') return undefined;",
    noticedBy: ['test/bot/storage/fileStore.spec.ts'],
  },
  {
    promise: 'a blob is made only where there is none',
    file: 'bot/storage/blobs/blobStore.ts',
    replaced: "{ ifNoneMatch: '*' }",
    by: '{}',
    noticedBy: ['test/azurite/blobStore.spec.ts'],
  },
  {
    promise: 'a folder has one writer',
    file: 'bot/storage/folderLock.ts',
    replaced: 'if (rival === undefined) return;',
    by: 'if (rival === undefined || rival) return;',
    noticedBy: ['test/bot/storage/folderLock.spec.ts'],
  },
  {
    promise: 'what was handed over goes after a day',
    file: 'bot/escalation/escalation.ts',
    replaced: 'LIFETIME_MS = 24 *',
    by: 'LIFETIME_MS = 2400 *',
    noticedBy: ['test/bot/escalation/outbox.spec.ts'],
  },
  {
    promise: 'what somebody typed is never logged',
    file: 'bot/telemetry/observeTurn.ts',
    replaced: 'input: kind,',
    by: 'input: JSON.stringify(incoming.turn.input),',
    noticedBy: ['test/bot/app/privacy.spec.ts'],
  },
  {
    promise: 'a name is never shown as Markdown',
    file: 'bot/group.ts',
    replaced: "name: plainName(data?.name ?? '')",
    by: "name: data?.name ?? ''",
    noticedBy: ['test/bot/group.spec.ts', 'test/bot/app/group.spec.ts'],
  },
  {
    promise: 'the answer is the one of the table',
    file: 'policy/decide.ts',
    replaced: 'edition.gates.find(',
    by: 'edition.gates.findLast(',
    noticedBy: ['test/policy/outcomes.spec.ts'],
  },
];
