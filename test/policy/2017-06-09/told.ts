import type { Phrase } from '../contents.ts';

/** What verdicts and notes have to say, in the few words that carry it. */
export const told = {
  refusal: {
    en: /^No: as of 9 June 2017, .*\bcurrently cannot sell online services to another CSP partner/,
    es: /^No: a 9 de junio de 2017, actualmente .*\bno puede vender servicios en línea a otro partner de CSP/,
  },
  twoTierModel: { en: /two-tier model.*not a ban/, es: /modelo de dos niveles.*no lo prohíbe/ },
  noPermissionElsewhere: { en: /not list this cloud; do not read/, es: /no incluye esta nube; no lo leas/ },
  onlineServices: { en: /speaks of online services/, es: /habla de servicios en línea/ },
  notThisCloud: { en: /does not cover this cloud/, es: /no cubre esta nube/ },
  notCovered: {
    en: /does not cover.*promise neither support nor a move, and ask/,
    es: /no cubre.*no prometas ni soporte ni traslado, y pregunta/,
  },
  neitherYesNorNo: { en: /neither a yes nor a no: ask/, es: /no es ni un sí ni un no: pregunta/ },
  relationship: { en: /^Yes: .*reseller relationship/, es: /^Sí: .*relación de revendedor/ },
  staysThere: { en: /stays where it was bought/, es: /se queda donde se compró/ },
  supportNow: { en: /^You can support it now, but/, es: /^Puedes darle soporte ya, pero/ },
  waitOrCancel: {
    en: /waits for the end of the period or cancels, and only then moves/,
    es: /espera al final del período o cancela, y solo después/,
  },
  notAlongside: { en: /no way to work alongside/, es: /ninguna forma de trabajar junto al/ },
  recreate: {
    en: /^Yes, .*new subscription: create it.*by hand, and only then cancel/,
    es: /^Sí, .*suscripción nueva: créala.*a mano y solo después cancela/,
  },
  notInPlace: {
    en: /no way to support the subscription where it is/,
    es: /ninguna forma de dar soporte a la/,
  },
  suchAs: {
    en: /such as.*not name direct purchase: confirm .*before the last step/,
    es: /no nombra la compra directa: confírmalo .*antes del último paso/,
  },
  programNotNamed: {
    en: /not name this program: confirm .*before starting/,
    es: /no nombra este programa: confirma .*antes de empezar/,
  },
  whichRow: {
    en: /^Multichannel applies: .*new Azure subscription.*before cancelling anything\.\n.*which of its two/,
    es: /^Multicanal se aplica: .*suscripción de Azure nueva.*antes de cancelar nada\.\n.*cuál de sus dos/,
  },
  switchable: {
    en: /^Yes: Azure .*another CSP partner can be switched to your company/,
    es: /^Sí: .*Azure .*otro partner de CSP se pueden cambiar a tu empresa/,
  },
  switchOnly: { en: /a switch, not support in place/, es: /un cambio de partner, no soporte sin mover/ },
} satisfies Record<string, Phrase>;
