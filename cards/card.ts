import type { Tap } from '../dialogs/reply.ts';
import type { Language } from '../policy/facts.ts';

/** The part of Adaptive Cards 1.5 that our templates use. */
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  version: '1.5';
  lang: Language;
  /** The whole content as plain text, for a client that cannot show the card. */
  fallbackText: string;
  body: CardElement[];
  actions: (Action | OpenUrl)[];
};

export type Submit = { type: 'Action.Submit'; title: string; data: Tap; style?: 'default' | 'positive' };
/** Is answered in the place of the card; clients that do not know it take the fallback. */
export type Execute = Omit<Submit, 'type'> & { type: 'Action.Execute'; verb: 'tap'; fallback: Submit };
export type Action = Submit | Execute;
/** Opens an address outside of the conversation. */
export type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string };

type Placing = {
  spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
  separator?: boolean;
};

export type TextBlock = Placing & {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'Small' | 'Default' | 'Medium' | 'Large';
  weight?: 'Bolder';
  color?: 'Accent';
  isSubtle?: boolean;
};

/** The colours a container can have; `default` and `emphasis` say nothing, the others give a cue. */
export type Tone = 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

export type Container = Placing & {
  type: 'Container';
  items: CardElement[];
  style?: Tone;
  bleed?: boolean;
  selectAction?: Action;
};

export type Column = Omit<Container, 'type'> & {
  type: 'Column';
  /** A bare number is a share of the room that is left. */
  width: 'auto' | 'stretch' | `${number}px` | `${number}`;
  verticalContentAlignment?: 'Center';
  /** For a bar of a chart, which holds nothing. */
  minHeight?: `${number}px`;
};

export type ColumnSet = Placing & {
  type: 'ColumnSet';
  columns: Column[];
  /** Keeps a line that can be tapped high enough for a thumb. */
  minHeight?: `${number}px`;
  selectAction?: Action;
};

export type CardElement = TextBlock | Container | ColumnSet;
