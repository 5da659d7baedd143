r"""A normalizer for Hugging Face `tokenizers`. Tokens are those of the normalized text, and their offsets those of the original.

`tokenizers` keeps track of offsets in whatever its `NormalizedString` replaces, so each change is made there. What it cannot do is save
such a tokenizer: take the normalizer off before, and set it again after loading.

    $ python examples/tokenizers_offsets.py
    ? (0, 1) '\U0001f642'
    আমার (2, 7) '\u0985\u09be\u09ae\u09be\u09b0'
    সোনার (8, 13) '\u09b8\u09cb\u09a8\u09be\u09b0'
    উৎসব (14, 20) '\u0989\u09a4\u09cd\u200d\u09b8\u09ac'
    আজ (21, 24) '\u0985\u09be\u099c'
"""

from tokenizers import NormalizedString, Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Normalizer
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.trainers import WordLevelTrainer

import bengali_text

LINES = ["আমার সোনার বাংলা", "উৎসব আজ", "বাংলা নববর্ষের উৎসব"]


class BengaliNormalizer:
    def __init__(self, normalizer: bengali_text.Normalizer) -> None:
        self.normalizer = normalizer

    def normalize(self, text: NormalizedString) -> None:
        original = text.normalized
        # From the end, so that the places before stay where they are.
        for change in reversed(self.normalizer.changes(original)):
            first = 1 if is_start_of_word(original, change.start) else 0
            # What is replaced keeps the place of its last character, so at the start of a word the first one is replaced by itself.
            replace(text, change.start + first, change.before[first:], change.after[first:])
            replace(text, change.start, change.before[:first], change.after[:first])


def is_start_of_word(text: str, at: int) -> bool:
    return not ("\u0980" <= text[at - 1 : at] <= "\u09ff")


def replace(text: NormalizedString, start: int, before: str, after: str) -> None:
    if before:
        pattern = "".join(f"\\x{{{ord(character):x}}}" for character in before)
        text.replace(Regex(rf"(?m)(?<=\A.{{{start}}}){pattern}"), after)


def main() -> None:
    tokenizer = Tokenizer(WordLevel(unk_token="?"))
    tokenizer.normalizer = Normalizer.custom(BengaliNormalizer(bengali_text.Normalizer()))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.train_from_iterator(LINES, WordLevelTrainer(special_tokens=["?"]))

    text = "🙂 অ\u09beমার সোনার উত্\u200dসব অ\u09beজ"
    encoding = tokenizer.encode(text)
    for token, (start, end) in zip(encoding.tokens, encoding.offsets):
        print(token, (start, end), ascii(text[start:end]))


if __name__ == "__main__":
    main()
