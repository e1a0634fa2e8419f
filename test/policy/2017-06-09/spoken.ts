import type { Facts } from '../../../policy/facts.ts';
import type { Phrase } from '../contents.ts';
import type { Spoken } from '../spoken.ts';

/** What is said to a customer and what never is, after domain.md §1; in what order, by the order in each phrase. */
export function spoken(facts: Facts): Spoken {
  const { says, never, promises } = saidOf(facts);
  return {
    opening: promises && facts.cloud === 'germany' ? closed : undefined,
    says: [...says, ...(promises ? conflict(facts) : [])],
    never: [...NEVER, ...never],
  };
}

/** Nobody is to hear a yes of a cloud that is closed. */
const closed = phrase(
  /^Microsoft's German cloud closed on 29 October 2021, [^.]*\. /,
  /^La nube alemana de Microsoft cerró el 29 de octubre de 2021, [^.]*\. /,
);

type Said = Spoken & {
  /** Whether a cloud's own page contradicts it. */
  promises: boolean;
};

/** What no customer is to hear: our words for things, and in Spanish the familiar form. */
const NEVER: Phrase[] = [
  phrase(
    /multi-?channel|-based|tenant|the page|MC17|promise no/i,
    /multicanal|basad[ao]s? en|la página|MC17/i,
  ),
  phrase(
    /\b(the customer|its customer)\b/i,
    /\b(el cliente|tú|tu|tus|te|ti|contigo|puedes|tienes|quieres)\b/i,
  ),
];

const says = {
  no: phrase(
    /^I am sorry, I have to say no: by the rule of 9 June 2017/,
    /^Lo siento, .* que no: según la regla del 9 de junio de 2017/,
  ),
  noSale: phrase(
    /currently cannot sell online services/,
    /actualmente .* no puede vender servicios en línea/,
  ),
  twoTiers: phrase(
    /not forbid .* indirect provider, .* its own resellers/,
    /no prohíbe .* proveedor indirecto, /,
  ),
  noPromiseInCloud: phrase(
    /^I cannot promise .* this cloud yet/,
    /^Todavía no puedo prometerle .* esta nube/,
  ),
  noPromise: phrase(
    /^I cannot promise you support or a move yet/,
    /^Todavía no .* ni soporte ni un traslado/,
  ),
  neither: phrase(/^I cannot give you a yes or a no yet/, /^Todavía no puedo decirle ni que sí ni que no/),
  kindNotNamed: phrase(/do not name this kind of product/, /no nombran este tipo de producto/),
  programNotNamed: phrase(/do not name the licensing program/, /no nombran el programa de licencias/),
  wait: phrase(
    /do not cancel anything while we .*\bask the support/,
    /no cancele nada mientras .*preguntamos al soporte/,
  ),
  supportThere: phrase(/^Yes, we can manage and support it/, /^Sí, podemos administrarla y darle soporte/),
  staysThere: phrase(/stays where you bought it/, /se queda donde la compró/),
  accept: phrase(/accepting it you give us .* permission/, /al aceptarlo, usted nos da .* permiso/),
  supportNow: phrase(
    /^We can support it right away if you give us/,
    /^Podemos darle soporte desde ahora si nos da/,
  ),
  noSwitch: phrase(/cannot simply be switched/, /no se puede cambiar a nuestra empresa sin más/),
  noSwitchGiven: phrase(
    /rules give no way to switch it/,
    /reglas de Microsoft no dan ninguna forma de cambiarla/,
  ),
  noLicenseSwitch: phrase(
    /^I am sorry: licenses cannot be switched/,
    /^Lo siento: las licencias no se pueden cambiar/,
  ),
  notAlongside: phrase(/no way for us to work alongside/, /ninguna forma de que trabajemos junto a/),
  waitOrCancel: phrase(
    /\bfirst .*period end or, once you know .* cancel .*; only then do(es)? (it|they) move to us\./i,
    /\bprimero .*termine (su|el) período o, cuando sepa .* cancela.*; solo después pasan? a nuestra empresa\./i,
  ),
  create: phrase(
    /new Azure subscription.*\bcreate.*\bby hand\b.*\bcancelled last of all/,
    /suscripción de Azure nueva.*\bcreamos.*\ba mano\b.*\bse cancela al final de todo/,
  ),
  plainly: phrase(/^Yes, with a new Azure/, /^Sí, con una suscripción de Azure nueva/),
  notInPlace: phrase(
    /no way to support the old one where it is/,
    /ninguna forma de dar soporte a la antigua donde/,
  ),
  keepForNow: phrase(/please do not cancel (it|anything)/i, /por favor, no (la )?cancele/i),
  checked: phrase(
    /once we have checked that you have all you need/,
    /cuando hayamos comprobado que tiene todo/,
  ),
  directNotNamed: phrase(
    /not name Azure bought directly .* until we have confirmed .*; the old one is cancelled last/,
    /no nombran Azure comprado directamente .* hasta que lo hayamos confirmado .*; la antigua se cancela/,
  ),
  confirmFirst: phrase(
    /first we confirm .* program .* After that we create/,
    /primero confirmamos .* Después creamos/,
  ),
  whichProcedure: phrase(
    /first ask .* which procedure applies.* last of all, only if they confirm/,
    /primero preguntamos .* qué procedimiento .* al final de todo, solo si lo confirman/,
  ),
  switched: phrase(
    /^Yes, the Azure services .* switched to us/,
    /^Sí, los servicios de Azure .* pasar a nuestra/,
  ),
  switchOnly: phrase(/no way to support them where they are/, /ninguna forma de darles soporte donde/),
  government: phrase(
    /US Government cloud .*not be available yet/,
    /gobierno de Estados Unidos .*aún no esté disponible/,
  ),
  inWriting: phrase(
    /First you give us .*; then you ask your present partner .* in writing, and it has to take part/,
    /Primero usted nos da .*; después pide .* por escrito a su partner actual, que tiene que participar/,
  ),
};

const promises = {
  yes: phrase(/\byes,/i, /(^|[ ,.:])sí,/i),
  support: phrase(/\bwe (can )?(support|manage)/i, /\b(podemos|administramos|damos soporte)\b/i),
  switch: phrase(/\bswitch/i, /\bcambi/i),
  move: phrase(/\bmoves? to us/i, /\bpasan? a nuestra/i),
  create: phrase(/\bcreate/i, /\bcre(a|e|amos)\b/i),
  cancel: phrase(/\bcancel/i, /\bcancel/i),
  sell: phrase(/\bwe (can |will )?sell/i, /\b(le )?(vendemos|podemos vender)/i),
  doubt: phrase(/confirm|support of/i, /confirm|al soporte/i),
};

function saidOf({ goal, cloud, origin, kind }: Facts): Said {
  if (goal === 'sell-to-csp') return sale;
  if (cloud === 'other') return unanswered(says.noPromiseInCloud);
  if (origin === 'syndication-partner') return unanswered(says.noPromise);
  if (kind === 'neither') return unanswered(says.neither, says.kindNotNamed);
  return kind === 'usage-based' ? azure(origin) : license(origin, goal);
}

const sale: Said = {
  says: [says.no, says.noSale, says.twoTiers],
  never: [promises.yes, promises.support, promises.switch, promises.move, promises.create, promises.sell],
  promises: true,
};

function unanswered(...reasons: Phrase[]): Said {
  const { yes, support, switch: switching, move, create } = promises;
  return { says: [...reasons, says.wait], never: [yes, support, switching, move, create], promises: false };
}

function license(origin: Facts['origin'], goal: Facts['goal']): Said {
  const { yes, support, switch: switching, move, create, cancel, doubt } = promises;
  if (origin === 'other-licensing-program') return unanswered(says.neither, says.programNotNamed);
  if (origin === 'csp-partner') {
    const said = [says.noLicenseSwitch, says.notAlongside, says.waitOrCancel];
    return { says: said, never: [yes, support, create, doubt], promises: true };
  }
  if (goal === 'move') {
    const noSwitch = origin === 'third-party-non-csp' ? says.noSwitch : says.noSwitchGiven;
    const said = [says.supportNow, noSwitch, says.waitOrCancel];
    return { says: said, never: [yes, create, doubt], promises: true };
  }
  const said = [says.supportThere, says.staysThere, says.accept];
  return { says: said, never: [switching, move, create, cancel, doubt], promises: true };
}

function azure(origin: Facts['origin']): Said {
  const { yes, support, switch: switching, move, create, cancel, doubt } = promises;
  if (origin === 'csp-partner') {
    const said = [says.switched, says.switchOnly, says.inWriting];
    return { says: said, never: [support, move, create, cancel, doubt], promises: true };
  }
  const recreated = [says.create, says.notInPlace, says.keepForNow];
  const never = [support, switching, move];
  const recreate = (...more: Phrase[]): Said => ({ says: [...recreated, ...more], never, promises: true });
  if (origin === 'microsoft-direct') return recreate(says.plainly, says.directNotNamed);
  if (origin === 'other-licensing-program') return recreate(says.plainly, says.confirmFirst);
  if (origin === 'third-party-non-csp') {
    return { says: [...recreated, says.whichProcedure], never: [...never, yes], promises: true };
  }
  return { says: [...recreated, says.plainly, says.checked], never: [...never, doubt], promises: true };
}

/** CF-1; that the switch is contradicted twice is not told twice, and CF-2 comes before the answer. */
function conflict({ cloud }: Facts): Phrase[] {
  return cloud === 'us-government' ? [says.government] : [];
}

function phrase(en: RegExp, es: RegExp): Phrase {
  return { en, es };
}
