import fc from 'fast-check';

/** Any UTF-16 code units at all, lone surrogates included. */
export const anyKey = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'aA./\\%+~:-\0'),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
    {
      maxLength: 120,
    },
  )
  .map((units) => units.join(''));
