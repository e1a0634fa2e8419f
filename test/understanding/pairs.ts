import { BATCHES, DEV } from './messages.ts';

/** The same said in both languages. */
const SAID: [en: string, es: string][] = [
  [
    'They have Azure through an EA. Can we move it to us?',
    'Tienen Azure por un EA. ¿Podemos pasarlo con nosotros?',
  ],
  ['The customer bought Office 365 from another CSP.', 'El cliente compró Office 365 a otro CSP.'],
  [
    'They pay Microsoft by card for E3, can we support it?',
    'Pagan a Microsoft con tarjeta el E3, ¿podemos dar soporte?',
  ],
  ['Azure, bought directly from Microsoft', 'Azure, comprado directamente a Microsoft'],
  ['We want to sell Office 365 to another CSP partner.', 'Queremos vender Office 365 a otro partner CSP.'],
  ['Can a CSP buy Azure from another CSP?', '¿Puede un CSP comprar Azure a otro CSP?'],
  ['It was Open, now it is EA.', 'Era Open, ahora es EA.'],
  [
    'They were on EA, since March they are with another CSP.',
    'Estaban en EA, desde marzo están con otro CSP.',
  ],
  ['The seller is a syndication partner.', 'El vendedor es un partner de redifusión.'],
  [
    'The seller is outside CSP and is no syndication partner.',
    'El vendedor está fuera de CSP y no es partner de redifusión.',
  ],
  [
    'We are an indirect reseller. The customer has Dynamics through Advisor.',
    'Somos revendedor indirecto. El cliente tiene Dynamics por Advisor.',
  ],
  [
    'We are a direct partner, the customer has Azure in Open.',
    'Somos partner directo, el cliente tiene Azure en Open.',
  ],
  ['Power BI from an MPSA, what do we do?', 'Power BI de un MPSA, ¿qué hacemos?'],
  [
    'Azure Government through an EA, can we manage it?',
    'Azure Government por un EA, ¿lo podemos administrar?',
  ],
  ['Office 365 in the German cloud, from Open', 'Office 365 en la nube alemana, de Open'],
  ['no, it was Open', 'no, era Open'],
  ['EA, I mean Open', 'EA, digo Open'],
  ['not EA, Open', 'no EA, Open'],
  ['change my answer', 'cambiar mi respuesta'],
  ['start again', 'empezar de nuevo'],
  ['why?', '¿por qué?'],
  ['I want to speak to a person', 'quiero hablar con una persona'],
  ['what does EA mean?', '¿qué significa EA?'],
  ['teach me the rules', 'enséñame las reglas'],
  ['hello', 'hola'],
  ['good morning', 'buenos días'],
  ['what is the weather in Madrid?', '¿qué tiempo hace en Madrid?'],
  ['Intune, thirty seats', 'Intune, treinta puestos'],
  ['virtual machines bought through Advisor', 'máquinas virtuales compradas por Advisor'],
  ['Office 365 through Open and Azure through an EA', 'Office 365 por Open y Azure por un EA'],
  ['They do not want to move, only support.', 'No quieren cambiarse, solo soporte.'],
  [
    'We do not want to sell it, only to manage it. Azure, from another CSP.',
    'No queremos venderlo, solo administrarlo. Azure, de otro CSP.',
  ],
  ['Who sold it? No idea. Azure.', '¿Quién lo vendió? Ni idea. Azure.'],
  [
    'which permission do we need for Exchange Online bought from Microsoft?',
    '¿qué permiso necesitamos para Exchange Online comprado a Microsoft?',
  ],
];

/** Lines of the given messages, and what they are in the other language. */
const GIVEN: Record<string, string> = {
  u002: 'b4001',
  u007: 'b4002',
  u008: 'b4003',
  u011: 'b4004',
  u016: 'b4005',
  u027: 'b4007',
  u028: 'b4008',
  u034: 'b4010',
  u038: 'b4011',
  u051: 'b4012',
  u052: 'b4013',
  u063: 'b4014',
  u064: 'b4015',
  u065: 'b4016',
  u068: 'b4017',
  u069: 'b4018',
  u070: 'b4019',
  u073: 'b4020',
  u074: 'b4021',
  u091: 'b4022',
  u092: 'b4023',
  u102: 'b4024',
  u107: 'b4025',
  u111: 'b4026',
  u112: 'b4027',
  u122: 'b4028',
  u126: 'b4029',
  u129: 'b4030',
  u137: 'b4031',
  u147: 'b4032',
  u153: 'b4033',
  u156: 'b4034',
  u158: 'b4036',
};

export const PAIRS: [string, string][] = [...SAID, ...givenPairs()];

function givenPairs(): [string, string][] {
  const texts = new Map([...DEV, ...(BATCHES['batch-4.jsonl'] ?? [])].map(({ id, text }) => [id, text]));
  return Object.entries(GIVEN).map(([one, other]) => [texts.get(one) ?? '', texts.get(other) ?? '']);
}
