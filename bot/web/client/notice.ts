/** The notice that the bot cannot be reached. */
export type Notice = {
  /** With a way to try again where there is something that only this can send again. */
  show(again?: () => void): void;
  hide(): void;
};

export function createNotice(element: HTMLElement): Notice {
  const button = element.querySelector('button');
  let again: (() => void) | undefined;
  button?.addEventListener('click', () => again?.());
  return {
    show(retry) {
      again = retry ?? again;
      if (button) button.hidden = again === undefined;
      element.hidden = false;
    },
    hide() {
      again = undefined;
      element.hidden = true;
    },
  };
}
