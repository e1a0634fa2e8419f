import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is on this machine, if it is; `CHROMIUM` in the environment names another place. */
export function findChromium(env: { CHROMIUM?: string | undefined } = process.env): string | undefined {
  return [env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
}
