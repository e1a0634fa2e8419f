const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to send. Only `html` and `Html.fromJson` make it, so a plain string can never pass for it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Trusts the template's own text and escapes everything put into it. */
  static fromTemplate(texts: readonly string[], parts: readonly Part[]): Html {
    return new Html(texts.map((text, at) => text + markupOf(parts[at])).join(''));
  }

  /** A value for a script element of type application/json, from which no markup can break out. */
  static fromJson(value: unknown): Html {
    return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
  }

  toString(): string {
    return this.#markup;
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Part[];

/** A piece of a page. Whatever is put in is escaped, unless it is itself Html; lists are joined, nothing is nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return Html.fromTemplate(texts, parts);
}

function markupOf(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(markupOf).join('');
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
