import { expect } from 'chai';
import { tapLabel } from '../../../../bot/web/client/tapLabel.ts';

const TAP = { command: { do: 'say', facts: { origin: 'ea' } } };
const row = (title: string, ...texts: string[]) => ({
  type: 'message',
  attachments: [
    {
      content: {
        body: [
          {
            type: 'Container',
            items: [{ columns: texts.map((text) => ({ items: [{ type: 'TextBlock', text }] })) }],
            selectAction: { type: 'Action.Submit', title, data: TAP },
          },
        ],
      },
    },
  ],
});

describe('tapLabel', () => {
  it('is the label of the row, without what its title adds for screen readers', () => {
    const title = 'EA. Enterprise Agreement';
    expect(tapLabel(title, TAP, [row(title, '4', 'EA', 'Enterprise Agreement')])).to.equal('EA');
  });

  it('is the whole title where no text of the row begins it', () => {
    const title = 'Change: Bought: EA';
    expect(tapLabel(title, TAP, [row(title, 'Bought: EA', 'Change')])).to.equal(title);
  });

  it('is the title of a button, or of a row that is gone', () => {
    expect(tapLabel('Help. Now', { command: { do: 'help' } }, [row('EA', 'EA')])).to.equal('Help. Now');
    expect(tapLabel('Help', TAP, [])).to.equal('Help');
  });
});
