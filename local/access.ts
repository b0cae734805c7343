import { ServiceError } from './service-error.ts';
import type { Credentials } from './signature.ts';

/** IAM policies, the part that a stack's grants use. Whatever is not understood throws. */

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Principals of a resource policy: `*`, `Service:s3.amazonaws.com`, `AWS:<arn>`. */
  readonly principals: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys in lower case. */
  readonly context: Readonly<Record<string, string>>;
}

/** Who calls: a function under its role, or the person at this machine (no policies: may do everything). */
export interface Caller extends Credentials {
  readonly name: string;
  readonly policies: readonly Statement[] | 'everything';
  /** Works for an archive: nobody waits for its calls. */
  readonly isSlow?: boolean;
}

export interface Denial {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
}

/**
 * Everything here stays on the loopback interface without TLS. Policies that insist on TLS are about the
 * network in between, of which there is none: they are told that it is there.
 */
export const LOOPBACK_CONTEXT = { 'aws:securetransport': 'true', 's3:tlsversion': '1.3' } as const;

const list = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** Statements of a resolved policy document. @throws Error when a part is unknown */
export function readPolicy(document: unknown): Statement[] {
  const statements = (document as { Statement?: unknown }).Statement;
  return (Array.isArray(statements) ? statements : [statements]).map((statement: Record<string, unknown>) => {
    const {
      Effect,
      Action,
      NotAction,
      Resource,
      NotResource,
      Principal,
      Condition,
      Sid: _,
      ...unknown
    } = statement;
    const names = Object.keys(unknown);
    if (names.length > 0) throw new Error(`Policy element ${names.join(', ')} is not simulated.`);
    if (Effect !== 'Allow' && Effect !== 'Deny')
      throw new Error(`Policy effect ${String(Effect)} is unknown.`);
    const conditions = Object.entries((Condition ?? {}) as Record<string, Record<string, unknown>>).map(
      ([operator, keys]) => {
        comparison(operator);
        const values = Object.entries(keys).map(([key, value]) => [key.toLowerCase(), list(value)] as const);
        return [operator, Object.fromEntries(values)] as const;
      },
    );
    return {
      effect: Effect,
      actions: list(Action),
      notActions: list(NotAction),
      resources: list(Resource),
      notResources: list(NotResource),
      principals: readPrincipals(Principal),
      conditions: Object.fromEntries(conditions),
    };
  });
}

function readPrincipals(principal: unknown): string[] {
  if (principal === undefined) return [];
  if (typeof principal === 'string') return [principal];
  return Object.entries(principal as Record<string, unknown>).flatMap(([kind, names]) =>
    list(names).map((name) => (name === '*' ? '*' : `${kind}:${name}`)),
  );
}

/** `*` is any run of characters, `?` is one. */
function wildcard(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

type Comparison = (wanted: string, actual: string) => boolean;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Bool: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
  StringEquals: (wanted, actual) => wanted === actual,
  StringNotEquals: (wanted, actual) => wanted !== actual,
  StringLike: wildcard,
  StringNotLike: (wanted, actual) => !wildcard(wanted, actual),
  ArnEquals: wildcard,
  ArnLike: wildcard,
  NumericLessThan: (wanted, actual) => Number(actual) < Number(wanted),
  NumericLessThanEquals: (wanted, actual) => Number(actual) <= Number(wanted),
};

function comparison(operator: string): { compare: Comparison; ifExists: boolean; negative: boolean } {
  // Every condition key here has one value: all of none hold, as in IAM, and all of one are that one.
  const ofAll = operator.startsWith('ForAllValues:');
  const ifExists = ofAll || operator.endsWith('IfExists');
  const name = operator.replace(/^ForAllValues:/, '').replace(/IfExists$/, '');
  const compare = COMPARISONS[name];
  if (compare === undefined) throw new Error(`Policy condition ${operator} is not simulated.`);
  return { compare, ifExists, negative: name.includes('Not') };
}

function conditionsHold(statement: Statement, context: AccessRequest['context']): boolean {
  return Object.entries(statement.conditions).every(([operator, keys]) => {
    const { compare, ifExists, negative } = comparison(operator);
    return Object.entries(keys).every(([key, wanted]) => {
      const actual = context[key];
      if (actual === undefined) return ifExists || negative;
      const test = (value: string): boolean => compare(value, actual);
      return negative ? wanted.every(test) : wanted.some(test);
    });
  });
}

function applies(statement: Statement, request: AccessRequest): boolean {
  const action = (pattern: string): boolean => wildcard(pattern.toLowerCase(), request.action.toLowerCase());
  const resource = (pattern: string): boolean => wildcard(pattern, request.resource);
  return (
    (statement.actions.some(action) ||
      (statement.notActions.length > 0 && !statement.notActions.some(action))) &&
    (statement.resources.some(resource) ||
      (statement.notResources.length > 0 && !statement.notResources.some(resource))) &&
    conditionsHold(statement, request.context)
  );
}

/** A Deny that applies wins; then one Allow is enough; else the answer is no. */
export function evaluate(statements: readonly Statement[], request: AccessRequest): boolean {
  const matching = statements.filter((statement) => applies(statement, request));
  return matching.every(({ effect }) => effect === 'Allow') && matching.length > 0;
}

export type Access = ReturnType<typeof startAccess>;

/** A call that a role's policies allowed. */
export interface Allowance extends AccessRequest {
  readonly caller: string;
}

export interface AccessOptions {
  readonly onDenied: (denial: Denial) => void;
  readonly onAllowed?: (allowance: Allowance) => void;
}

/** Knows every caller, answers who may do what, and tells what was refused and what was allowed. */
export function startAccess(options: AccessOptions) {
  const callers = new Map<string, Caller>();
  const resourcePolicies: Statement[] = [];

  function isAllowed(
    caller: Caller,
    action: string,
    resource: string,
    context: Record<string, string> = {},
  ): boolean {
    const request = { action, resource, context: { ...LOOPBACK_CONTEXT, ...context } };
    const refused = resourcePolicies.some(
      (statement) =>
        statement.effect === 'Deny' && statement.principals.includes('*') && applies(statement, request),
    );
    if (refused) return false;
    return caller.policies === 'everything' || evaluate(caller.policies, request);
  }

  return {
    add: (caller: Caller): void => void callers.set(caller.accessKeyId, caller),
    remove: (accessKeyId: string): void => void callers.delete(accessKeyId),
    find: (accessKeyId: string): Caller | undefined => callers.get(accessKeyId),
    /** Policies of buckets, queues and topics: what they deny to everybody, and what they allow to services. */
    addResourcePolicy: (statements: readonly Statement[]): void => void resourcePolicies.push(...statements),
    isAllowed,
    /** @throws ServiceError 403 `AccessDenied`, naming the caller, the action and the resource */
    require(caller: Caller, action: string, resource: string, context?: Record<string, string>): void {
      if (isAllowed(caller, action, resource, context)) {
        if (caller.policies !== 'everything')
          options.onAllowed?.({ caller: caller.name, action, resource, context: context ?? {} });
        return;
      }
      options.onDenied({ caller: caller.name, action, resource });
      throw new ServiceError(
        403,
        'AccessDenied',
        `${caller.name} is not authorized to perform ${action} on ${resource}: its role's policies do not allow it.`,
      );
    },
    /** Whether a service may act on a resource, e.g. S3 on a queue: its resource policy decides alone. */
    serviceMay(service: string, action: string, resource: string, context: Record<string, string>): boolean {
      const statements = resourcePolicies.filter(
        ({ principals }) => principals.includes('*') || principals.includes(`Service:${service}`),
      );
      return evaluate(statements, { action, resource, context: { ...LOOPBACK_CONTEXT, ...context } });
    },
  };
}
