"""The catalogue gate: finds every message, keeps translations, names every fault."""

from __future__ import annotations

import gettext

import pytest

from taskforce.i18n.catalogue import extract, gate, rules, store
from taskforce.i18n.joiners import JOINER

PYTHON = """
from django.utils.translation import gettext_lazy as _, gettext as now, ngettext, pgettext
TITLE = _("Case %(number)s is "
          "closed.")
def count(n): return ngettext("%(n)s case", "%(n)s cases", n)
STATE = pgettext("gate", "Open")
SAVE = _("Save")
"""
TEMPLATE = """{% load i18n %}
<c-button label="{% translate 'Save' %}" :note="_('Not yet')">
  {% blocktranslate trimmed with name=x %}
    Signed in as
    {{ name }}.
  {% endblocktranslate %}
</c-button>
"""
FRAGMENT = """Case %(number)s is closed.\tเรื่อง %(number)s ปิดแล้ว\tសំណុំរឿង %(number)s បានបិទ។
%(n)s case\t%(n)s คดี\tសំណុំរឿង %(n)s
gate::Open\tเปิด\tបើក
Save\tบันทึก\tរក្សាទុក
Not yet\tยังไม่ได้ดำเนินการ\tមិនទាន់ស៊ើបអង្កេត
Signed in as %(name)s.\tเข้าสู่ระบบในชื่อ %(name)s\tបានចូលប្រព័ន្ធក្នុងនាម %(name)s។
"""


@pytest.fixture
def project(tmp_path):
    for package in extract.PACKAGES:
        (tmp_path / package).mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "cases" / "texts.py").write_text(PYTHON)
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "all.tsv").write_text(FRAGMENT)
    collect(tmp_path)
    return tmp_path


def collect(root):
    sources = extract.messages(root)
    given = store.fragments(root / "var")
    assert given.faults == []
    return [
        store.write(root, language, store.merged(sources, store.read(root, language), given, language))
        for language in store.LANGUAGES
    ]


def change(root, language, old, new):
    path = store.path_of(root, language)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_messages_are_found_in_python_templates_and_component_attributes(project):
    found = extract.messages(project)
    assert list(found) == [
        (None, "%(n)s case"),
        (None, "Case %(number)s is closed."),
        (None, "Not yet"),
        ("gate", "Open"),
        (None, "Save"),
        (None, "Signed in as %(name)s."),
    ]
    assert found[(None, "%(n)s case")].plural == "%(n)s cases"
    assert found[(None, "Save")].files == {"cases/texts.py", "templates/page.html"}


def test_a_complete_catalogue_passes_and_collecting_again_changes_nothing(project):
    assert gate.faults(project) == []
    assert collect(project) == [False, False]


def test_translations_outlive_their_fragments(project):
    (project / "var" / "all.tsv").unlink()
    collect(project)
    assert gate.faults(project) == []


def test_a_compiled_catalogue_speaks_and_holds_compounds_together(project):
    assert [count for _language, count, _changed in store.compile_all(project)] == [6, 6]
    with store.path_of(project, "km", "mo").open("rb") as handle:
        spoken = gettext.GNUTranslations(handle)
    assert spoken.pgettext("gate", "Open") == "បើក"
    assert spoken.ngettext("%(n)s case", "%(n)s cases", 5) == "សំណុំរឿង %(n)s"
    assert spoken.gettext("Not yet") == f"មិនទាន់ស៊ើប{JOINER}អង្កេត"


@pytest.mark.parametrize(
    ("language", "old", "new", "fault"),
    [
        ("th", 'msgstr "บันทึก"', 'msgstr ""', "'Save': not translated"),
        ("th", 'msgid "Save"', '#, fuzzy\nmsgid "Save"', "'Save': fuzzy"),
        ("th", 'msgid "Save"', 'msgid "Keep"', "'Keep': obsolete"),
        ("th", 'msgid "Save"', 'msgid "Keep"', "'Save': not in the catalogue"),
        ("th", 'msgstr "บันทึก"', 'msgstr "Save"', "'Save': the same as in English"),
        ("th", 'msgstr "บันทึก"', 'msgstr "រក្សាទុក"', "'Save': Khmer letters"),
        ("km", 'msgstr "រក្សាទុក"', 'msgstr "รក្សាទុក"', "'Save': Thai letters"),
        ("km", "សំណុំរឿង %(number)s", "សំណុំរឿង %(no)s", "placeholders differ: %(number)s became %(no)s"),
        ("km", 'msgstr[0] "សំណុំរឿង %(n)s"', 'msgstr[0] "សំណុំរឿង"', "placeholders differ: %(n)s became none"),
    ],
)
def test_a_planted_fault_is_named(project, language, old, new, fault):
    change(project, language, old, new)
    assert any(line.startswith(f"{language}: ") and fault in line for line in gate.faults(project))


@pytest.mark.parametrize(
    ("language", "message", "text", "fault"),
    [
        ("th", "Done.", "เสร็จสิ้น.", "a full stop"),
        ("th", "Is it?", "ใช่หรือไม่ ?", "“?” is not used"),
        ("th", "Upload", "อัพโหลด", "อัปโหลด"),
        ("th", "By %(name)s", "โดย%(name)s", "no space beside a value"),
        ("th", "A <b>day</b>", "วัน", "tags differ"),
        ("km", "Done.", "បានបញ្ចប់", "without ។"),
        ("km", "Done", "បានបញ្ចប់។", "no sentence"),
        ("km", "State: {x}", "ស្ថានភាព: {x}", "a colon"),
        ("km", "For", "អោយ", "ឱ្យ"),
        ("km", "12 days", "១២ ថ្ងៃ", "native digits"),
        ("km", "Plain", "ធម្ម\u200bតា", "invisible"),
        ("km", "Line\n", "បន្ទាត់", "at the end differs"),
    ],
)
def test_the_house_style_is_kept(language, message, text, fault):
    assert any(fault in found for found in rules.faults(message, text, language))


@pytest.mark.parametrize(
    ("language", "message", "text"),
    [
        ("th", "At %(time)s.", "เวลา %(time)s น."),
        ("th", "CCIB", "บช.สอท."),
        ("th", "Extradition", "การส่งผู้ร้ายข้ามแดน"),
        ("km", "Siem Reap", "សៀមរាប"),
        ("km", "Name: %(x)s", "ឈ្មោះ៖ %(x)s"),
        ("km", "See https://example.org/ for more.", "សូមមើល https://example.org/ ។ល។"),
    ],
)
def test_good_translations_pass(language, message, text):
    assert rules.faults(message, text, language) == []


def test_names_that_are_the_same_everywhere_are_listed(project):
    assert rules.faults("LINE", "LINE", "th", same_allowed=frozenset({"LINE"})) == []
    assert rules.faults("%(first)s-%(last)s", "%(first)s-%(last)s", "km") == []
    assert rules.faults(", ", " ", "th") == []


def test_two_fragments_that_disagree_are_told(tmp_path):
    (tmp_path / "a.tsv").write_text("Save\tบันทึก\tរក្សាទុក\n")
    (tmp_path / "b.tsv").write_text("Save\tเก็บ\tរក្សាទុក\nonly two\tcolumns\n")
    given = store.fragments(tmp_path)
    assert given.faults == [
        "b.tsv:1: translated otherwise before: Save",
        "b.tsv:2: not three columns: only two\tcolumns",
    ]
    assert given.texts["Save"]["th"] == "บันทึก"


def test_a_template_that_cannot_be_read_is_named(project):
    (project / "templates" / "broken.html").write_text("{% blocktranslate %}{% if x %}{% endblocktranslate %}")
    with pytest.raises(extract.BadSource, match=r"templates/broken\.html"):
        extract.messages(project)
