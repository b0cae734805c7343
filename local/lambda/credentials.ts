import { randomBytes } from 'node:crypto';
import type { Access } from '../access.ts';
import type { FaultMaker } from '../faults.ts';
import type { FunctionModel } from '../template/model.ts';
import { REGION } from '../template/resolve.ts';
import type { Identity } from './function.ts';
import type { FunctionError } from './sandbox.ts';

export interface Endpoints {
  readonly s3: string;
  readonly dynamodb: string;
  readonly sns: string;
  readonly events: string;
  readonly translate: string;
  readonly states: string;
  /** Speaks HTTP/2, as the SDK's client does. */
  readonly bedrock: string;
}

export function newCredentials(): { accessKeyId: string; secretAccessKey: string } {
  return {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
}

/** The environment that Lambda gives ("Defined runtime environment variables", Lambda developer guide). */
export function identify(
  definition: FunctionModel,
  endpoints: Endpoints,
  access: Access,
  faults: FaultMaker,
  kill: (error: FunctionError) => void,
): Identity {
  const credentials = { ...newCredentials(), sessionToken: randomBytes(30).toString('base64url') };
  const { logicalId: name, policies, isSlow } = definition;
  access.add({ name, policies, isSlow, ...credentials });
  faults.add(credentials.accessKeyId, definition.logicalId, kill);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    // Not the user's: the SDK would read the settings in ~/.aws there.
    HOME: definition.folder,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: definition.folder,
    _HANDLER: definition.handler,
    ...definition.environment,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    // Any other service ends here too, where it is refused by name: no call ever leaves this machine.
    AWS_ENDPOINT_URL: endpoints.s3,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.events,
    AWS_ENDPOINT_URL_TRANSLATE: endpoints.translate,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoints.bedrock,
  };
  const release = (): void => {
    access.remove(credentials.accessKeyId);
    faults.remove(credentials.accessKeyId);
  };
  return { environment, begin: (event) => faults.begin(credentials.accessKeyId, event), release };
}
