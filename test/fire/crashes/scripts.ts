import type { Script } from './person.ts';

/** People of every kind, so that files of every kind come to be. */
export const SCRIPTS: readonly Script[] = [
  { says: ['ea'] },
  { says: ['ea', 'office 365', 'move'] },
  { says: ['hola', 'csp', 'licencias'], locale: 'es-ES' },
  { says: ['they have Azure through an EA'], after: ['why', 'get a code'] },
  { says: ['Office 365 from Open, and Azure from another CSP', 'next', 'get a code'], after: ['next'] },
  { says: ['azure ea', 'step 1 done', 'the customer speaks Spanish'], view: 'desk', after: ['step 2 done'] },
  {
    says: ['azure ea', 'another subscription', 'office 365'],
    view: 'desk',
    after: ['back', 'what if it was open'],
  },
  { says: ['practice', 'not sure', 'next'], after: ['not sure'] },
  { says: ['azure ea', 'practice', 'not sure'], after: ['next', 'not sure'] },
  {
    pushed: ['practice', 'not sure', 'remind me'],
    says: ['next'],
    channelId: 'msteams',
    after: ['remind me'],
  },
  { says: ['azure ea', 'this is wrong'], after: ['this is right'] },
  { says: ['azure ea', 'ask a person', 'send it'], after: ['ask a person', 'send it'] },
];
