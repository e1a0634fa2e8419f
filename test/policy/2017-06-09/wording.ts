import type { Wording } from '../wording.ts';

/** By what texts are known, and where each rule stands in the source, after domain.md §1.1. */
export const wording: Wording = {
  outcomes: {
    'resale-refused': known(/^No sale between CSP partners/, /^No hay venta entre partners de CSP/),
    'out-of-scope-cloud': known(/cloud not listed/i, /nube no incluida/i),
    'source-silent': known(/does not say/, /no lo dice/),
    'request-reseller-relationship': known(/reseller relationship/, /relación de revendedor/),
    'wait-or-cancel': known(/wait or cancel/i, /esperar o cancelar/i),
    'recreate-azure-subscription': known(/create a new/i, /crear .* nueva/i),
    'recreate-azure-confirm-first': known(/new .* after confirming/i, /nueva, tras confirmarlo/i),
    'switch-azure-partner': known(/switch .* to your company/i, /cambiar .* a tu empresa/i),
    'confirm-azure-row': known(/ask which/i, /preguntar qué/i),
    'not-covered': known(/not covered by multichannel/i, /multicanal no lo cubre/i),
  },
  grades: {
    explicit: known(/plainly/, /claramente/),
    general: known(/in general/, /en general/),
    'by-example': known(/examples/, /ejemplos/),
    ambiguous: known(/more than one way/, /más de una manera/),
    silent: known(/says nothing/, /no dice nada/),
    excluded: known(/leave this case out/, /dejan fuera este caso/),
  },
  rules: {
    'MC17-01': at([14, 18], /US Government and .*Germany/, /US Government y .*Alemania/),
    'MC17-02': at([20, 20], /run and support .* somewhere else/, /administre y dé soporte .* en otro sitio/),
    'MC17-03': at([22, 22], /directly from Microsoft/, /directamente a Microsoft/),
    'MC17-04': at([22, 22], /the Advisor program/, /del programa Advisor/),
    'MC17-05': at([22, 22], /the Open program/, /del programa Open/),
    'MC17-06': at([22, 22], /through an EA\b/, /de un EA\b/),
    'MC17-07': at([24, 24], /third party that is neither .* nor/, /tercero que ni .* ni/),
    'MC17-08': at([24, 24], /no way to switch license-based/, /no tienen forma de cambiar .*licencias/),
    'MC17-09': at([24, 24], /period end, or cancel/, /termine el período de suscripción, o cancelarlas/),
    'MC17-10': at([35, 35], /must ask the customer for permission/, /hay que pedir permiso al cliente/),
    'MC17-11': at([35, 35], /requesting a reseller relationship/, /solicitar una relación de revendedor/),
    'MC17-12': at(
      [40, 40],
      /create a new .* by hand, and after that cancel/,
      /nueva .* a mano y después se cancelan/,
    ),
    'MC17-13': at(
      [41, 41],
      /can be switched to a different partner/,
      /se pueden cambiar a un partner distinto/,
    ),
    'MC17-14': at([41, 41], /under switching Azure subscriptions/, /cambiar suscripciones de Azure/),
    // The heading "Important" stands in L47.
    'MC17-15': {
      ...at([48, 48], /At present .* cannot sell/, /Por ahora, .* no puede vender/),
      lines: [
        [48, 48],
        [47, 48],
      ],
    },
    'MC17-16': at([48, 48], /keeps reviewing/, /revisa de forma continua/),
    'MC17-17': at([48, 48], /usual channels/, /canales habituales/),
    'MC17-18': at([52, 52], /Work with other partners/, /Trabajar con otros partners/),
    'MC17-19': at([54, 54], /points indirect resellers to/, /Remite a los revendedores indirectos/),
    'MC17-20': at([56, 56], /points indirect providers to/, /Remite a los proveedores indirectos/),
  },
  statements: {
    'nothing-moves-by-itself': known(/anything move by itself/, /se mueve nada por sí solo/),
    'license-no-switch': known(/License-based .* cannot be switched/, /licencias no se pueden cambiar/),
    'azure-cancel-last': known(/Azure .* cancelled last/, /Azure .* se cancela al final/),
    'multichannel-applies': known(/Multichannel applies/, /Multicanal se aplica/),
  },
  terms: {
    csp: known(/^CSP, .* a partner sells you .* bills you/, /^CSP, .* un partner le vende .* factura/),
    advisor: known(
      /^Advisor, .* Microsoft bills you and a partner advises/,
      /^Advisor, .* Microsoft le factura y un partner le/,
    ),
    open: known(/^Open, .* licensing .* through a reseller/, /^Open, licencias .* a un revendedor/),
    ea: known(/^EA, .* Enterprise Agreement .* large org/, /^EA, .* Contrato Enterprise .* grandes/),
    'syndication-partner': known(
      /contract with Microsoft calls it that/,
      /su contrato con Microsoft llama así/,
    ),
    'indirect-provider': known(/a company that supplies resellers/, /una empresa que abastece a revend/),
    'reseller-relationship': known(/your permission for us to manage/, /su permiso para que administremos/),
    'partner-center': known(/portal for its partners/, /portal de Microsoft para sus partners/),
  },
  conflicts: {
    'CF-1': known(
      /not yet available in the US Government cloud/,
      /no están disponibles en la nube de gobierno de EE\. UU\./,
    ),
    'CF-2': known(/Germany closed on 29 October 2021/, /Alemania cerró el 29 de octubre de 2021/),
    'CF-3': known(
      /From 2017 to 2020 the linked switch procedure/,
      /De 2017 a 2020 el procedimiento de cambio/,
    ),
  },
};

function known(en: RegExp, es: RegExp) {
  return { en, es };
}

function at(lines: readonly [number, number], en: RegExp, es: RegExp) {
  return { lines: [lines], en, es };
}
