import path from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Charset, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ENV, METRICS_NAMESPACE } from '../shared/environment.ts';
import { PipelineSettings } from '../shared/settings.ts';
import type { StackSettings } from './settings.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/** Packages that use `require` inside an ES module bundle need one; esbuild leaves it undefined. */
const REQUIRE_BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * Packages that only some articles need. They stand beside the handler as files of their own, so that a cold start
 * does not parse them: pdf.js alone is 1.6 MB.
 */
const LOADED_WHEN_NEEDED: Readonly<Record<string, readonly string[]>> = { normalize: ['unpdf'] };

/** Files that the code reads beside itself: data of megabytes that a cold start should not parse as source. */
export const FILES_BESIDE: Readonly<Record<string, readonly string[]>> = {
  normalize: ['shared/normalize/language.weights.bin'],
  translate: ['shared/normalize/language.weights.bin'],
};

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
export class PipelineFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: props.settings.retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own instead of AWS's managed policy, which may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: props.description,
    });
    logGroup.grantWrite(role);
    const apart = LOADED_WHEN_NEEDED[props.name] ?? [];
    super(scope, id, {
      entry: path.join(REPOSITORY, 'lambdas', props.name, 'handler.ts'),
      projectRoot: REPOSITORY,
      depsLockFilePath: path.join(REPOSITORY, 'package-lock.json'),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memorySize,
      role,
      logGroup,
      environment: {
        [ENV.settings]: JSON.stringify(PipelineSettings.parse(props.settings)),
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        // Deployed code is then exactly what was tested, and loads faster than the runtime's copy.
        bundleAwsSDK: true,
        mainFields: ['module', 'main'],
        banner: REQUIRE_BANNER,
        minify: true,
        keepNames: true,
        charset: Charset.UTF8,
        logLevel: LogLevel.WARNING,
        sourceMap: true,
        sourcesContent: false,
        externalModules: [...apart],
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          afterBundling: (_, outputDir) => [
            ...apart.map((name) => copy(`node_modules/${name}`, `${outputDir}/node_modules/${name}`)),
            ...(FILES_BESIDE[props.name] ?? []).map((file) =>
              copy(file, path.join(outputDir, path.basename(file))),
            ),
          ],
        },
      },
    });
  }
}

/**
 * The command that puts a file or a folder of the repository into the asset. A package goes into the asset's own
 * node_modules, where `import` finds it.
 */
function copy(source: string, target: string): string {
  const script = "require('fs').cpSync(process.argv[1], process.argv[2], { recursive: true })";
  return `"${process.execPath}" -e "${script}" "${path.join(REPOSITORY, source)}" "${target}"`;
}

/** Six times the timeout, as AWS advises: throttled tries must not make the message visible to a second worker. */
export function visibilityFor(timeout: Duration): Duration {
  return Duration.seconds(6 * timeout.toSeconds());
}
