// An OpenAPI 3.0 description made usable: schemas as JSON Schema, operations by method and path.

import Ajv from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';

const BASE = 'https://graph.example/schemas/';
// Formats that only say how a number is stored, or that a pattern beside them checks better.
const STORAGE_FORMATS = ['int32', 'int64', 'double', 'float', 'decimal', 'base64url', 'binary', 'time', 'duration'];

export class Description {
  constructor(openapi) {
    this.openapi = openapi;
    this.schemas = openapi.components.schemas;
    this.ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
    addFormats(this.ajv);
    for (const format of STORAGE_FORMATS) this.ajv.addFormat(format, true);
    for (const [name, schema] of Object.entries(this.schemas))
      this.ajv.addSchema({ $id: BASE + encodeURIComponent(name), ...this.convert(this.corrected(name, schema)) });
    this.operations = this.readOperations();
    this.compiled = new Map();
  }

  // The service itself writes this date without an offset, against its own description.
  corrected(name, schema) {
    if (!name.endsWith('InnerError')) return schema;
    const copy = structuredClone(schema);
    delete copy.properties.date.pattern;
    delete copy.properties.date.format;
    return copy;
  }

  convert(node, isBase = false) {
    if (Array.isArray(node)) return node.map(one => this.convert(one));
    if (node === null || typeof node !== 'object') return node;
    if (node.$ref) return this.convertRef(node.$ref, isBase);
    const made = {};
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('x-') || ['nullable', 'discriminator', 'example', 'description', 'default', 'title'].includes(key)) continue;
      if (key === 'properties') made.properties = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.convert(one)]));
      else if (key === 'allOf') made.allOf = value.map(one => this.convert(one, true));
      else if (['enum', 'required', 'pattern', 'type', 'format'].includes(key)) made[key] = value;
      else made[key] = this.convert(value);
    }
    if (['int32', 'int64'].includes(made.format)) made.multipleOf = 1;
    if (node.nullable) this.allowNull(made);
    return made;
  }

  allowNull(made) {
    if (made.enum && !made.enum.includes(null)) made.enum = [...made.enum, null];
    if (typeof made.type === 'string') made.type = [made.type, 'null'];
  }

  // Where a value names a derived type, that type's schema holds as well. A base within allOf is taken as it is.
  convertRef(ref, isBase) {
    const name = ref.split('/').at(-1);
    const plain = { $ref: BASE + encodeURIComponent(name) };
    const mapping = this.schemas[name]?.['x-discriminator']?.mapping ?? this.derivedMapping(name);
    if (isBase || !mapping) return plain;
    const branches = Object.entries(mapping).map(([type, target]) => ({
      if: { type: 'object', properties: { '@odata.type': { const: type } }, required: ['@odata.type'] },
      then: { $ref: BASE + encodeURIComponent(target.split('/').at(-1)) },
    }));
    return { allOf: [plain, ...branches] };
  }

  derivedMapping(name) {
    for (const part of this.schemas[name]?.allOf ?? [])
      if (part['x-discriminator']) return part['x-discriminator'].mapping;
    return undefined;
  }

  readOperations() {
    const operations = [];
    for (const [path, item] of Object.entries(this.openapi.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (!['get', 'post', 'patch', 'put', 'delete'].includes(method)) continue;
        const paths = [path, ...[operation['x-also-served-as'] ?? item['x-also-served-as'] ?? []].flat()];
        operations.push({
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          patterns: paths.map(pattern),
          literals: path.split('/').filter(part => part && !part.startsWith('{')).length,
          operation,
          parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(one => this.resolve(one)),
        });
      }
    }
    // Of several that fit, the one with more literal segments is meant.
    return operations.sort((a, b) => b.literals - a.literals);
  }

  find(method, path) {
    return this.operations.find(one => one.method === method && one.patterns.some(fits => fits.test(path)));
  }

  resolve(node) {
    let found = node;
    while (found?.$ref) found = found.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], this.openapi);
    return found;
  }

  // Messages of what does not fit; none when all does.
  errors(schema, value) {
    const key = JSON.stringify(schema);
    if (!this.compiled.has(key)) this.compiled.set(key, this.ajv.compile(this.convert(schema)));
    const validate = this.compiled.get(key);
    if (validate(value)) return [];
    // The halves of an "or null" are told once, by their own message.
    const told = validate.errors.filter(one => !['anyOf', 'if'].includes(one.keyword));
    return [...new Set(told.map(one => `${one.instancePath || '/'} ${one.message}${one.params?.allowedValues ? ' ' + JSON.stringify(one.params.allowedValues) : ''}`))];
  }

  // Names of properties that the schema does not know, with their paths.
  unknown(schema, value, at = '') {
    if (Array.isArray(value)) {
      const items = this.shape(schema, null).items;
      return items ? value.flatMap((one, index) => this.unknown(items, one, `${at}/${index}`)) : [];
    }
    if (value === null || typeof value !== 'object') return [];
    const { properties, open } = this.shape(schema, value);
    return Object.entries(value).flatMap(([name, one]) => {
      if (name.includes('@')) return [];
      if (properties[name]) return this.unknown(properties[name], one, `${at}/${name}`);
      if (open && typeof open === 'object') return this.unknown(open, one, `${at}/${name}`);
      return open ? [] : [`${at}/${name}`];
    });
  }

  shape(schema, value) {
    const node = this.resolve(schema) ?? {};
    const made = { properties: { ...node.properties }, items: node.items, open: node.additionalProperties ?? (node.properties || node.allOf || node.anyOf || node.oneOf ? undefined : true) };
    const mapping = node['x-discriminator']?.mapping;
    const derived = value?.['@odata.type'] && mapping?.[value['@odata.type']];
    // A derived type lists its base again; the base's own mapping is not followed from there.
    const parts = [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    for (const part of parts) this.merge(made, this.shape(part, value));
    if (derived) this.merge(made, this.shape({ $ref: derived }, { ...value, '@odata.type': undefined }));
    return made;
  }

  merge(made, other) {
    Object.assign(made.properties, other.properties);
    made.items ??= other.items;
    if (other.open && Object.keys(other.properties).length > 0) made.open ??= other.open;
  }
}

function pattern(path) {
  const source = path.split('/').map(part => part.startsWith('{') ? '[^/]+'
    : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\\(\\)', '(\\(\\))?')).join('/');
  return new RegExp(`^${source}$`, 'i');
}
