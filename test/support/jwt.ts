import { createHmac, type KeyObject, sign } from 'node:crypto';

export type Claims = Record<string, unknown>;

/** A token whose last part is whatever `signature` makes of the first two. */
export function token(
  header: object,
  claims: Claims,
  signature: (content: string) => Buffer | string,
): string {
  const content = [header, claims].map((part) => base64(JSON.stringify(part))).join('.');
  return `${content}.${base64(signature(content))}`;
}

export function rsa(key: KeyObject, hash = 'sha256'): (content: string) => Buffer {
  return (content) => sign(hash, Buffer.from(content), key);
}

export function hmac(secret: string): (content: string) => Buffer {
  return (content) => createHmac('sha256', secret).update(content).digest();
}

/** The token with other claims under its old signature. */
export function tampered(signed: string, claims: Claims): string {
  const [header, , signature] = signed.split('.');
  return [header, base64(JSON.stringify(claims)), signature].join('.');
}

function base64(value: Buffer | string): string {
  return Buffer.from(value).toString('base64url');
}
