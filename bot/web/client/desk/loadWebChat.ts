/** Milliseconds after which the conversation is drawn, whether or not there is a case. */
const PATIENCE = 2_000;

/** Adds Web Chat to the page once there is a case to work on: reading its code keeps the page busy for a while. */
export function webChatAfter(firstCase: Promise<void>): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([firstCase, late]).then(painted).then(load);
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function load(): Promise<void> {
  const preloaded = document.querySelector<HTMLLinkElement>('link[rel=preload][as=script]');
  const script = document.createElement('script');
  script.src = preloaded?.href ?? '';
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('Web Chat did not load')));
    document.head.append(script);
  });
}
