import { startTalk } from './talk.ts';

startTalk();
