import { PNG } from 'pngjs';
import type { Fault, Files, Manifest } from './app.ts';

const SIDES = { color: 192, outline: 32 } as const;

/** The icons have the sizes Teams asks for, and the outline is nothing but white on transparent. */
export function iconFaults(files: Files, { icons }: Manifest): Fault[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const name = icons[kind];
    const image = decoded(files.get(name));
    if (!image) return [fault(name, 'is missing, or no PNG')];
    const side = SIDES[kind];
    const sized = image.width === side && image.height === side;
    const size = sized
      ? []
      : [fault(name, `is ${image.width} × ${image.height}; it must be ${side} × ${side}`)];
    return kind === 'outline' ? [...size, ...outlineFaults(name, image)] : size;
  });
}

function outlineFaults(name: string, { data }: PNG): Fault[] {
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    seen += 1;
    if (data[at] !== 255 || data[at + 1] !== 255 || data[at + 2] !== 255)
      return [fault(name, 'has a colour; it must be white on transparent')];
  }
  const pixels = data.length / 4;
  return seen === 0 || seen === pixels ? [fault(name, 'shows nothing, or has no transparent ground')] : [];
}

function decoded(bytes: Buffer | undefined): PNG | undefined {
  try {
    return bytes && PNG.sync.read(bytes);
  } catch {
    return undefined;
  }
}

function fault(where: string, says: string): Fault {
  return { check: 'icons', where, says };
}
