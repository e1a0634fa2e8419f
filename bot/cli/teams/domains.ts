import type { Fault, Manifest } from './app.ts';

/** Every address of the manifest is an https one of a domain that the app declares. */
export function domainFaults({ developer, validDomains }: Manifest): Fault[] {
  const addresses = Object.entries(developer).filter(([name]) => name.endsWith('Url'));
  return [
    ...validDomains
      .filter((domain) => domain.includes('*'))
      .map((domain) => fault('validDomains', `"${domain}" is a pattern; name the domain itself`)),
    ...addresses.flatMap(([name, address]) => {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      if (url?.protocol !== 'https:') return [fault(`developer.${name}`, `"${address}" is no https address`)];
      return validDomains.includes(url.hostname)
        ? []
        : [fault(`developer.${name}`, `"${url.hostname}" is not among validDomains`)];
    }),
  ];
}

function fault(where: string, says: string): Fault {
  return { check: 'domains', where, says };
}
