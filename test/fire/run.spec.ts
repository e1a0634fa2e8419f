import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const RUN = fileURLToPath(new URL('run.ts', import.meta.url));

describe('the long trials', function () {
  this.timeout(60_000);

  it('say which there are when none is called so, and fail', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', RUN, 'wrongname'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
    expect(stderr).to.contain('"wrongname"').and.to.contain('"hostile"').and.to.contain('"soak on files"');
  });
});
