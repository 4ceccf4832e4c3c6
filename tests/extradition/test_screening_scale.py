"""The index of the screening engine, names of two parts and more, and what never changes an answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extradition.screening import BadName, Index, compare, fold, postings
from extradition.screening.forms import part
from extradition.screening.keys import number
from extradition.screening.names import likeness
from tests.bench.names import made_names

NAMES = st.sampled_from(list(made_names(400, seed=3)))
TITLES = {
    "thai": ("นาย", "นาย ", "นางสาว", "ด.ช. ", "พ.ต.ท. ", "ร.ต.อ."),
    "khmr": ("លោក ", "លោកស្រី ", "អ្នកស្រី ", "ឈ្មោះ "),
    "latn": ("Mr. ", "MRS ", "Pol. Capt. "),
}

#: Thai compounds, read word by word: silent endings, short vowels between the words, clusters.
COMPOUNDS = """
Thirayut ธีรยุทธ | Saengdao แสงดาว | Saensuk แสนสุข | Phonthip พรทิพย์ | Phonphimon พรพิมล | Butdi บุตรดี | Phromma พรหมมา
Chatchai ฉัตรชัย | Chatchai ชาติชาย | Kiattisak เกียรติศักดิ์ | Kaewta แก้วตา | Chawalit ชวลิต | Banchong บรรจง | Ladda ลัดดา
Boonyarit บุญฤทธิ์ | Chaiyaphon ไชยพร | Sadaeng แสดง | Charoen เจริญ | Chonlada ชลดา | Chaloemchai เฉลิมชัย | Thawatchai ธวัชชัย
"""


@pytest.mark.parametrize("pair", [pair.strip() for line in COMPOUNDS.strip().splitlines() for pair in line.split("|")])
def test_a_compound_is_read_word_by_word(pair: str) -> None:
    latin, thai = pair.split()
    assert likeness(part(latin), part(thai)) > 0.93


@settings(max_examples=80, deadline=None)
@given(NAMES, st.data())
def test_titles_order_spaces_and_digits_never_count(name: str, data: st.DataObject) -> None:
    title = data.draw(st.sampled_from(TITLES[fold(name).script]))
    digits = data.draw(st.sampled_from(["", " 12", " ๑๒", " ១២", "\u200f", "\u202e"]))
    turned = " ".join(data.draw(st.permutations(name.split())))
    assert compare(title + turned + digits, name).score == 1.0


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES)
def test_a_title_changes_no_score(first: str, second: str) -> None:
    title = TITLES[fold(first).script][0]
    assert compare(title + first, second).score >= compare(first, second).score - 0.05


def found_without_spaces(name: str) -> bool:
    return bool(set(fold(name).keys) & set(fold(name.replace(" ", "")).keys))


def test_names_without_their_spaces_are_found_by_their_keys_nearly_always() -> None:
    names = [name for name in made_names(400, seed=3) if len(name.split()) <= 3]
    missed = [name for name in names if not found_without_spaces(name)]
    assert len(missed) <= 0.05 * len(names), missed


@pytest.mark.parametrize("name", ["Nur Ibrahim", "Abdul Aziz", "Somchai Jaidee", "Sok Dara"])
def test_a_name_written_as_one_word_shares_a_key_with_the_name(name: str) -> None:
    assert found_without_spaces(name)


def test_keys_are_few_and_fit_a_whole_number() -> None:
    counts = []
    for name in made_names(500, seed=5):
        numbers = [number(key) for key in fold(name).keys]
        assert all(-(2**31) <= value < 2**31 for value in numbers)
        counts.append(len(numbers))
    assert sum(counts) / len(counts) < 16


def test_an_index_finds_what_is_sorted_and_what_is_new_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "FRESH", 300)
    monkeypatch.setattr("extradition.screening.index.SCAN_UP_TO", 0)
    index: Index[int] = Index()
    names = list(dict.fromkeys(made_names(200, seed=9)))
    for place, name in enumerate(names):
        index.add(place, name)
    assert index.postings.sorted and index.postings.waiting
    assert all(index.search(name)[0][1].score == 1.0 for name in names)
    index.remove(4)
    assert all(found != 4 for found, _ in index.search(names[4]))


def test_loading_many_tells_which_names_are_none() -> None:
    index: Index[int] = Index()
    rows = [*enumerate(made_names(12, seed=2)), (12, "???"), (13, "")]
    assert [(place, error.code) for place, error in index.load(rows)] == [(12, "no_letters"), (13, "empty")]
    assert len(index) == 12


def test_a_wrong_name_says_why_in_another_process_too() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(BadName("empty", "the name is empty")))
    assert (error.code, str(error)) == ("empty", "the name is empty")


def test_of_two_warrants_the_clearly_nearer_one_keeps_the_flag() -> None:
    index: Index[str] = Index()
    for name in ("ហេង សុវណ្ណារ៉ា", "ហ៊ាង សុវណ្ណារ៉ា"):
        index.add(name, name)
    found = dict(index.search("HENG Sovannara"))
    assert [result.match for result in found.values()] == [True, False]
    assert found["ហ៊ាង សុវណ្ណារ៉ា"].because[-1]["code"] == "better_warrant"
