// The action, run as GitHub runs it: the scripts of action.yml as they stand, one after the other, each
// with the environment that its expressions give. Nothing here leaves this computer.

import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import YAML from 'yaml';
import { project } from './site.mjs';

const digituki = path.resolve(process.env.DIGITUKI ?? path.join(project, 'target/debug/digituki'));
const action = YAML.parse(fs.readFileSync(path.join(project, 'action.yml'), 'utf8'));
const version = /^version = "([^"]+)"$/m.exec(fs.readFileSync(path.join(project, 'Cargo.toml'), 'utf8'))[1];
const zeros = '0'.repeat(40);

let work;
let count = 0;
before(() => {
  work = fs.mkdtempSync(path.join(os.tmpdir(), 'digituki toimintö '));
  // The program under the name by which the action asks for it.
  fs.mkdirSync(path.join(work, 'bin'));
  fs.symlinkSync(digituki, path.join(work, 'bin/digituki'));
});
after(() => fs.rmSync(work, { recursive: true, force: true }));

/** A new folder, with a space and an ä in its name. */
function fresh(name) {
  const folder = path.join(work, `${++count} työ ${name}`);
  fs.mkdirSync(folder);
  return folder;
}

/** Git, as somebody who is nobody, whatever is set on this computer. */
function git(folder, ...args) {
  const who = { NAME: 'Testi', EMAIL: 'testi@example.fi' };
  const env = { PATH: process.env.PATH, HOME: work, GIT_CONFIG_NOSYSTEM: '1' };
  for (const [name, value] of Object.entries(who)) env[`GIT_AUTHOR_${name}`] = env[`GIT_COMMITTER_${name}`] = value;
  return execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString().trim();
}

/** The program itself, in a folder. */
const run = (folder, ...args) => execFileSync(digituki, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** Writes files into a folder, and all changes there into its history; gives the commit. */
function commit(folder, files = {}) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Muutos');
  return git(folder, 'rev-parse', 'HEAD');
}

/** A repository with a site as init makes it, in a folder below if one is named. */
function repository(below = '.') {
  const folder = fresh('alku');
  git(folder, 'init', '--quiet');
  fs.mkdirSync(path.join(folder, below), { recursive: true });
  run(folder, 'init', below, '--yes', '--languages', 'fi,sv,en', '--name', 'Testin digituki');
  commit(folder);
  return folder;
}

/** A clone of a repository, with its whole history unless told otherwise. */
function clone(from, ...options) {
  const folder = fresh('kloni');
  git(work, 'clone', '--quiet', ...options, `file://${from}`, folder);
  return folder;
}

/** A page in each language, with more front matter if need be. */
const page = (name, more = () => '') =>
  Object.fromEntries(['fi', 'sv', 'en'].map((lang) => [`content/${name}.${lang}.md`, `---\ntitle: ${TITLES[lang]}\n${more(lang)}---\n${TEXTS[lang]}\n`]));
const TITLES = { fi: 'Lainattava laite', sv: 'Låna en apparat', en: 'Borrowing a device' };
const TEXTS = { fi: 'Kirjastosta voit lainata laitteen kotiin.', sv: 'Du kan låna hem en apparat från biblioteket.', en: 'You can borrow a device from the library.' };

/** Runs steps of the action in a repository until one fails: { code, step, log, outputs, summary, path }. */
async function act(workspace, inputs = {}, { only, env: more = {}, program = path.join(work, 'bin') } = {}) {
  const temp = fresh('temp');
  const files = Object.fromEntries(['GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'].map((name) => [name, path.join(temp, name)]));
  const values = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, String(inputs[name] ?? value)]));
  assert.deepEqual(Object.keys(inputs).filter((name) => !(name in values)), [], 'inputs that the action has');
  const outputs = {};
  const result = { code: 0, log: '', outputs, path: [] };
  const given = {
    PATH: [program, process.env.PATH].filter(Boolean).join(':'),
    HOME: temp, LANG: 'C.UTF-8', CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: project, GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', RUNNER_TEMP: temp, ...more,
  };
  for (const step of action.runs.steps.filter(({ id }) => !only || only.includes(id))) {
    result.step = step.id;
    if (step.if !== undefined && !truth(step.if, values)) continue;
    for (const file of Object.values(files)) fs.appendFileSync(file, '');
    fs.writeFileSync(files.GITHUB_OUTPUT, '');
    fs.writeFileSync(files.GITHUB_PATH, '');
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, values, outputs)]));
    const env = { ...given, ...files, ...own, PATH: [...result.path.toReversed(), given.PATH].join(':') };
    const script = path.join(temp, `${step.id}.sh`);
    fs.writeFileSync(script, step.run);
    const { code, log } = await shell(script, workspace, env);
    result.log += log;
    const lines = (name) => fs.readFileSync(files[name], 'utf8').split('\n').filter(Boolean);
    outputs[step.id] = Object.fromEntries(lines('GITHUB_OUTPUT').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    result.path.push(...lines('GITHUB_PATH'));
    result.summary = fs.readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
    result.code = code;
    if (code !== 0) break;
  }
  return result;
}

/** A script as GitHub runs it: https://docs.github.com/actions, "defaults.run.shell". */
function shell(script, cwd, env) {
  return new Promise((done) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
    child.on('close', (code) => done({ code, log }));
  });
}

/** An expression's value: an input, or an output of a step before. */
const filled = (text, inputs, outputs) =>
  text.replace(/\$\{\{ (?:inputs\.([\w-]+)|steps\.([\w-]+)\.outputs\.([\w-]+)) \}\}/g, (_, input, step, output) => {
    const value = input ? inputs[input] : outputs[step]?.[output];
    assert.notEqual(value, undefined, text);
    return value;
  });

/** The one sort of condition that the action has. */
function truth(condition, inputs) {
  const [, name] = /^inputs\.([\w-]+) != ''$/.exec(condition) ?? [];
  assert.ok(name, `${condition} is a condition that this test does not know`);
  return inputs[name] !== '';
}

/** The files of a folder and their bytes. */
function bytes(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort().map((file) => [path.relative(folder, file), fs.readFileSync(file)]));
}

test('a clone is built to the same bytes as by hand, in a folder with a space and an ä too', async () => {
  for (const [root, url] of [['.', 'https://example.github.io/repo/'], ['oma sivusto ä', '']]) {
    const made = repository(root);
    const copy = clone(made);
    const { code, log, outputs, summary } = await act(copy, { root, 'base-url': url, strict: true });
    assert.equal(code, 0, log);
    assert.match(log, new RegExp(`digituki ${version} is here already`));
    const { out, date } = outputs.prepare;
    assert.equal(out, path.join(fs.realpathSync(copy), root === '.' ? '' : root, 'public'));
    assert.match(date, /^20\d\d-\d\d-\d\d$/);
    assert.match(summary, /^## digituki check$/m);
    const local = path.join(fresh('paikallinen'), 'public');
    run(made, 'build', '--quiet', '--root', root, '--out', local, '--date', date, ...(url ? ['--base-url', url] : []));
    const [found, wanted] = [bytes(out), bytes(local)];
    assert.ok(wanted.size > 20 && wanted.has('.digituki-manifest.json'));
    assert.deepEqual([...found.keys()], [...wanted.keys()]);
    assert.deepEqual([...wanted].filter(([name, text]) => !text.equals(found.get(name))).map(([name]) => name), []);
    assert.equal(git(copy, 'status', '--porcelain'), '', 'nothing is left behind in the repository');
  }
});

test('a mistake in a page stops it, at its line of the repository and in the summary', async () => {
  for (const root of ['.', 'oma sivusto ä']) {
    const made = repository(root);
    commit(path.join(made, root), { 'content/virhe.fi.md': '---\ntitle: Virheellinen sivu\nonly: [fi]\n---\nKatso [laitteen lainaaminen](puuttuu.fi.md).\n' });
    const { code, step, log, summary } = await act(clone(made), { root });
    assert.equal(code, 1, log);
    assert.equal(step, 'check');
    const file = root === '.' ? 'content/virhe.fi.md' : `${root}/content/virhe.fi.md`;
    assert.match(log, new RegExp(`^::error file=${file},line=5,endLine=5,col=\\d+,endColumn=\\d+,title=[\\w-]+::`, 'm'));
    assert.match(summary, /virhe&#46;fi&#46;md/);
  }
});

test('a folder that is not there is told', async () => {
  const { code, step, log } = await act(repository(), { root: 'ei ole' });
  assert.deepEqual([code, step], [2, 'prepare']);
  assert.match(log, /^::error title=digituki::There is no folder ei ole/m);
});

test('a page that has moved needs its old address, or somebody who allows it to die', async () => {
  const made = repository();
  commit(made, page('laina'));
  for (const lang of ['fi', 'sv', 'en']) fs.rmSync(path.join(made, `content/laina.${lang}.md`));
  const moved = commit(made, page('lainaaminen'));
  const inputs = { 'compare-with': 'HEAD~1', 'base-url': 'https://example.github.io/repo/' };

  const dead = await act(clone(made), inputs);
  assert.deepEqual([dead.code, dead.step], [1, 'compare'], dead.log);
  assert.match(dead.log, /^::error title=digituki diff::.*\/fi\/laina\//m);
  assert.match(dead.summary, /^## digituki diff$/m);
  assert.match(dead.summary, /\/sv\/laina\//);

  const allowed = await act(clone(made), { ...inputs, allow: '\n  /fi/laina/\n/sv/**\r\n/en/laina/  \n' });
  assert.equal(allowed.code, 0, allowed.log);
  const other = await act(clone(made), { ...inputs, allow: '/fi/laina/' });
  assert.equal(other.code, 1, other.log);

  // What the publication of the default branch says: all is told, nothing stopped.
  const all = await act(clone(made), { ...inputs, allow: '**' });
  assert.equal(all.code, 0, all.log);
  assert.match(all.summary, /\/fi\/laina\//);

  const copy = clone(made);
  assert.equal(commit(copy, page('lainaaminen', (lang) => `aliases: [/${lang}/laina/]\n`)).length, moved.length);
  const led = await act(copy, { ...inputs, 'compare-with': 'HEAD~2' });
  assert.equal(led.code, 0, led.log);
  assert.ok(fs.existsSync(path.join(copy, 'public/fi/laina/index.html')));
  assert.equal(git(copy, 'worktree', 'list', '--porcelain').match(/^worktree /gm).length, 1, 'nothing is left behind');
});

test('what can not be compared is told, and stops nothing', async () => {
  const made = repository();
  const told = async (copy, against, why) => {
    const { code, log, summary } = await act(copy, { 'compare-with': against });
    assert.equal(code, 0, log);
    assert.match(log, new RegExp(`^::notice title=digituki::The addresses were not compared with those of before: ${why}`, 'm'));
    assert.match(summary, /not compared/);
  };
  await told(clone(made), zeros, 'there is nothing before this');
  await told(clone(made), 'f'.repeat(40), 'there is no ffff');
  await told(clone(made), 'ei/ole', 'there is no ei/ole');
  await told(clone(made), '--upload-pack=touch', '.* is no commit');

  // The state before this one was broken.
  const wrong = '---\ntitle: Virheellinen sivu\nonly: [fi]\n---\n::set-output name=x::y [z](puuttuu.fi.md)\n';
  commit(made, { 'content/virhe.fi.md': wrong });
  fs.rmSync(path.join(made, 'content/virhe.fi.md'));
  commit(made);
  await told(clone(made), 'HEAD~1', "the site of before can't be built");

  // Before, the site did not stand there.
  const below = repository();
  fs.mkdirSync(path.join(below, 'uusi paikka'));
  for (const name of ['content', 'providers.yaml']) fs.renameSync(path.join(below, name), path.join(below, 'uusi paikka', name));
  commit(below);
  const { code, log } = await act(clone(below), { root: 'uusi paikka', 'compare-with': 'HEAD~1' });
  assert.equal(code, 0, log);
  assert.match(log, /there was no site in uusi paikka\//);
});

test('a commit that a short history lacks is fetched', async () => {
  const made = repository();
  const first = commit(made, page('laina'));
  commit(made, { 'content/lisa.fi.md': '---\ntitle: Uusi sivu\nonly: [fi]\n---\nLisää tietoa.\n' });
  commit(made, { 'muistio.txt': 'Ei sivustoa.\n' });
  const copy = clone(made, '--depth=1');
  const { code, log, summary } = await act(copy, { 'compare-with': first });
  assert.equal(code, 0, log);
  assert.doesNotMatch(log, /not compared/);
  assert.match(summary, /\/fi\/lisa\//);
});

/** Releases on this computer, made of a script that is no real program: { url, asked }. */
async function releases(number, { spoil = (text) => text } = {}) {
  const folder = fresh('julkaisut');
  const asked = [];
  const sums = [];
  for (const target of ['x86_64-unknown-linux-musl', 'aarch64-apple-darwin']) {
    const name = `digituki-${number}-${target}`;
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'digituki'), `#!/bin/sh\necho digituki ${number}\n`, { mode: 0o755 });
    execFileSync('tar', ['-czf', `${name}.tar.gz`, name], { cwd: folder });
    const sum = crypto.createHash('sha256').update(fs.readFileSync(path.join(folder, `${name}.tar.gz`))).digest('hex');
    sums.push(`${sum}  ${name}.tar.gz`);
  }
  fs.writeFileSync(path.join(folder, 'SHA256SUMS'), spoil(`${sums.join('\n')}\n`));
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    const file = path.join(folder, path.basename(request.url));
    const found = request.url.startsWith(`/v${number}/`) && fs.existsSync(file);
    response.writeHead(found ? 200 : 404);
    response.end(found ? fs.readFileSync(file) : '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return { url: `http://127.0.0.1:${server.address().port}`, asked };
}

/** Runs the step that installs, with releases of this computer. */
const install = (url, inputs, env = {}) =>
  act(work, inputs, { only: ['install'], program: '', env: { DIGITUKI_RELEASES: url, no_proxy: '127.0.0.1', ...env } });

test('a release is installed when its checksum is right', async () => {
  const { url, asked } = await releases('9.9.9');
  for (const [wanted, env, target] of [
    ['9.9.9', {}, 'x86_64-unknown-linux-musl'],
    ['v9.9.9', { RUNNER_OS: 'macOS', RUNNER_ARCH: 'ARM64' }, 'aarch64-apple-darwin'],
  ]) {
    asked.length = 0;
    const { code, log, path: added } = await install(url, { version: wanted }, env);
    assert.equal(code, 0, log);
    assert.deepEqual(asked, [`/v9.9.9/digituki-9.9.9-${target}.tar.gz`, '/v9.9.9/SHA256SUMS']);
    assert.equal(added.length, 1);
    assert.equal(execFileSync(path.join(added[0], 'digituki'), ['--version']).toString(), 'digituki 9.9.9\n');
  }
});

test('what is there already is not installed', async () => {
  const { url, asked } = await releases('9.9.9');
  const { code, log, path: added } = await act(work, {}, { only: ['install'], env: { DIGITUKI_RELEASES: url } });
  assert.equal(code, 0, log);
  assert.deepEqual([asked, added], [[], []]);
});

test('what is not what was released is not used', async () => {
  const faults = [
    [(text) => text.replace(/^./, (sign) => (sign === '0' ? '1' : '0')), /is not the file that was released: its checksum is/],
    [() => 'Not Found\n', /SHA256SUMS of digituki 9\.9\.9 does not name/],
    [() => '', /SHA256SUMS of digituki 9\.9\.9 does not name/],
  ];
  for (const [spoil, told] of faults) {
    const { url } = await releases('9.9.9', { spoil });
    const { code, log, path: added } = await install(url, { version: '9.9.9' });
    assert.equal(code, 3, log);
    assert.match(log, /^::error title=digituki::/m);
    assert.match(log, told);
    assert.deepEqual(added, []);
  }
});

test('what does not exist is told', async () => {
  const { url } = await releases('9.9.9');
  for (const [inputs, env, told] of [
    [{ version: '9.9.8' }, {}, /Can't download .*\/v9\.9\.8\/.* Is there a digituki 9\.9\.8\?/],
    [{ version: 'latest' }, {}, /"latest" is no version of digituki/],
    [{ version: '1.0.0;ls' }, {}, /"1\.0\.0;ls" is no version/],
    [{ version: '9.9.9' }, { RUNNER_ARCH: 'RISCV64' }, /There is no finished digituki for Linux on RISCV64/],
    [{ version: '9.9.9' }, { RUNNER_OS: 'Windows', RUNNER_ARCH: 'ARM64' }, /There is no finished digituki for Windows on aarch64/],
  ]) {
    const { code, log, path: added } = await install(url, inputs, env);
    assert.equal(code, 3, log);
    assert.match(log, told);
    assert.match(log, /^::error title=digituki::/m);
    assert.deepEqual(added, []);
  }
});

test('the action asks for the files that a release has', async () => {
  const release = YAML.parse(fs.readFileSync(path.join(project, '.github/workflows/release.yml'), 'utf8'));
  const made = release.jobs.build.strategy.matrix.include.map(({ target }) => target).sort();
  const { url, asked } = await releases('9.9.9');
  for (const [system, machine] of [['Linux', 'X64'], ['Linux', 'ARM64'], ['macOS', 'X64'], ['macOS', 'ARM64'], ['Windows', 'X64']]) {
    await install(url, { version: '9.9.8' }, { RUNNER_OS: system, RUNNER_ARCH: machine });
  }
  const files = asked.map((address) => path.basename(address).replace('digituki-9.9.8-', ''));
  assert.deepEqual(files.map((name) => name.replace(/\.(tar\.gz|zip)$/, '')).sort(), made);
  assert.deepEqual(files.filter((name) => name.endsWith('.zip')), ['x86_64-pc-windows-msvc.zip']);
});
