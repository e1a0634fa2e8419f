const SETTLING = 1_000;
const BEAT = 50;
const TRANSCRIPT = '.webchat__basic-transcript__scrollable';
const ACTIVITY = '.webchat__basic-transcript__activity';

/**
 * Brings what the bot said last to its first line, or to the end where it fits, and keeps it there while the
 * transcript settles. Web Chat does so for replies to what was typed or tapped in it; this is for the others: the
 * welcome, a reload, another language, what was tapped beside it. Leaves off when touched.
 */
export function revealLatest(conversation: HTMLElement): void {
  const reveal = () => {
    const transcript = conversation.querySelector<HTMLElement>(TRANSCRIPT);
    const latest = [...conversation.querySelectorAll<HTMLElement>(ACTIVITY)].pop();
    if (!transcript || !latest) return;
    transcript.scrollTop += latest.getBoundingClientRect().top - transcript.getBoundingClientRect().top - 16;
  };
  const beat = setInterval(reveal, BEAT);
  const stop = () => clearInterval(beat);
  setTimeout(stop, SETTLING);
  for (const touch of ['pointerdown', 'wheel', 'keydown']) {
    conversation.addEventListener(touch, stop, { once: true, passive: true });
  }
}
