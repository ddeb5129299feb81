"""Which words can be Vietnamese syllables: what tells a right decoding from a wrong one."""

import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_TONES_BEFORE_A_STOP = "\u0301\u0323"

_ONSETS = (
    "", *"bcdđghklmnprstvx", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "ngh",
)  # fmt: skip

_OPEN = "a e ê i o ô ơ u ư y oa oe uê uơ uy"
_GLIDING = (
    "ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui ưa ưi ưu "
    "iêu yêu oai oao oay oeo uây uôi ươi ươu uya uyu uêu"
)
_CLOSED = (
    "am an ang anh ăm ăn ăng âm ân âng em en eng êm ên êng ênh im in inh iêm iên iêng "
    "om on ong oong ôm ôn ông ơm ơn um un ung uôm uôn uông ưm ưn ưng ươm ươn ương "
    "yêm yên yêng oam oan oang oanh oăm oăn oăng oen uân uâng uên uênh uyn uynh uyên yn ynh"
)
_STOPPED = (
    "ap at ac ach ăp ăt ăc âp ât âc ep et ec êp êt êch ip it ich iêp iêt iêc op ot oc ooc "
    "ôp ôt ôc ơp ơt up ut uc uôp uôt uôc ưt ưc ươp ươt ươc yêt oap oat oac oach oăt oăc oet "
    "uât uêch uyt uych uyp uyêt yt ych"
)
_RHYMES = frozenset(f"{_OPEN} {_GLIDING} {_CLOSED} {_STOPPED}".split())
_ENDING_IN_A_GLIDE = frozenset(_GLIDING.split())
_STOPS = ("p", "t", "c", "ch")


@lru_cache(maxsize=16_384)
def is_syllable(word: str) -> bool:
    """Whether a word in Unicode could be one Vietnamese syllable, by its letters and its tone.

    Its case must be whole too: small, capital, or a capital first.
    """
    if not (word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())):
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in letters if mark in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(mark for mark in letters if mark not in _TONES))
    rhymes = [plain[len(onset) :] for onset in _ONSETS if plain.startswith(onset)]
    return any(rhyme in _RHYMES and _bears(rhyme, word, tones) for rhyme in rhymes)


def _bears(rhyme: str, word: str, tones: list[str]) -> bool:
    """Whether the rhyme can have that tone, and have it at that letter."""
    if rhyme.endswith(_STOPS):
        return bool(tones) and tones[0] in _TONES_BEFORE_A_STOP
    if tones and rhyme in _ENDING_IN_A_GLIDE:
        return not any(mark in _TONES for mark in unicodedata.normalize("NFD", word[-1]))
    return True
