import { stat, statfs } from 'node:fs/promises';
import os from 'node:os';
import {
  createEngine,
  defaultModelsDir,
  defaultThreads,
  languageName,
  loadBergamot,
  ModelError,
  type ModelsOptions,
  missingModels,
  modelCodes,
  type StoredModel,
  verifyModels,
} from '../local/models/index.ts';
import { TRANSLATE_CODES } from '../shared/languages/codes.ts';
import { PipelineSettings } from '../shared/settings.ts';
import { command, UsageError } from './command.ts';
import type { Output } from './output.ts';
import { DOCTOR } from './specs/machine.ts';

export interface DoctorContext extends Pick<Output, 'print' | 'result'> {
  /** For tests: folders. */
  readonly models?: ModelsOptions;
}

/** Looks at everything that local translation needs. Languages given are those of the articles to come. */
export const doctor = command(DOCTOR, async ({ positionals: languages }, context: DoctorContext) => {
  const { print, result, models = {} } = context;
  const unknown = languages.filter((language) => !TRANSLATE_CODES.has(language));
  if (unknown.length > 0) throw new UsageError(`Amazon Translate knows no language ${unknown.join(', ')}.`);
  const modelsDir = models.modelsDir ?? defaultModelsDir();
  const row = (subject: string, message: string): void => {
    print(`${subject.padEnd(10)} ${message}`);
    result({ subject, message });
  };

  row('machine', machine());
  const engine = await engineState();
  row('engine', engine.text);
  row('folder', await folderState(modelsDir));
  const { checked, damage } = await verifiedModels(models, row);
  if (checked.length === 0) row('models', 'none installed');
  const sound: StoredModel[] = [];
  for (const model of checked) {
    const problems = damage
      .filter(({ pair }) => pair === model.pair)
      .map(({ file, problem }) => `${file}: ${problem}`);
    if (problems.length > 0)
      row(model.pair, `DAMAGED (${problems.join('; ')}): ./tidings models install ${model.pair}`);
    else {
      sound.push(model);
      row(model.pair, `${model.manifest.version} ${model.manifest.architecture}, every byte as pinned`);
    }
  }
  let allWork = engine.works && damage.length === 0;
  for (const model of engine.works ? sound : []) {
    const { works, text } = await speed(model, modelsDir);
    if (!works) allWork = false;
    row('speed', `${model.pair}: ${text}`);
  }
  const missing = await routes(languages, modelsDir, row);
  return allWork && !missing ? 0 : 1;
});

interface Finding {
  readonly works: boolean;
  readonly text: string;
}

type Row = (name: string, text: string) => void;

/** The models and what is wrong with them; a lock file that cannot be read is one thing more that is. */
async function verifiedModels(models: ModelsOptions, row: Row): ReturnType<typeof verifyModels> {
  try {
    return await verifyModels(undefined, models);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    row('pins', `${error.message} ${error.advice}`);
    return { checked: [], damage: [{ pair: 'all', file: 'models.lock.json', problem: error.message }] };
  }
}

function machine(): string {
  const memory = (os.totalmem() / 1e9).toFixed(0);
  return `Node ${process.versions.node}, ${os.availableParallelism()} cores, ${memory} GB, translation threads: ${defaultThreads()}`;
}

async function engineState(): Promise<Finding> {
  const start = performance.now();
  try {
    await loadBergamot();
    return { works: true, text: `Bergamot (WASM) starts in ${Math.round(performance.now() - start)} ms` };
  } catch (error) {
    return { works: false, text: `Bergamot (WASM) DOES NOT START: ${messageOf(error)}` };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function folderState(modelsDir: string): Promise<string> {
  try {
    if (!(await stat(modelsDir)).isDirectory())
      return `${modelsDir} IS NO FOLDER: set TIDINGS_MODELS_DIR to one`;
    const { bavail, bsize } = await statfs(modelsDir);
    return `${modelsDir}, ${((bavail * bsize) / 1e9).toFixed(1)} GB free`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return `${modelsDir}, not there yet`;
  }
}

// What is translated does not matter for the time, as long as it is the model's language.
const SPEED_TEXTS: Readonly<Record<string, string>> = {
  de: 'Der Stadtrat hat am Dienstag beschlossen, die Brücke im kommenden Jahr zu erneuern und den Verkehr umzuleiten.',
  en: 'The city council decided on Tuesday to renew the bridge in the coming year and to divert all of its traffic.',
};
const SPEED_SENTENCES = 48;

async function speed({ manifest }: StoredModel, modelsDir: string): Promise<Finding> {
  const engine = createEngine({ modelsDir, threads: 1 });
  const text = SPEED_TEXTS[manifest.from] ?? SPEED_TEXTS['en'] ?? '';
  // Numbered, because a sentence that was translated before is answered from memory.
  const sentences = [...Array(SPEED_SENTENCES).keys()].map((i) => ({ text: `${text} ${i}`, spans: [] }));
  const request = { source: translateCode(manifest.from), target: translateCode(manifest.to) };
  try {
    const loading = performance.now();
    await engine.translate({ ...request, sentences: [{ text, spans: [] }] });
    const start = performance.now();
    await engine.translate({ ...request, sentences });
    const seconds = (performance.now() - start) / 1000;
    const words = SPEED_SENTENCES * text.split(' ').length;
    const loaded = `loaded in ${Math.round(start - loading)} ms`;
    return { works: true, text: `${Math.round(words / seconds)} words a second and thread, ${loaded}` };
  } catch (error) {
    return { works: false, text: `DOES NOT TRANSLATE: ${messageOf(error)}` };
  } finally {
    await engine.close();
  }
}

/** Amazon Translate's code for a model's language: the inverse of `modelCodes`. */
function translateCode(tag: string): string {
  const exact = [...TRANSLATE_CODES].find((code) => modelCodes(code, 'target').includes(tag));
  return exact ?? tag;
}

async function routes(languages: readonly string[], modelsDir: string, row: Row): Promise<boolean> {
  const { targets } = PipelineSettings.parse({});
  let anyMissing = false;
  for (const source of languages) {
    const missing = await missingModels(
      targets.map((target) => ({ source, target })),
      modelsDir,
    );
    const into = targets.filter((target) => target !== source).join(', ');
    if (missing.length > 0) anyMissing = true;
    const state = missing.length === 0 ? 'ready' : `MISSING: ./tidings models install ${missing.join(' ')}`;
    row(source, `${languageName(source)} → ${into}: ${state}`);
  }
  return anyMissing;
}
