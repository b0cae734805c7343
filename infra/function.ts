import path from 'node:path';
import { AssetHashType, DockerImage, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { callOptions, DEFAULT_STACK } from '../shared/calls.ts';
import { ENV, METRICS_NAMESPACE } from '../shared/environment.ts';
import { PipelineSettings } from '../shared/settings.ts';
import { bundle } from './bundle.ts';
import { allowKey, keyOf } from './encryption.ts';
import type { StackSettings } from './settings.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

export interface PipelineFunctionProps {
  /** Folder under lambdas/ whose handler.ts exports `handler`. */
  readonly name: string;
  readonly description: string;
  readonly timeout: Duration;
  /** In MB. */
  readonly memorySize: number;
  readonly settings: StackSettings;
}

/** A function of the house: one runtime, one way of bundling, a log group that forgets, a role that starts empty. */
export class PipelineFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    const { stackName } = Stack.of(scope);
    const key = keyOf(scope, props.settings);
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      ...(key && { encryptionKey: key }),
      retention: props.settings.retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own instead of AWS's managed policy, which may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: props.description,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: codeOf(props.name),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memorySize,
      role,
      logGroup,
      ...(key && { environmentEncryption: key }),
      environment: {
        [ENV.stackName]: stackName,
        // Without the option, commands take a stack of the usual name.
        ...(stackName !== DEFAULT_STACK && { [ENV.callOptions]: callOptions({ stack: stackName }) }),
        [ENV.settings]: JSON.stringify(PipelineSettings.parse(props.settings)),
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
    });
    allowKey(this, props.settings);
  }
}

/** The bundle as an asset, built on this machine; its hash is that of what was built. */
function codeOf(name: string): Code {
  return Code.fromAsset(path.join(REPOSITORY, 'lambdas', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local builder below always builds.
      image: DockerImage.fromRegistry('scratch'),
      local: {
        tryBundle: (folder) => {
          bundle(`lambdas/${name}/handler.ts`, folder);
          return true;
        },
      },
    },
  });
}

/** Six times the timeout, as AWS advises: throttled tries must not make the message visible to a second worker. */
export function visibilityFor(timeout: Duration): Duration {
  return Duration.seconds(6 * timeout.toSeconds());
}
