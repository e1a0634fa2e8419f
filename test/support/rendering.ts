import { createRendering } from '../../bot/message.ts';
import type { Context } from '../../cards/scene.ts';
import { stepOf } from '../../dialogs/reply.ts';
import { edition } from './edition.ts';
import { translators } from './talk.ts';

export const context: Context = { edition, editionOf: () => edition, translate: translators, stepOf };
export const rendering = createRendering(context);
