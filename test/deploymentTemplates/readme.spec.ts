import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { FOLDERS } from './template.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(`deploymentTemplates/${name}`, ROOT), 'utf8');
const commandsOf = (text: string) => text.match(/^```bash\n[\s\S]*?^```$/gm) ?? [];
const LANGUAGES = ['readme.md', 'readme.es.md'];

describe('readmes of the deployment', () => {
  it('give the same commands in both languages', () => {
    const [english = [], spanish] = LANGUAGES.map((name) => commandsOf(read(name)));
    expect(english.length).to.be.greaterThan(8);
    expect(spanish).to.deep.equal(english);
  });

  for (const name of LANGUAGES) {
    it(`explain every parameter, and no other, in ${name}`, () => {
      const known = FOLDERS.flatMap(({ template }) => Object.keys(template.parameters));
      const rows = [...read(name).matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
        names.split(', '),
      );
      const explained = rows.map((parameter) => parameter.replaceAll('`', ''));
      expect(explained.sort()).to.deep.equal([...new Set(known)].sort());
    });

    it(`name files that are there in ${name}`, () => {
      const files = read(name).match(/deploymentTemplates\/[\w./-]+/g) ?? [];
      expect(files.length).to.be.greaterThan(3);
      for (const file of files) expect(existsSync(new URL(file, ROOT)), file).to.equal(true);
    });

    it(`give every parameter that a deployment must have in ${name}`, () => {
      for (const { name: file, template, given } of FOLDERS) {
        const command = commandsOf(read(name)).find((one) => one.includes(file)) ?? '';
        for (const [key, { defaultValue }] of Object.entries(template.parameters)) {
          if (defaultValue === undefined && !(key in given)) expect(command).to.contain(`${key}=`);
        }
      }
    });
  }
});
