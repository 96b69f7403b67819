// What an editor completes and explains, with the language server of a common YAML extension
// (Red Hat's for VS Code) and the schemas and settings of this repository.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'))

// The Language Server Protocol over standard input and output.
class Server {
  constructor() {
    const program = join(here, 'node_modules/yaml-language-server/bin/yaml-language-server')
    this.process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.waiting = new Map()
    this.told = new Map()
    this.count = 0
    let text = Buffer.alloc(0)
    this.process.stdout.on('data', (data) => {
      text = Buffer.concat([text, data])
      for (;;) {
        const end = text.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/Content-Length: (\d+)/.exec(text.subarray(0, end))[1])
        if (text.length < end + 4 + length) return
        this.take(JSON.parse(text.subarray(end + 4, end + 4 + length)))
        text = text.subarray(end + 4 + length)
      }
    })
  }

  take(message) {
    if (message.method && message.id !== undefined) {
      // It asks for settings as the extension would be asked.
      const result = message.method === 'workspace/configuration'
        ? message.params.items.map(({ section }) => section === 'yaml' ? this.yaml : {})
        : null
      this.send({ id: message.id, result })
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.told.get(message.params.uri)?.(message.params.diagnostics)
    } else {
      this.waiting.get(message.id)?.(message.result)
    }
  }

  send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  ask(method, params) {
    const id = ++this.count
    return new Promise((done) => {
      this.waiting.set(id, done)
      this.send({ id, method, params })
    })
  }

  // Opens a text as if it were the file at a path, and waits for what is wrong with it.
  open(path, text) {
    const uri = pathToFileURL(join(root, path)).href
    const diagnostics = new Promise((done) => this.told.set(uri, done))
    this.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } })
    return { uri, diagnostics }
  }

  async start() {
    // Schemas are named from the folder that is open.
    const schemas = Object.entries(settings['yaml.schemas']).map(([schema, files]) =>
      [pathToFileURL(join(root, schema)).href, files])
    this.yaml = { schemas: Object.fromEntries(schemas), completion: true, hover: true, validate: true, schemaStore: { enable: false } }
    const folder = { uri: pathToFileURL(root).href, name: 'site' }
    const capabilities = { workspace: { configuration: true, didChangeConfiguration: {} }, textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } } }
    await this.ask('initialize', { processId: process.pid, rootUri: folder.uri, workspaceFolders: [folder], capabilities })
    this.send({ method: 'initialized', params: {} })
    this.send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: this.yaml } } })
  }
}

let server
before(async () => {
  server = new Server()
  await server.start()
})
after(() => server.process.kill())

test('fields of the settings are completed and explained', async () => {
  const { uri, diagnostics } = server.open('content/site.yaml', 'languages: [fi]\nmen\n')
  await diagnostics
  const list = await server.ask('textDocument/completion', { textDocument: { uri }, position: { line: 1, character: 3 } })
  const names = list.items.map(({ label }) => label)
  assert.ok(names.includes('menu'), names.join(' '))
  const hover = await server.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } })
  assert.match(JSON.stringify(hover.contents), /Sivuston kielet/)
})

test('codes of the registry are completed, and what is no code is told', async () => {
  const text = 'schema: 1\nproviders:\n  - id: apu\n    type: librari\n    last_verified: 2026-11-01\n    area:\n      municipalities: ["091"]\n'
  const { uri, diagnostics } = server.open('providers.yaml', text)
  const found = await diagnostics
  assert.equal(found.length, 1, JSON.stringify(found))
  assert.equal(found[0].range.start.line, 3)
  const list = await server.ask('textDocument/completion', { textDocument: { uri }, position: { line: 3, character: 12 } })
  const names = list.items.map(({ label }) => label)
  assert.ok(names.includes('library'), names.join(' '))
  const hover = await server.ask('textDocument/hover', { textDocument: { uri }, position: { line: 3, character: 6 } })
  assert.match(JSON.stringify(hover.contents), /Tarjoajan tyyppi|tyyppi/i)
})
