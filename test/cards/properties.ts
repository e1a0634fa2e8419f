const PLACING = ['spacing', 'separator'];
const SURFACE = ['style', 'bleed'];

/** Of each type that our cards use, the properties that clients of version 1.5 know and that we use. */
export const PROPERTIES: Record<string, readonly string[]> = {
  AdaptiveCard: ['version', 'lang', 'fallbackText', 'body', 'actions'],
  TextBlock: [...PLACING, 'text', 'wrap', 'style', 'size', 'weight', 'color', 'isSubtle'],
  Container: [...PLACING, ...SURFACE, 'items', 'selectAction'],
  ColumnSet: [...PLACING, 'columns', 'minHeight', 'selectAction'],
  Column: [...PLACING, ...SURFACE, 'items', 'width', 'minHeight', 'verticalContentAlignment'],
  Image: [...PLACING, 'url', 'altText'],
  'Input.Text': ['id', 'label', 'placeholder', 'isMultiline', 'maxLength'],
  'Action.OpenUrl': ['title', 'url'],
  'Action.Submit': ['title', 'style', 'data'],
  'Action.Execute': ['title', 'style', 'data', 'verb', 'fallback'],
};
