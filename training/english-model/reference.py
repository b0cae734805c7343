"""spaCy's own analysis of the texts in a file, written beside them.

usage: reference.py WHEEL FILE

FILE has one text a line as JSON: {"text": "…"}, with "sentenceStarts": [offsets in UTF-16 units] where sentences are
given. Each line gets what spaCy finds, with the original weights; what was there is replaced.
"""

import json
import sys
import tempfile
from pathlib import Path

import spacy

from export import unpacked


def utf16(text):
    return len(text.encode('utf-16-le')) // 2


def give_sentences(doc, offsets):
    """Sentences begin at the first token at or behind each offset, and nowhere else."""
    starts = [utf16(doc.text[: token.idx]) for token in doc]
    first = {next((i for i, start in enumerate(starts) if start >= offset), None) for offset in [0, *offsets]}
    for token in doc:
        token.is_sent_start = token.i in first


def analysis(nlp, line):
    doc = nlp.make_doc(line['text'])
    if 'sentenceStarts' in line:
        give_sentences(doc, line['sentenceStarts'])
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return {
        'text': line['text'],
        **({'sentenceStarts': line['sentenceStarts']} if 'sentenceStarts' in line else {}),
        'tokens': [token.text for token in doc],
        'norms': [token.norm_ for token in doc],
        'tags': [token.tag_ for token in doc],
        'pos': [token.pos_ for token in doc],
        'heads': [token.head.i for token in doc],
        'labels': [token.dep_ for token in doc],
        'starts': [token.i for token in doc if token.is_sent_start],
        'entities': [[entity.label_, entity.start, entity.end] for entity in doc.ents],
    }


def main():
    wheel, file = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as temporary:
        nlp = spacy.load(unpacked(wheel, temporary))
        lines = [analysis(nlp, json.loads(line)) for line in file.read_text(encoding='utf8').split('\n') if line]
    file.write_text(
        ''.join(json.dumps(line, ensure_ascii=False, separators=(',', ':')) + '\n' for line in lines),
        encoding='utf8',
    )
    print(f'{len(lines)} texts, {sum(len(line["tokens"]) for line in lines)} tokens')


if __name__ == '__main__':
    main()
