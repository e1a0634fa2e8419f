import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  GovernmentConstants,
  MsalServiceClientCredentialsFactory,
  ToBotFromBotOrEmulatorTokenValidationParameters,
} from 'botframework-connector';
import type { Access } from './access/accessConfig.ts';
import type { OwnCloud } from './access/cloudConfig.ts';
import type { Identity } from './access/identityConfig.ts';
import { Refusal } from './access/refusal.ts';
import { isServiceAddress } from './access/serviceHosts.ts';
import { isServed } from './access/tenants.ts';
import type { IncomingActivity } from './activity.ts';
import { inTime, TooLate } from './sendOnce.ts';
import { SharedClientsAuthentication } from './sharedClients.ts';

/**
 * Tokens of the Emulator and of other bots are never accepted: they are checked for their sender alone and not for
 * whom they are meant, so that whoever is sent a token by this bot could speak to it. A text, where the SDK has a
 * list, also keeps it from adding an issuer for every tenant that an unchecked token names.
 */
ToBotFromBotOrEmulatorTokenValidationParameters.issuer = 'nobody';

/** Says who speaks: only channels of the Bot Framework do, for tenants that are served, from where replies may go. */
export class ChannelAuthentication extends SharedClientsAuthentication {
  readonly #access: Access;
  readonly #issuer: string;

  private constructor(identity: Identity, access: Access, credentials: Credentials) {
    super(settingsFor(identity, access), credentials);
    this.#access = access;
    this.#issuer = serviceOf(identity, access).tokenIssuer;
  }

  static async create(identity: Identity, access: Access): Promise<ChannelAuthentication> {
    return new ChannelAuthentication(identity, access, await credentialsFor(identity, access));
  }

  /** @throws Refusal whenever the request may not speak, whatever the reason */
  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    // Parsed before it came here. Without it the SDK would check no claim against it.
    const { serviceUrl } = activity as object as IncomingActivity;
    if (!serviceUrl) throw new Refusal('token');
    const result = await inTime(super.authenticateRequest(activity, authorization)).catch(refuse);
    const claim = (name: string) => result.claimsIdentity.getClaimValue(name);
    // The SDK lets a token without an end live for ever.
    if (typeof claim('exp') !== 'number' || claim('iss') !== this.#issuer) throw new Refusal('token');
    const { tenants, serviceOrigins, publicChat } = this.#access;
    if (!isServiceAddress(serviceUrl, serviceOrigins)) throw new Refusal('service-url');
    if (!isServed(activity, { tenants, hasPublicChat: publicChat !== null })) throw new Refusal('tenant');
    return result;
  }
}

/** Whatever the SDK makes of a bad token, down to a TypeError, is the token's fault, unless the keys could not be had. */
function refuse(error: unknown): never {
  const isOurs =
    error instanceof TooLate ||
    (error instanceof AuthenticationError && error.statusCode === 500) ||
    (error instanceof Error && error.name === 'FetchError');
  throw new Refusal(isOurs ? 'keys-unavailable' : 'token', error);
}

/** The addresses of the Bot Framework that this bot belongs to. */
function serviceOf({ tenantId = '' }: Identity, { cloud }: Access): OwnCloud {
  if (typeof cloud === 'object') return cloud;
  const constants = cloud === 'us-government' ? GovernmentConstants : AuthenticationConstants;
  return {
    openIdMetadata: constants.ToBotFromChannelOpenIdMetadataUrl,
    tokenIssuer: constants.ToBotFromChannelTokenIssuer,
    loginUrl: `${constants.ToChannelFromBotLoginUrlPrefix}${tenantId}`,
    scope: constants.ToChannelFromBotOAuthScope,
  };
}

function settingsFor(identity: Identity, access: Access) {
  const { openIdMetadata, tokenIssuer, loginUrl, scope } = serviceOf(identity, access);
  const constants = access.cloud === 'us-government' ? GovernmentConstants : AuthenticationConstants;
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.tenantId ?? '',
    // One of these given, the SDK takes all of them as they are.
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    ToBotFromChannelTokenIssuer: tokenIssuer,
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: scope,
    OAuthUrl: constants.OAuthUrl,
    CallerId: 'urn:botframework:azure',
  };
}

type Credentials = MsalServiceClientCredentialsFactory | undefined;

/** A managed identity needs no secret and is the SDK's to find; else the bot proves itself with its password. */
async function credentialsFor(identity: Identity, access: Access): Promise<Credentials> {
  const { appId, appType, password } = identity;
  if (appType === 'UserAssignedMSI' || !password) return undefined;
  // Only where needed, since the SDK has loaded its own copy.
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const { loginUrl: authority } = serviceOf(identity, access);
  const knownAuthorities = [new URL(authority).host]; // else it would ask the public cloud about the others
  const client = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: password, authority, knownAuthorities },
  });
  // The same class, of which the package has one declaration for modules and one for CommonJS.
  return new MsalServiceClientCredentialsFactory(appId, client as object as MsalClient);
}

type MsalClient = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];
