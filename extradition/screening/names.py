"""Names known to exist: a word that is one of them is read as that name, not as another one misspelt."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import Indel

from extradition.screening.align import LEEWAY, price, weight
from extradition.screening.forms import Part, part
from extradition.screening.keys import skeletons
from extradition.screening.sounds import CROSS, STRICT, Costs

_FILES = ("person_names_male_th.txt", "person_names_female_th.txt")
_KHMER = """
សុខា សុភា សុភាព សុផល សុផាត សុជាតិ សុវណ្ណ សុវណ្ណារិទ្ធ សុធា សុធី សុធារ៉ា សុគន្ធា សុរិយា សុខលី សុខុម សុខគា សុខហេង សុម៉ាលី សុភ័ណ សុភ័ក្ត្រ សុភិន សុផានី សុផារី
សុីណាត សុមុន្នី សុវត្ថិ សុវណ្ណនី សុខនី សុខឃឿន សុខឃីម កុសល កុសុម ចិន្តា ចិន្តី ចិន្តារ៉ា ចរិយា ចំណាន ចំរើន ច័ន្ទ ចាន់ដារ៉ា ចាន់ថា ចាន់ធី ចាន់ណា ចាន់ធឿន ចាន់រស្មី ឆវី ឆៃយ៉ា
ដារ៉ា ដាវី ដានី ដាវ៉ាន់ ទូរ៉ា ធា ធារ៉ា ធារី ធារ័ត្ន ធីតា ធីរិទ្ធ ធីដា ធូ ណារិទ្ធ ណារី ណារ៉េត ណារុណ នីតា នារី នារ៉ា នីមល និមល បូរ៉ា បូផា បុប្ផា បុទុម បញ្ញា ប៊ុនធឿន ប៊ុនរឿន ប៊ុនហេង
ប៊ុនណា ប៊ុនលី ប៊ុនសុង ប៊ុនថា ប៊ុនរិទ្ធ ពិសី ពិសិដ្ឋ ពិសាល ពុទ្ធា ពៅ ពេជ្រចិន្តា ភារម្យ ភាវី ភិរុណ ភីរម្យ ភក្តី មករា មណ្ឌល មុនី មុន្នី ម៉ារី ម៉ាលី ម៉េងហុង ម៉េងលី ម៉ូលីកា មាលា មាលី
យុវតី យុទ្ធា រដ្ឋ រដ្ឋា រស្មី រតនា រតនៈ រាជ រិទ្ធី រចនា រំដួល លីដា លីហួរ លីនដា លក្ខិណា លក្ខណា វណ្ណា វណ្ណៈ វណ្ណឌី វណ្ណនី វាសនា វិចិត្រ វិបុល វិសាល វិរៈ វីរៈ វីរបុត្រ វុទ្ធី វុទ្ធា
វិច្ឆិកា វិមាន វ៉ាន់ណា សម្បត្តិ សម្ផស្ស សារ៉ាត់ សារ៉ាន់ សារឿន សាវី សាវុធ សារិទ្ធ សារិន សារីម សេរី សេរីវុឌ្ឍ សំណាង សំអាត សំអូន ស្រីនិត ស្រីមុំ ស្រីពៅ ស្រីទូច ស្រីវ័ន្ត ស្រីរ័ត្ន ស្រីនាង
ស្រីល័ក្ខ ស៊ីណា ស៊ីថា ស៊ីផា ស៊ីនួន ស៊ីវុត្ថា សិលា ហុងលី ហុង ឧត្តម ឧសភា ឬទ្ធី គន្ធា គឹមសាន គឹមឈាង គឹមលី គឹមហុង គឹមហួយ គឹមស្រ៊ាង គឹមហេង គឹមស្រួយ ខេមរា ខេមរិន កញ្ញា កល្យាណ កល្យាណី
កក្កដា ធម្មា ធីវី អារុណ អារីយ៉ា អមរា អង្គារ ឡេង វិទូ វណ្ណរិទ្ធ វណ្ណដេត បញ្ញារិទ្ធ សោភ័ណ សោភ័ណ្ឌ សោភា សុភី សុភារី សុភារិទ្ធ សុវ៉ាន់ ម៉ានិត មានិត មករ កំសាន្ត តុលា មីនា មេសា សីហា
""".split()


_THAI = """
มาลัย มาลี มานี มานะ มานพ มานิต ปิติ ชูใจ วีระ วีรชัย วีรพล วีรพงษ์ สมชาย สมใจ สมศักดิ์ สมศรี สมหมาย สมหวัง สมพร สมพงษ์ สมบัติ สมบูรณ์ สมนึก สมคิด สมจิตร สมปอง
วิชัย วิชิต วิเชียร วิทยา วินัย วิโรจน์ วิรัตน์ วิไล วิมล วิภา วิภาดา ประสิทธิ์ ประเสริฐ ประสาท ประยุทธ ประยงค์ ประพันธ์ ประภาส ประภา ประนอม ปราณี ปราโมทย์ สราวุธ สรายุทธ
สุชาติ สุชาดา สุชัย สุเทพ สุธี สุธา สุนทร สุนันท์ สุนันทา สุนีย์ สุพจน์ สุพร สุภาพ สุภาพร สุรชัย สุรศักดิ์ สุรพล สุรพงษ์ สุวรรณี สุวรรณา สุวิทย์ สุทธิพงษ์ สุทธิพร ศิริพร ศิริวรรณ ศิริพันธ์ ศิริชัย
""".split()


_WORTH = 0.5  # rough likeness below which two words are never nearly the same


class Vocabulary:
    """Names by their consonants; `near` answers from those of one script."""

    def __init__(self) -> None:
        self.buckets: dict[tuple[str, str], dict[str, Part]] = defaultdict(dict)

    def add(self, item: Part) -> None:
        for skeleton in skeletons(item.sounds, 2):
            self.buckets[item.script, skeleton].setdefault(item.text, item)

    def near(self, item: Part, script: str) -> dict[str, float]:
        """Names in `script` with the same consonants, and how like each is (0 to 1)."""
        found: dict[str, float] = {}
        for skeleton in skeletons(item.sounds, 3):
            for text, other in self.buckets.get((script, skeleton), {}).items():
                if text not in found and abs(len(other.sounds) - len(item.sounds)) <= 4:
                    quick = Indel.normalized_similarity(item.rough, other.rough)
                    found[text] = likeness(item, other) if quick > _WORTH else 0.0
        return found

    def knows(self, item: Part) -> bool:
        """Is this word itself one of the names, in this or another spelling of the same sound?"""
        return any(value >= 0.98 for value in self.near(item, item.script).values())


def likeness(first: Part, second: Part) -> float:
    """How like two single words are, 0 to 1, by sound, and in one script by letters too."""
    return _likeness(first, second) if first.text <= second.text else _likeness(second, first)


@lru_cache(maxsize=50_000)
def _likeness(first: Part, second: Part) -> float:
    if min(len(first.rough), len(second.rough)) > 3 and Indel.normalized_similarity(first.rough, second.rough) < 0.3:
        return 0.0  # not worth a closer look
    same = first.script == second.script
    if first.syllables and second.syllables:  # pinyin writes one way: another syllable is another name
        alike = _alike(first.letters, second.letters, CROSS)
        return 1.0 if first.syllables == second.syllables else min(alike, 0.7)
    best = _alike(first.sounds, second.sounds, STRICT if same else CROSS)
    if same and first.letters and second.letters:
        best = max(best, _alike(first.letters, second.letters, CROSS))
    return best


def _alike(first: tuple[int, ...], second: tuple[int, ...], costs: Costs) -> float:
    if not first or not second:
        return 0.0
    whole = min(weight(first), weight(second)) + LEEWAY
    return max(0.0, 1 - price(first, second, costs, whole * 0.75) / whole)


class _CommonNames(Vocabulary):
    """Thai given names (the word lists that come with PyThaiNLP, where installed) and common Khmer given names.

    Twelve thousand names: those of one first consonant are read when first asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.unread: dict[str, list[str]] = defaultdict(list)
        for text in [*_KHMER, *_THAI, *_listed()]:
            self.unread[_first_class(text)].append(text)

    def near(self, item: Part, script: str) -> dict[str, float]:
        for first in {skeleton[:1] for skeleton in skeletons(item.sounds, 3)} | {""}:
            for text in self.unread.pop(first, ()):
                self.add(part(text))
        return super().near(item, script)


def _first_class(text: str) -> str:
    """The class of the first consonant of a name, `""` where that takes reading the name."""
    letters = text.lstrip("เแโใไ")
    for group, members in _FIRST.items():
        if letters[:1] and letters[0] in members:
            return group
    return ""


_FIRST = {"K": "กขคฆ", "G": "ง", "T": "จฉชฌดตถทธฐฎฏฑฒ", "S": "ซศษส", "N": "ณนรลฬ", "P": "บปผพภฝฟ", "M": "ม"}


def _listed() -> list[str]:
    package = importlib.util.find_spec("pythainlp")
    found: list[str] = []
    for folder in package.submodule_search_locations or () if package else ():
        for name in _FILES:
            path = Path(folder) / "corpus" / name
            if path.is_file():
                lines = (line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines())
                found += [line for line in lines if 2 < len(line) <= 20]
    return found


@lru_cache(maxsize=1)
def common_names() -> Vocabulary:
    """The names that are known wherever names are compared."""
    return _CommonNames()
