import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type AnyNode, type Comment, type Expression, parse } from 'acorn';

/** The part of a JSON Schema that is walked. */
export interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  additionalProperties?: SchemaNode | boolean;
  anyOf?: SchemaNode[];
}

interface Declared {
  readonly docstring: string | undefined;
  readonly value: Expression;
  readonly docstrings: Docstrings;
}

/** Docstrings of a file, by the offset at which what they describe begins. */
type Docstrings = ReadonlyMap<number, string>;

/**
 * Writes into a JSON Schema what the docstrings of shared/documents say: descriptions in the zod objects themselves would be
 * loaded by every function.
 *
 * @param name of the zod object that the schema was made of
 */
export function describe(schema: SchemaNode, name: string, all = declared()): void {
  const found = all.get(name);
  if (found === undefined) return;
  const described = objectIn(schema) ?? schema;
  if (found.docstring !== undefined) described.description ??= found.docstring;
  describeBy(schema, found, all);
}

function describeBy(schema: SchemaNode, { value, docstrings }: Declared, all: Map<string, Declared>): void {
  for (const part of partsOf(value)) {
    if (part.type === 'Identifier') {
      describe(schema, part.name, all);
      continue;
    }
    const properties = objectIn(schema)?.properties ?? {};
    for (const property of part.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
      const child = properties[property.key.name];
      if (child === undefined) continue;
      const own = docstrings.get(property.start);
      if (own !== undefined) child.description = own;
      describeBy(child, { value: property.value, docstrings, docstring: own }, all);
    }
  }
}

/** The object that a schema is, or is a list, a record or a choice of. */
function objectIn(schema: SchemaNode): SchemaNode | undefined {
  if (schema.properties !== undefined) return schema;
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])];
  for (const one of inner) {
    const found = typeof one === 'object' ? objectIn(one) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

type Part = Extract<AnyNode, { type: 'ObjectExpression' | 'Identifier' }>;

/** Objects and names that an expression like `z.array(Entity).min(1)` is made of. */
function partsOf(node: AnyNode): Part[] {
  if (node.type === 'ObjectExpression' || node.type === 'Identifier') return [node];
  if (node.type === 'MemberExpression') return node.object.type === 'Super' ? [] : partsOf(node.object);
  if (node.type === 'CallExpression') return [node.callee, ...node.arguments].flatMap(partsOf);
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((element) => (element === null ? [] : partsOf(element)));
  return [];
}

/** Constants of shared/documents by name. */
function declared(): Map<string, Declared> {
  const folder = new URL('../../shared/documents/', import.meta.url);
  const found = new Map<string, Declared>();
  for (const file of globSync('*.ts', { cwd: folder })) {
    const source = stripTypeScriptTypes(readFileSync(new URL(file, folder), 'utf8'));
    const comments: Comment[] = [];
    const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments });
    const docstrings = docstringsOf(comments, source);
    for (const statement of program.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of declaration.declarations) {
        if (id.type !== 'Identifier' || init === null || init === undefined) continue;
        found.set(id.name, { docstring: docstrings.get(statement.start), value: init, docstrings });
      }
    }
  }
  return found;
}

function docstringsOf(comments: readonly Comment[], source: string): Docstrings {
  return new Map(
    comments
      .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      .map(({ value, end }) => [end + /^\s*/.exec(source.slice(end))![0].length, oneLine(value)]),
  );
}

function oneLine(docstring: string): string {
  return docstring
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
}
