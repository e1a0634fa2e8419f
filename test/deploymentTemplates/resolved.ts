/** App settings as a web app gets them: with a secret in place of each reference to the vault. */
export function resolved(settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      value.startsWith('@Microsoft.KeyVault(') ? 'a secret of the vault' : value,
    ]),
  );
}
