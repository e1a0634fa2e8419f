import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { processStart } from '../../../bot/storage/processStart.ts';
import { itOnLinux } from '../../support/itOnLinux.ts';

describe('processStart', () => {
  it('is the same at each look', async () => {
    assert.isDefined(await processStart(process.pid));
    assert.equal(await processStart(process.pid), await processStart(process.pid));
  });

  it('is undefined for a process that has ended', async () => {
    assert.isUndefined(await processStart(spawnSync(process.execPath, ['--version']).pid));
  });

  itOnLinux('is undefined for a zombie, which its parent never collects', async () => {
    // The child ends only once its parent is `sleep`, which collects nobody.
    const parent = spawn('sh', ['-c', 'exec 3<&0; (read _ <&3) & echo $!; exec sleep 60']);
    const [printed] = await once(parent.stdout, 'data');
    while ((await readFile(`/proc/${parent.pid}/comm`, 'utf8')) !== 'sleep\n');
    parent.stdin.end('\n');
    const zombie = Number(printed);
    while ((await processStart(zombie)) !== undefined);
    assert.isTrue(process.kill(zombie, 0));
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });
});
