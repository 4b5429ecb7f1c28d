// Writes a test for promtool: over the fleet of fleet.yaml every query of the dashboard gives what
// panels.yaml says, and every alert fires for whom alerts.yaml says.
//
//   node fleet.mjs PACKAGES ROOT > TEST
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [packages, root] = process.argv.slice(2).map((it) => resolve(it));
const yaml = createRequire(join(packages, 'index.js'))('yaml');

function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

// "All" is the value of a variable that nobody has chosen; an hour is what the fleet has.
const VARIABLES = {
  $cluster: '.*',
  $namespace: '.*',
  $job: '.*',
  $__rate_interval: '4m',
  $__range: '1h',
};

function filled(query) {
  return query.replace(/\$\w+/g, (name) => {
    if (!VARIABLES[name]) {
      throw new Error(`${name} is no variable that fleet.mjs knows, in: ${query}`);
    }
    return VARIABLES[name];
  });
}

const dashboard = JSON.parse(read('docker/grafana/whoami.json'));
const panels = dashboard.panels.filter((it) => it.type !== 'row');
const shown = yaml.parse(read('src/test/deploy/panels.yaml'));
const [titles, names] = [panels.map((it) => it.title), shown.map((it) => it.panel)];
if (titles.join('\n') !== names.join('\n')) {
  console.error(
    `panels.yaml has other panels than the dashboard, which has:\n${titles.join('\n')}`,
  );
  process.exit(1);
}
const tests = panels.flatMap((panel, i) =>
  panel.targets.map((target) => {
    const expr = filled(target.expr);
    const { value, rows } = shown[i];
    return value === undefined
      ? { expr: `count(${expr})`, eval_time: '60m', exp_samples: [{ labels: '{}', value: rows }] }
      : { expr: expr, eval_time: '60m', exp_samples: [{ labels: '{}', value }] };
  }),
);
const rules = yaml.parse(read('docker/deploy/prometheus/whoami-rules.yaml'));
const alerts = yaml.parse(read('src/test/deploy/alerts.yaml'));
for (const { alert } of rules.groups.flatMap((it) => it.rules)) {
  if (!alerts.some((it) => it.alert === alert && it.firing.length)) {
    console.error(`alerts.yaml has nobody for whom ${alert} fires`);
    process.exit(1);
  }
}
for (const { alert, at, firing } of alerts) {
  tests.push({
    expr: `count by (instance) (ALERTS{alertname="${alert}",alertstate="firing"})`,
    eval_time: at ?? '60m',
    exp_samples: firing.map((it) => ({ labels: `{instance="${it}"}`, value: 1 })),
  });
}
const test = {
  rule_files: [join(root, 'docker/deploy/prometheus/whoami-rules.yaml')],
  evaluation_interval: '1m',
  tests: [
    {
      interval: '1m',
      input_series: yaml.parse(read('src/test/deploy/fleet.yaml')),
      promql_expr_test: tests,
    },
  ],
};
console.log(yaml.stringify(test));
