/** What Web Chat's empty style elements hash to; it fills them rule by rule afterwards. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where a page's script may connect to, besides this site: an origin, and the same for sockets. */
export function connections(origin: string): string[] {
  return [origin, origin.replace(/^http/, 'ws')];
}

/** Headers of every page: scripts from here only, styles from here or with this response's nonce, no framing. */
export function securityHeaders(nonce: string, more: readonly string[] = []): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    ["connect-src 'self'", ...more].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
