// A server of OpenAI's chat completions over llama.cpp, as node-llama-cpp builds it: it has none of its own. Plain
// JavaScript: it runs on the packages of another folder. Used by `npm run third-party:model` alone.
//
//   node llama-server.mjs FOLDER MODEL.gguf

import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [folder, file] = process.argv.slice(2);
const entry = path.join(folder, 'node_modules/node-llama-cpp/dist/index.js');
const { getLlama, LlamaChatSession, LlamaLogLevel } = await import(pathToFileURL(entry).href);

/** What SmolLM2 was trained for. */
const CONTEXT = 2_048;

const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: file });
// One thread: several wait for each other in loops, which on a busy machine costs more than it brings.
const context = await model.createContext({ contextSize: CONTEXT, threads: 1 });
const name = path.basename(file, '.gguf');

async function complete({ messages, max_tokens: maxTokens, response_format: format }, signal, onText) {
  const of = (role) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join('\n');
  const [systemPrompt, user] = [of('system'), of('user')];
  const input = model.tokenize(`${systemPrompt}\n${user}`).length;
  if (input + 64 > CONTEXT)
    throw Object.assign(new Error('exceeds the available context size'), { status: 400 });
  const grammar =
    format?.type === 'json_schema'
      ? await llama.createGrammarForJsonSchema(format.json_schema.schema)
      : undefined;
  const sequence = context.getSequence();
  try {
    const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt });
    const answer = await session.promptWithMeta(user, {
      grammar,
      temperature: 0,
      maxTokens: Math.min(maxTokens, CONTEXT - input - 32),
      signal,
      stopOnAbortSignal: true,
      onTextChunk: onText,
    });
    const length = answer.stopReason === 'maxTokens' || answer.stopReason === 'abort';
    return { input, output: model.tokenize(answer.responseText).length, finish: length ? 'length' : 'stop' };
  } finally {
    sequence.dispose();
  }
}

let last = Promise.resolve();

async function chat(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const event = (data) => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(data)}\n\n`);
  };
  let text = '';
  const onText = (piece) => {
    text += piece;
    if (body.stream) event({ choices: [{ delta: { content: piece } }] });
  };
  // One at a time: one context.
  const turn = last.then(() => complete(body, gone.signal, onText));
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  const { input, output, finish } = await turn;
  const usage = { prompt_tokens: input, completion_tokens: output };
  if (body.stream) {
    event({ choices: [{ delta: {}, finish_reason: finish }], usage });
    response.end('data: [DONE]\n\n');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ choices: [{ message: { content: text }, finish_reason: finish }], usage }));
}

const server = createServer((request, response) => {
  if (request.url === '/v1/models') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: [{ id: name }] }));
    return;
  }
  chat(request, response).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(error.status ?? 500)
        .end(JSON.stringify({ error: { message: String(error.message) } }));
  });
});
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/v1 ${name}\n`);
});
