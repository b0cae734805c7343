/** Values of a synthesized CloudFormation template. What is not understood throws: nothing is left half resolved. */

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
}

/** The account that everything is in. No real account has this number. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';
export const PARTITION = 'aws';

const arn = (service: string, resource: string): string =>
  `arn:${PARTITION}:${service}:${REGION}:${ACCOUNT}:${resource}`;

interface ResourceKind {
  /** Property that gives the physical name, where the template may choose one. */
  readonly nameProperty: string;
  readonly ref: (name: string) => string;
  readonly attributes: Readonly<Record<string, (name: string) => string>>;
}

const itself = (name: string): string => name;

/** What `Ref` and `Fn::GetAtt` give, by type ("Resource and property reference", CloudFormation user guide). */
const KINDS: Readonly<Record<string, ResourceKind>> = {
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    ref: itself,
    attributes: {
      Arn: (name) => `arn:${PARTITION}:s3:::${name}`,
      DomainName: (name) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: (name) => `${name}.s3.${REGION}.amazonaws.com`,
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
    attributes: {
      Arn: (name) => arn('sqs', name),
      QueueName: itself,
      QueueUrl: (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
    },
  },
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    ref: itself,
    attributes: {
      Arn: (name) => arn('dynamodb', `table/${name}`),
      StreamArn: (name) => arn('dynamodb', `table/${name}/stream/2026-01-01T00:00:00.000`),
    },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: itself,
    attributes: { Arn: (name) => arn('lambda', `function:${name}`) },
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    ref: itself,
    attributes: { Arn: (name) => `arn:${PARTITION}:iam::${ACCOUNT}:role/${name}` },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: (name) => arn('sns', name),
    attributes: { TopicArn: (name) => arn('sns', name), TopicName: itself },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: itself,
    attributes: { Arn: (name) => `${arn('logs', `log-group:${name}`)}:*` },
  },
  'AWS::Translate::Terminology': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('translate', `terminology/${name}/LATEST`) },
  },
  // Nobody serves the outbox here but the local reader: an address that leads nowhere.
  'AWS::CloudFront::Distribution': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { DomainName: (name) => `${name.toLowerCase()}.invalid` },
  },
  'AWS::CloudFront::PublicKey': { nameProperty: 'Name', ref: itself, attributes: {} },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('events', `event-bus/${name}`), Name: itself },
  },
  'AWS::Events::Connection': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('events', `connection/${name}/1`) },
  },
  'AWS::Events::ApiDestination': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('events', `api-destination/${name}/1`) },
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('events', `rule/${name}`) },
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    ref: (name) => arn('states', `stateMachine:${name}`),
    attributes: { Arn: (name) => arn('states', `stateMachine:${name}`), Name: itself },
  },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    ref: itself,
    attributes: { Arn: (name) => arn('scheduler', `schedule/default/${name}`) },
  },
};

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': PARTITION,
  'AWS::URLSuffix': 'amazonaws.com',
};

export interface Resolver {
  /** A copy of the value without intrinsic functions. @throws Error naming what is not understood */
  resolve(value: unknown): unknown;
  /** Name that a resource has in this cloud; the same in every run. */
  physicalName(logicalId: string): string;
}

export function createResolver(template: Template, stackName: string): Resolver {
  const pseudo: Readonly<Record<string, string>> = { ...PSEUDO_PARAMETERS, 'AWS::StackName': stackName };

  function kindOf(logicalId: string, resource: Resource): ResourceKind {
    const kind = KINDS[resource.Type];
    if (kind !== undefined) return kind;
    throw new Error(`The template refers to ${logicalId}, and ${resource.Type} is not simulated.`);
  }

  function physicalName(logicalId: string): string {
    const resource = template.Resources[logicalId];
    if (resource === undefined) throw new Error(`The template has no resource ${logicalId}.`);
    const given = resource.Properties?.[kindOf(logicalId, resource).nameProperty];
    if (given !== undefined) return String(resolve(given));
    const name = `${stackName}-${logicalId}`;
    // Buckets: lower case, at most 63 characters; the end of a logical id is its hash.
    return resource.Type === 'AWS::S3::Bucket' ? name.toLowerCase().slice(-63).replace(/^-/, '') : name;
  }

  function ref(name: string): string {
    const parameter = template.Parameters?.[name];
    if (pseudo[name] !== undefined) return pseudo[name];
    if (parameter?.Default !== undefined) return String(parameter.Default);
    const resource = template.Resources[name];
    if (resource === undefined) throw new Error(`Ref ${name} points at nothing that is known here.`);
    return kindOf(name, resource).ref(physicalName(name));
  }

  function attribute(name: string, attributeName: string): string {
    const resource = template.Resources[name];
    if (resource === undefined) throw new Error(`Fn::GetAtt ${name} points at nothing.`);
    const value = kindOf(name, resource).attributes[attributeName];
    if (value === undefined)
      throw new Error(`The attribute ${attributeName} of ${resource.Type} is not simulated.`);
    return value(physicalName(name));
  }

  function substitute(argument: unknown): string {
    const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
      if (literal !== '') return whole.replace('!', '');
      if (own[name] !== undefined) return String(resolve(own[name]));
      const [resource = '', ...path] = name.split('.');
      return path.length === 0 ? ref(name) : attribute(resource, path.join('.'));
    });
  }

  const functions: Readonly<Record<string, (argument: never) => unknown>> = {
    Ref: (name: string) => ref(name),
    'Fn::GetAtt': (argument: string | [string, string]) => {
      const [name, attributeName] = typeof argument === 'string' ? argument.split('.', 2) : argument;
      return attribute(name!, attributeName!);
    },
    'Fn::Join': ([separator, parts]: [string, unknown]) =>
      (resolve(parts) as unknown[]).map(String).join(separator),
    'Fn::Sub': substitute,
    'Fn::Select': ([index, list]: [number | string, unknown]) => (resolve(list) as unknown[])[Number(index)],
    'Fn::Split': ([separator, text]: [string, unknown]) => String(resolve(text)).split(separator),
    'Fn::If': ([condition, yes, no]: [string, unknown, unknown]) => resolve(holds(condition) ? yes : no),
    'Fn::Equals': (pair: [unknown, unknown]) => resolve(pair[0]) === resolve(pair[1]),
    'Fn::Not': ([value]: [unknown]) => resolve(value) !== true,
    'Fn::And': (values: unknown[]) => values.every((value) => resolve(value) === true),
    'Fn::Or': (values: unknown[]) => values.some((value) => resolve(value) === true),
  };

  function holds(condition: string): boolean {
    const definition = template.Conditions?.[condition];
    if (definition === undefined) throw new Error(`The template has no condition ${condition}.`);
    return resolve(definition) === true;
  }

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) {
      const call = functions[name];
      if (call === undefined) throw new Error(`The intrinsic function ${name} is not simulated.`);
      return call(argument as never);
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
  }

  return { resolve, physicalName };
}
