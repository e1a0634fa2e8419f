import { expect } from 'chai';
import { isServiceAddress } from '../../../bot/access/serviceHosts.ts';

const ALLOWED = [
  'https://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/',
  'https://webchat.botframework.com/',
  'https://directline.botframework.com',
  'https://europe.directline.botframework.com/',
  'https://smba.infra.gcc.teams.microsoft.com/gcc/',
  'https://smba.infra.gov.teams.microsoft.us/gcch/',
  'https://smba.infra.dod.teams.microsoft.us/dod/',
  'https://directline.botframework.azure.us/',
  'HTTPS://SMBA.TrafficManager.net/teams',
];

const REFUSED = [
  'http://smba.trafficmanager.net/teams/',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user:word@smba.trafficmanager.net/',
  'https://evil.example/?smba.trafficmanager.net',
  'https://evil.example#.botframework.com',
  'https://evilbotframework.com/',
  'https://botframework.com.evil.example/',
  'https://evil.azurewebsites.net/',
  'http://127.0.0.1/',
  'https://localhost/',
  'http://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'file:///etc/passwd',
  'smba.trafficmanager.net',
  '',
];

describe('replies', () => {
  for (const address of ALLOWED) {
    it(`may go to ${address}`, () => expect(isServiceAddress(address)).to.equal(true));
  }
  for (const address of REFUSED) {
    it(`may not go to ${JSON.stringify(address)}`, () => expect(isServiceAddress(address)).to.equal(false));
  }
  it('may go to an origin that was allowed, and to no other port or protocol of it', () => {
    const more = ['http://10.0.0.5:8080'];
    expect(isServiceAddress('http://10.0.0.5:8080/bot', more)).to.equal(true);
    for (const other of [
      'http://10.0.0.5/',
      'https://10.0.0.5:8080/',
      'http://10.0.0.5:8080.evil.example/',
    ]) {
      expect(isServiceAddress(other, more), other).to.equal(false);
    }
  });
});
