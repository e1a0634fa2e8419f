import { filterInPlace } from './filterInPlace.ts';
import { openAll } from './openAll.ts';
import { openInSheet } from './sheet.ts';

filterInPlace();
openAll();
openInSheet();
