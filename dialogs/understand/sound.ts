/** How a word sounds in Spanish, to which English ears are close enough: b/v, s/z/c, qu/k, g/j, ll/y, mute h. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/qu(?=[ei])|k|c(?=[aoulrnt]|$)/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/z|c(?=[eiy])|x(?=c)/g, 's')
    .replace(/v/g, 'b')
    .replace(/(?<!c)h/g, '')
    .replace(/ll/g, 'y')
    .replace(/(?<=[aeiou])i(?=[aeou])/g, 'y')
    .replace(/(.)\1+/g, '$1');
}
