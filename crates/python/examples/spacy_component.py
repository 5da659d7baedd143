"""A spaCy component: the norm of each token is its normalized form, and the dates of a text are spans of it, with their values.

    $ python examples/spacy_component.py
    আজ DATE 2026-02-19
    ১৫ মার্চ ২০২৬ DATE 2026-03-15
    গতকাল DATE 2026-02-18
    ['আন্তর্জাতিক', 'উৎসব']
"""

import datetime

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import bengali_text
from bengali_text import dates

Span.set_extension("value", default=None)


@Language.factory("bengali_text", default_config={"reference": None})
class BengaliText:
    def __init__(self, nlp: Language, name: str, reference: str | None) -> None:
        self.parser = dates.Parser(reference=reference and datetime.date.fromisoformat(reference))

    def __call__(self, doc: Doc) -> Doc:
        for token, norm in zip(doc, bengali_text.normalize([token.text for token in doc])):
            token.norm_ = norm
        spans = []
        for found in self.parser.find(doc.text):
            # A match may end within a token: মার্চে.
            span = doc.char_span(found.start, found.end, label="DATE", alignment_mode="expand")
            span._.value = found.value
            spans.append(span)
        doc.spans["dates"] = spans
        return doc


def main() -> None:
    nlp = spacy.blank("bn")
    nlp.add_pipe("bengali_text", config={"reference": "2026-02-19"})
    doc = nlp("আজ অ\u09beন্তর্জাতিক বইমেলা শুরু, চলবে ১৫ মার্চ ২০২৬ পর্যন্ত। উত্\u200dসব গতকাল ছিল।")
    for span in doc.spans["dates"]:
        print(span.text, span.label_, span._.value)
    print([token.norm_ for token in doc if token.norm_ != token.text])


if __name__ == "__main__":
    main()
