/** What opens a list, a heading, a quotation or a rule at the start of a text. */
const AT_START = /^\s*(?:\d+[.)]|[-+*]|#{1,6}|>)(?:\s|$)|^\s*(?:-{3,}|={3,})\s*$/;
const INSIDE = /[*_`~\\<>[\]]|&\w+;|https?:/;
const LINK = /\[[^[\]]+\]\(https:\/\/[^\s()]+\)/;

/** Whether Web Chat or Teams would make something else of a text than what it says. One link in it is meant. */
export function readsAsMarkdown(text: string): boolean {
  const besides = text.replace(LINK, '');
  return AT_START.test(besides) || INSIDE.test(besides);
}
