import type { Edition } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

/** Every link that is used exists, and every link is used. */
export function links(edition: Edition): Finding[] {
  const used = usedLinks(edition);
  return [
    ...used
      .filter(({ link }) => !Object.hasOwn(edition.links, link))
      .map(({ where, link }) => finding(where, `"${link}" is not among the links; add it or correct the id`)),
    ...Object.keys(edition.links)
      .filter((id) => !used.some(({ link }) => link === id))
      .map((id) => finding(`links.${id}`, 'is used nowhere; use it or remove it')),
  ];
}

function usedLinks(edition: Edition): { where: string; link: string }[] {
  const inRows = everyRow(edition).flatMap(({ where, row }) => [
    ...row.steps.map(({ link }, index) => ({ where: `${where}.steps.${index}`, link })),
    ...row.instead.map(({ link }, index) => ({ where: `${where}.instead.${index}`, link })),
  ]);
  return [
    { where: 'source.page', link: edition.source.page },
    ...edition.seeAlso.map(({ link }, index) => ({ where: `seeAlso.${index}`, link })),
    ...inRows.flatMap(({ where, link }) => (link === undefined ? [] : [{ where, link }])),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'links', where, says };
}
