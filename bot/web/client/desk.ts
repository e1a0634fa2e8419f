import type { Panel } from '../../../cards/desk/panel.ts';
import type { DeskWording, Opening } from '../deskWording.ts';
import { type Activity, isRecord } from './activity.ts';
import { type Acting, type ClipName, filled } from './desk/acting.ts';
import { replaceKeepingFocus } from './desk/dom.ts';
import { onKeys } from './desk/keys.ts';
import { webChatAfter } from './desk/loadWebChat.ts';
import { panelView } from './desk/panelView.ts';
import { createSaying } from './desk/saying.ts';
import { openSides } from './desk/sides.ts';
import { element } from './page.ts';
import { startTalk } from './talk.ts';

// The desk: the conversation on one side, and on the other the case as the bot sends it along with every reply.

const wording = JSON.parse(element('wording').textContent ?? '') as DeskWording;
const opening = JSON.parse(element('opening').textContent ?? '') as Opening;
const place = element('panel');
const say = createSaying(element('said'));
const keys = element('keys') as HTMLDialogElement;

let panel: Panel | undefined;
/** The case that came last; it is not shown while a link's case is still to be opened. */
let latest: Panel | undefined;
let isOpening = false;
/** Resolves once all that was tapped has come to something. */
let settled: Promise<unknown> = Promise.resolve();

let hasCase = () => {};
const firstCase = new Promise<void>((resolve) => {
  hasCase = resolve;
});
const talk = startTalk({
  webChat: webChatAfter(firstCase),
  channelData: { view: 'desk' },
  onReplies: (replies) => {
    latest = panelIn(replies) ?? latest;
    if (!isOpening) show(latest);
    if (isNews(replies)) look();
  },
  onLanguage: () => show(panel),
});
const { conversation, session, newId } = talk;

function acting(): Acting {
  return {
    words: wording[talk.language()],
    tap: (tap, text) =>
      busy(
        { type: 'message', text, textFormat: 'plain', channelData: { tap, messageId: newId() } },
        conversation.say,
      ),
    quietly: (tap) => ask({ type: 'message', id: newId(), value: tap }),
    copy: (name) => void copy(name),
  };
}

/** Sends something that leaves no trace in the conversation; the panel shows what came of it. */
function ask(activity: Activity): void {
  busy(activity, async (asked) => {
    await conversation.ask(asked);
    if (panel?.said) say(panel.said, 'shown');
  });
}

/** Sends it, shows meanwhile that something is under way, and offers to send the same again where it did not arrive. */
function busy(activity: Activity, send: (activity: Activity) => Promise<unknown>): void {
  place.setAttribute('aria-busy', 'true');
  const sent = send(activity)
    .catch(() => talk.unreachable(() => busy(activity, send)))
    .finally(() => place.removeAttribute('aria-busy'));
  settled = Promise.all([settled, sent]);
}

/** Whether there is news of a case that was handed over, which comes without a panel. */
function isNews(replies: readonly Activity[]): boolean {
  return replies.some(({ entities = [] }) =>
    entities.some((one) => isRecord(one) && one.type === 'PolicyNews'),
  );
}

/** Has the case shown as it is now. */
function look(): void {
  ask({ type: 'event', id: newId(), name: 'language', value: talk.language() });
}

/** The case that came with the last reply that has one. */
function panelIn(replies: readonly Activity[]): Panel | undefined {
  const policies = replies.map(({ channelData }) => channelData?.policy).filter(isRecord);
  return policies.at(-1)?.panel as Panel | undefined; // made by this site's own bot
}

function show(next: Panel | undefined): void {
  if (!next) return;
  const hasMoved = panel?.spoken !== next.spoken;
  const { code: known = null } = panel?.case === next.case && panel.link === next.link ? panel : {};
  if (next.code !== null && next.code !== known)
    void navigator.clipboard.writeText(next.code).catch(() => {});
  panel = { ...next, code: next.code ?? known };
  hasCase();
  replaceKeepingFocus(place, panelView(panel, acting()));
  if (hasMoved) say(next.spoken);
  history.replaceState(null, '', next.link);
}

async function copy(name: ClipName): Promise<void> {
  if (!panel) return;
  const { words } = acting();
  const text = name === 'link' ? new URL(panel.link, location.origin).href : panel.clips[name];
  try {
    await navigator.clipboard.writeText(text);
    say(filled(words.copied, { what: words[name] }), 'shown');
  } catch {
    say(`${words.notCopied}\n${text}`, 'kept');
  }
}

onKeys({ panel: () => panel, acting, settled: () => settled, showTalk: openSides() }, keys);

/** A link's case is opened once; a conversation that goes on is shown where it is. */
function begin(): void {
  const isOwn = session.link !== undefined && session.link === location.pathname + location.search;
  if (opening === 'unreadable') say(acting().words.badLink, 'kept');
  else if (opening?.isGone) say(acting().words.goneEdition, 'kept');
  if (opening !== null && opening !== 'unreadable' && !isOwn) {
    const { facts, unsure, edition } = opening;
    isOpening = true;
    const activity = { type: 'event', id: newId(), name: 'open-case', value: { facts, unsure, edition } };
    const send = () =>
      conversation.tell(activity).then(
        () => {
          isOpening = false;
          show(latest);
        },
        () => talk.unreachable(send),
      );
    void send();
  } else if (session.activities.length > 0) {
    look();
  }
}

begin();
addEventListener('pagehide', () => {
  if (panel) session.link = panel.link;
  talk.keep();
});
