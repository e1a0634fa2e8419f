/** The parts of the scorer that specs use. */
export type Frame = Record<
  'intent' | 'origin' | 'kind' | 'role' | 'cloud' | 'goal',
  string | string[] | null
>;
export type Gold = {
  id: string;
  lang: 'en' | 'es';
  text: string;
  expect: Frame;
  accept: Record<string, (string | string[] | null)[]>;
};
export type Summary = { n: number; exactFrame: number; harmful: number; wrongAnswer: number };
export function readJsonl(path: string): Gold[];
export function aggregate(gold: Gold[], predicted: Map<string, Frame>): Summary;
