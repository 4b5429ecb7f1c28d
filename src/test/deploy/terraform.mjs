// A Terraform module as literals of its resources' types, by HashiCorp's own parser; and what that
// parser does not see: names that nobody declares, and variables that nobody uses.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const META = ['count', 'for_each', 'depends_on', 'lifecycle', 'provider'];

/** Of a folder of .d.ts: interface, attribute as Terraform writes it, name and type of it there. */
function interfacesIn(folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((it) => it.endsWith('.d.ts'))
    .map((it) => readFileSync(join(folder, it), 'utf8'));
  const all = {};
  for (const text of texts) {
    for (const [, name, body] of text.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms)) {
      const attributes = {};
      const member = /#(\w+) \w+#\w+\}\s*\*\/\s*readonly (\w+)\??: ([^;]+);/g;
      for (const [, attribute, field, type] of body.matchAll(member)) {
        attributes[attribute] = { field, type };
      }
      all[name] = attributes;
    }
  }
  return all;
}

/** The version of the provider that the types are of. */
function versionIn(folder) {
  const [, version] = readFileSync(join(folder, 'index.d.ts'), 'utf8').match(
    /hashicorp\/\w+\/(\d+\.\d+\.\d+)\/docs/,
  );
  return version;
}

/** Whether "~> MAJOR.MINOR" takes that version. */
function takes(constraint, version) {
  const [, major, minor] = constraint.match(/^~> (\d+)\.(\d+)$/) ?? [];
  const [itsMajor, itsMinor] = version.split('.').map(Number);
  return itsMajor === Number(major) && itsMinor >= Number(minor);
}

/** Only what is computed as a whole is open; a text with holes is still a text. */
function isOpen(value) {
  return typeof value === 'string' && /^\$\{.*\}$/s.test(value) && !value.slice(2).includes('${');
}

function text(value) {
  return isOpen(value) ? 'open' : JSON.stringify(value);
}

/** The text of a JSON value, with what is computed left open. */
function openText(value) {
  if (Array.isArray(value)) {
    return `[\n${value.map(openText).join(',\n')}]`;
  }
  if (value && typeof value === 'object') {
    return `{\n${Object.entries(value)
      .map(([key, it]) => `${JSON.stringify(key)}: ${openText(it)}`)
      .join(',\n')}}`;
  }
  return text(value);
}

/** Where what a module makes is not the same as a file; what is computed may be anything. */
export function differences(path, made, file) {
  if (typeof made === 'string' && made.includes('${')) {
    return file === undefined ? [`${path} is only in the module`] : [];
  }
  if (made && file && typeof made === 'object' && typeof file === 'object') {
    const names = new Set([...Object.keys(made), ...Object.keys(file)]);
    return [...names].flatMap((it) => differences(`${path}.${it}`, made[it], file[it]));
  }
  return made === file
    ? []
    : [`${path} is ${JSON.stringify(made)} in the module, ${JSON.stringify(file)} in the file`];
}

class Module {
  constructor({ require, packages, root, folder, kubernetes, literal, ECS }) {
    this.parse = require('@cdktf/hcl2json').parse;
    this.types = join(packages, 'node_modules', '@cdktf');
    this.root = root;
    this.folder = folder;
    this.kubernetes = kubernetes;
    this.literal = literal;
    this.ecs = ECS;
    this.wrong = [];
  }

  async read() {
    this.blocks = {};
    this.uses = '';
    for (const file of readdirSync(join(this.root, this.folder)).filter((it) =>
      it.endsWith('.tf'),
    )) {
      const text = readFileSync(join(this.root, this.folder, file), 'utf8');
      // A variable's own condition names it, and is no use of it.
      this.uses += file === 'variables.tf' ? '' : text.replace(/^\s*#.*$/gm, '');
      const parsed = await this.parse(file, text);
      for (const [type, block] of Object.entries(parsed)) {
        const known = (this.blocks[type] ??= Array.isArray(block) ? [] : {});
        Array.isArray(block) ? known.push(...block) : this.merge(known, block);
      }
    }
  }

  merge(known, block) {
    for (const [label, content] of Object.entries(block)) {
      known[label] = { ...known[label], ...content };
      if (Array.isArray(content)) {
        known[label] = content;
      }
    }
  }

  async literals() {
    const all = [];
    for (const [type, named] of Object.entries(this.blocks.resource ?? {})) {
      for (const [name, [body]] of Object.entries(named)) {
        all.push(this.resource(type, name, body, type.replace(/^[a-z]+_/, '')));
        all.push(...(await this.inside(type, name, body)));
      }
    }
    for (const [type, named] of Object.entries(this.blocks.data ?? {})) {
      for (const [name, [body]] of Object.entries(named)) {
        all.push(this.resource(type, `data ${name}`, body, `data_${type}`));
      }
    }
    return all.filter(Boolean);
  }

  resource(type, name, body, file) {
    const from = `${this.folder}: ${type} ${name}`;
    const provider = `provider-${type.split('_')[0]}`;
    const path = file.replace(/_/g, '-');
    const folder = join(this.types, provider, 'lib', path);
    if (!existsSync(folder)) {
      this.wrong.push(`${from}: the provider has no such resource`);
      return undefined;
    }
    const interfaces = interfacesIn(folder);
    const config = Object.keys(interfaces).find((it) => it.endsWith('Config'));
    const written = Object.fromEntries(Object.entries(body).filter(([key]) => !META.includes(key)));
    const content = this.object(from, interfaces, config, written);
    return { from, module: `@cdktf/${provider}/lib/${path}`, type: config, text: content };
  }

  object(from, interfaces, type, value) {
    const known = interfaces[type];
    const parts = [];
    for (const [attribute, content] of Object.entries(value)) {
      const it = known[attribute];
      if (!it) {
        this.wrong.push(`${from}: there is no argument ${attribute}`);
        continue;
      }
      parts.push(`${it.field}: ${this.value(from, interfaces, it.type, content)}`);
    }
    return `{\n${parts.join(',\n')}}`;
  }

  /** A block is a list to the parser, and to the types only where there may be several. */
  value(from, interfaces, type, content) {
    const isList = type.includes('[]');
    const nested = type.match(/^\w+/)?.[0];
    if (!interfaces[nested]) {
      return openText(content);
    }
    if (isOpen(content)) {
      return 'open';
    }
    const blocks = Array.isArray(content) ? content : [content];
    const objects = blocks.map((it) => this.object(from, interfaces, nested, it));
    return isList || objects.length > 1 ? `[${objects.join(', ')}]` : objects[0];
  }

  /** What a resource holds of another format: containers of ECS, an object of Kubernetes. */
  async inside(type, name, body) {
    const from = `${this.folder}: ${type} ${name}`;
    if (type === 'aws_ecs_task_definition') {
      const [, json] = body.container_definitions.match(/^\$\{jsonencode\((.*)\)\}$/s);
      const { locals } = await this.parse('x.tf', `locals {\n x = ${json}\n}`);
      const containers = this.literal(from, `${this.ecs}/models_0`, 'ContainerDefinition[]', []);
      return [{ ...containers, text: openText(locals[0].x), value: locals[0].x }];
    }
    if (type === 'kubernetes_manifest') {
      const object = this.kubernetes(from, body.manifest);
      return [{ ...object, text: openText(body.manifest), value: body.manifest }];
    }
    return [];
  }

  check() {
    const declared = new Set(['each.key', 'each.value']);
    const used = new Set();
    for (const name of Object.keys(this.blocks.variable ?? {})) {
      declared.add(`var.${name}`);
    }
    for (const name of (this.blocks.locals ?? []).flatMap(Object.keys)) {
      declared.add(`local.${name}`);
    }
    for (const [type, named] of Object.entries(this.blocks.resource ?? {})) {
      Object.keys(named).forEach((name) => declared.add(`${type}.${name}`));
    }
    for (const [type, named] of Object.entries(this.blocks.data ?? {})) {
      Object.keys(named).forEach((name) => declared.add(`data.${type}.${name}`));
    }
    const names =
      /\b(?:(?:var|local|each)\.\w+|data\.\w+\.\w+|(?<!data\.)(?:aws|kubernetes)_\w+\.\w+)/g;
    for (const [name] of this.uses.matchAll(names)) {
      used.add(name);
    }
    for (const name of used) {
      if (!declared.has(name)) {
        this.wrong.push(`${this.folder}: ${name} is used and not declared`);
      }
    }
    for (const name of declared) {
      if (/^(var|local|data)\./.test(name) && !used.has(name)) {
        this.wrong.push(`${this.folder}: ${name} is declared and not used`);
      }
    }
    for (const kind of ['variable', 'output']) {
      for (const [name, [it]] of Object.entries(this.blocks[kind] ?? {})) {
        if (!it.description || (kind === 'variable' && !it.type)) {
          this.wrong.push(`${this.folder}: ${kind} ${name} has no description or no type`);
        }
      }
    }
    this.checkVersions();
  }

  checkVersions() {
    const [{ required_version: core, required_providers: [providers] = [{}] }] =
      this.blocks.terraform;
    if (!core) {
      this.wrong.push(`${this.folder}: required_version is missing`);
    }
    const types = [...Object.keys(this.blocks.resource), ...Object.keys(this.blocks.data ?? {})];
    for (const name of new Set(types.map((it) => it.split('_')[0]))) {
      const wanted = providers[name];
      const folder = name === 'aws' ? 'iam-role' : 'manifest';
      const version = versionIn(join(this.types, `provider-${name}`, 'lib', folder));
      if (!wanted || !takes(wanted.version, version)) {
        this.wrong.push(
          `${this.folder}: provider ${name} ${wanted?.version}; it was checked against ${version}`,
        );
      }
    }
  }
}

/** Its literals, and what is wrong with it in itself. */
export async function moduleLiterals(about) {
  const module = new Module(about);
  await module.read();
  const literals = await module.literals();
  module.check();
  return { literals, wrong: module.wrong };
}
