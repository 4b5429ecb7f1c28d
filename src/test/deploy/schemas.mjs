// Holds every file of docker/deploy/, and the dashboard, against what the makers of its format
// publish of it as TypeScript: the file's content becomes a literal of that type, and the compiler
// tells what is unknown, missing, or of another type.
//
//   node schemas.mjs PACKAGES ROOT [FILE…]     PACKAGES: a folder with the packages of packages.txt
//
// With files, manifests of Kubernetes that another tool has made, only these.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve as resolvePath } from 'node:path';
import { dashboardLiterals, withUnions } from './grafana.mjs';
import { differences, moduleLiterals } from './terraform.mjs';

const [packages, root, ...others] = process.argv.slice(2).map((it) => resolvePath(it));
process.on('uncaughtException', (wrong) => {
  console.log(String(wrong.message ?? wrong));
  process.exit(1);
});
const require = createRequire(join(packages, 'index.js'));
const ts = require('typescript');
const yaml = require('yaml');

const ECS = '@aws-sdk/client-ecs/dist-types/models';
const MONITORING = '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1';
const KUBERNETES = {
  'v1/Service': 'kubernetes-models/v1/Service',
  'v1/ServiceAccount': 'kubernetes-models/v1/ServiceAccount',
  'apps/v1/Deployment': 'kubernetes-models/apps/v1/Deployment',
  'apps/v1/DaemonSet': 'kubernetes-models/apps/v1/DaemonSet',
  'batch/v1/CronJob': 'kubernetes-models/batch/v1/CronJob',
  'rbac.authorization.k8s.io/v1/ClusterRole':
    'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding':
    'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  'monitoring.coreos.com/v1/ServiceMonitor': `${MONITORING}/ServiceMonitor`,
  'monitoring.coreos.com/v1/PrometheusRule': `${MONITORING}/PrometheusRule`,
};

function files(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((it) => it.endsWith(ending))
    .sort()
    .map((it) => join(root, folder, it));
}

/** A literal to check: where it is from, its type, the module of the type, and its text. */
function literal(from, module, type, value) {
  return { from, module, type, text: JSON.stringify(value, null, 2) };
}

function kubernetes(from, document) {
  const kind = `${document.apiVersion}/${document.kind}`;
  if (!KUBERNETES[kind]) {
    throw new Error(`${from}: ${kind} has no type in schemas.mjs`);
  }
  return literal(from, KUBERNETES[kind], `I${document.kind}`, document);
}

function ofYaml(file) {
  const name = relative(root, file);
  return yaml.parseAllDocuments(readFileSync(file, 'utf8')).map((document, i) => {
    if (document.errors.length) {
      throw new Error(`${name}: ${document.errors[0].message}`);
    }
    return kubernetes(`${name}, document ${i + 1}`, document.toJS());
  });
}

function ofTaskDefinition(file) {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  return literal(relative(root, file), `${ECS}/models_1`, 'RegisterTaskDefinitionRequest', value);
}

/** The module's name is its path below PACKAGES. */
function foundIn(name) {
  // Of this one only what its kinds of panels refer to is read by its own name.
  const within = name === '@grafana/schema' ? `${name}/dist/types` : name;
  const path = join(packages, 'node_modules', within);
  const file = [`${path}.d.ts`, join(path, 'index.d.ts')].find((it) => ts.sys.fileExists(it));
  return file && { resolvedFileName: file, extension: '.d.ts' };
}

/** What the compiler says of the literals, each a module of its own. */
function complaints(literals) {
  const sources = new Map(
    literals.map((it, i) => [
      `/literal/${i}.ts`,
      `import type { ${it.type.split(/\W/)[0]} } from '${it.module}';\n` +
        `declare const open: any;\n` +
        `export const it: ${it.type} = ${it.text};\n`,
    ]),
  );
  sources.set(
    '/literal/cdktf.d.ts',
    readFileSync(join(root, 'src/test/deploy/cdktf.d.ts'), 'utf8'),
  );
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, version) => {
    const text = sources.get(name) ?? (name.includes('@grafana') && withUnions(readFile(name)));
    return text ? ts.createSourceFile(name, text, version, true) : getSourceFile(name, version);
  };
  host.resolveModuleNames = (names, from) =>
    names.map((name) => {
      if (name.startsWith('.')) {
        const path = join(dirname(from), name).replace(/\.js$/, '');
        return (
          from.includes('node_modules') && foundIn(relative(join(packages, 'node_modules'), path))
        );
      }
      return foundIn(name);
    });
  const program = ts.createProgram([...sources.keys()], options, host);
  const all = [...program.getOptionsDiagnostics(), ...ts.getPreEmitDiagnostics(program)];
  return all.map((each) => {
    const said = ts.flattenDiagnosticMessageText(each.messageText, '\n    ');
    const index = each.file && Number(basename(each.file.fileName, '.ts'));
    if (!each.file || Number.isNaN(index)) {
      return said;
    }
    const { line } = each.file.getLineAndCharacterOfPosition(each.start);
    const text = sources.get(each.file.fileName).split('\n')[line].trim();
    return `${literals[index].from}: ${text}\n    ${said}`;
  });
}

/** A module makes the same as the file beside it. */
function unlike(folder, [made]) {
  if (folder.endsWith('/ecs')) {
    const file = JSON.parse(readFileSync(join(root, 'docker/deploy/ecs/fargate.json'), 'utf8'));
    return differences(folder, made.value, file.containerDefinitions);
  }
  const file = readFileSync(join(root, 'docker/deploy/kubernetes/sidecar.yaml'), 'utf8');
  const documents = yaml.parseAllDocuments(file).map((it) => it.toJS());
  return differences(
    folder,
    made.value.spec,
    documents.find((it) => it.kind === 'Deployment').spec,
  );
}

/** Everything of this repository. */
async function addOurs() {
  literals.push(
    ...files('docker/deploy/ecs', '.json').map(ofTaskDefinition),
    ...files('docker/deploy/kubernetes', '.yaml').flatMap(ofYaml),
  );
  for (const folder of ['docker/deploy/terraform/ecs', 'docker/deploy/terraform/eks']) {
    const module = { require, packages, root, folder, kubernetes, literal, ECS };
    const { literals: its, wrong } = await moduleLiterals(module);
    literals.push(...its);
    found.push(...wrong);
    found.push(
      ...unlike(
        folder,
        its.filter((it) => it.value),
      ),
    );
  }
  for (const file of files('docker/grafana', '.json')) {
    const dashboard = JSON.parse(readFileSync(file, 'utf8'));
    literals.push(...dashboardLiterals(relative(root, file), dashboard, literal));
  }
}

const literals = others.flatMap(ofYaml);
const found = [];
if (!others.length) {
  await addOurs();
}
found.push(...complaints(literals));
for (const each of found) {
  console.log(each);
}
console.log(`  ${literals.length} objects held against their types, ${found.length} complaints`);
process.exitCode = found.length ? 1 : 0;
