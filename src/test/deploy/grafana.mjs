// The dashboard as literals of Grafana's types: the whole of it, and of each panel the options that
// its kind has.

/**
 * An enum of a declaration as a union of its values: JSON has the values, and TypeScript takes only
 * the enum's own names.
 */
export function withUnions(text) {
  return text?.replace(/^(export )?declare enum (\w+) \{(.*?)^\}/gms, (_, exported, name, body) => {
    const values = [...body.matchAll(/^\s*\w+ = ("[^"]*"|-?\d+)/gm)].map(([, value]) => value);
    return `${exported ?? ''}declare type ${name} = ${values.join(' | ')};`;
  });
}

const KINDS = {
  stat: 'stat',
  table: 'table',
  timeseries: 'timeseries',
  bargauge: 'bargauge',
  piechart: 'piechart',
  'state-timeline': 'statetimeline',
};

export function dashboardLiterals(name, dashboard, literal) {
  const types = '@grafana/schema/dist/types';
  const all = [literal(name, `${types}/raw/dashboard/x/types.gen`, 'Dashboard', dashboard)];
  for (const panel of dashboard.panels.filter((it) => it.type !== 'row')) {
    const kind = KINDS[panel.type];
    if (!kind) {
      throw new Error(`${name}: panel ${panel.title} is a ${panel.type}, which has no type here`);
    }
    const module = `${types}/raw/composable/${kind}/panelcfg/x/types.gen`;
    const from = `${name}: panel ${panel.title}`;
    all.push(literal(from, module, 'Options', panel.options ?? {}));
    const custom = panel.fieldConfig?.defaults?.custom;
    if (custom && Object.keys(custom).length) {
      all.push(literal(from, module, 'FieldConfig', custom));
    }
  }
  return all;
}
