import type { Panel } from '../../../cards/desk/panel.ts';
import type { DeskWording, Opening } from '../deskWording.ts';
import type { Activity } from './activity.ts';
import type { Acting } from './desk/acting.ts';
import { copyClip, copyCode } from './desk/copying.ts';
import { replaceKeepingFocus } from './desk/dom.ts';
import { failedPart } from './desk/failedPart.ts';
import { onKeys } from './desk/keys.ts';
import { webChatAfter } from './desk/loadWebChat.ts';
import { panelView } from './desk/panelView.ts';
import { isNews, panelIn } from './desk/received.ts';
import { createSaying } from './desk/saying.ts';
import { openSides } from './desk/sides.ts';
import { stepKey } from './desk/stepKey.ts';
import { createTwice } from './desk/twice.ts';
import { place as conversation, element } from './page.ts';
import { revealLatest } from './reveal.ts';
import { startTalk } from './talk.ts';

// The desk: the conversation on one side, and on the other the case as the bot sends it along with every reply.

const wording = JSON.parse(element('wording').textContent ?? '') as DeskWording;
const opening = JSON.parse(element('opening').textContent ?? '') as Opening;
const place = element('panel');
const { say, hush } = createSaying(element('said'));
const side = openSides();
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
  // Direct Line is part of Web Chat: there is no case before it is there.
  webChat: webChatAfter(conversation.dataset.service ? Promise.resolve() : firstCase),
  channelData: { view: 'desk' },
  onReplies: (replies) => {
    latest = panelIn(replies) ?? latest;
    if (!isOpening) show(latest);
    if (isNews(replies)) look();
  },
  onLanguage: () => show(panel),
});
const newId = () => crypto.randomUUID();
const twice = createTwice(() => say(acting().words.newCaseAgain, 'shown'));

function acting(): Acting {
  return {
    words: wording[talk.language()],
    tap: (tap, text) =>
      busy({ type: 'message', text, textFormat: 'plain', channelData: { tap, messageId: newId() } }, (said) =>
        talk.say(said).then(() => revealLatest(conversation)),
      ),
    quietly: (tap) => ask({ type: 'message', id: newId(), value: tap }),
    copy: (name) => panel && void copyClip(name, panel, acting().words, say),
    restart,
  };
}

/** Another customer. *Back* leads to the visit before, but to no earlier one. */
function restart(): void {
  const { words, tap } = acting();
  const begin = () => panel && tap(panel.taps.restart, words.newCase);
  if (panel?.visit) twice(begin);
  else begin();
}

/** Sends something that leaves no trace in the conversation; the panel shows what came of it. */
function ask(activity: Activity): void {
  busy(activity, async (asked) => {
    await talk.ask(asked);
    if (panel?.said) say(panel.said, 'shown');
  });
}

/** Sends it, shows meanwhile that something is under way, and offers to send the same again where it did not arrive. */
function busy(activity: Activity, send: (activity: Activity) => Promise<unknown>): void {
  place.setAttribute('aria-busy', 'true');
  const sent = send(activity)
    .catch(() => missed(() => busy(activity, send)))
    .finally(() => place.removeAttribute('aria-busy'));
  settled = Promise.all([settled, sent]);
}

/** Something did not arrive: says so on both sides, since one of them may not be on the screen. */
function missed(again: () => void): void {
  talk.unreachable(again);
  place.querySelector('.failed')?.remove();
  place.prepend(failedPart(acting().words, again));
}

/** Has the case shown as it is now. */
function look(): void {
  ask({ type: 'event', id: newId(), name: 'language', value: talk.language() });
}

function show(next: Panel | undefined): void {
  if (!next) return;
  const hasMoved = panel?.spoken !== next.spoken;
  const { code: known = null } = panel?.case === next.case && panel.link === next.link ? panel : {};
  if (next.code !== null && next.code !== known) void copyCode(next.code, next, acting().words, say);
  const isOther = panel !== undefined && stepKey(panel) !== stepKey(next);
  panel = { ...next, code: next.code ?? known };
  hasCase();
  replaceKeepingFocus(place, panelView(panel, acting()));
  // What was said of the step before, and where it was scrolled to, is of no use to the next.
  if (isOther) {
    hush();
    element('case').scrollTop = 0;
  }
  if (hasMoved) say(next.spoken);
  history.replaceState(null, '', next.link);
}

onKeys({ panel: () => panel, acting, settled: () => settled, show: side, hush }, keys);

/** A link's case is opened once; a conversation that goes on is shown where it is. */
function begin(): void {
  const isOwn = talk.link !== undefined && talk.link === location.pathname + location.search;
  if (opening === 'unreadable') say(acting().words.badLink, 'kept');
  else if (opening?.isGone) say(acting().words.goneEdition, 'kept');
  if (opening !== null && opening !== 'unreadable' && !isOwn) {
    const { facts, unsure, edition } = opening;
    isOpening = true;
    const activity = { type: 'event', id: newId(), name: 'open-case', value: { facts, unsure, edition } };
    const send = () =>
      talk.tell(activity).then(
        () => {
          isOpening = false;
          show(latest);
        },
        () => talk.unreachable(send),
      );
    void send();
  } else if (talk.isUnderWay) {
    look();
  }
}

begin();
addEventListener('pagehide', () => talk.keep(panel?.link));
