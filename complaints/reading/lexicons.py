"""The one scanner of the engine, with the word lists of all its parts."""

from __future__ import annotations

from .agency_words import AUTHORITIES, FIRMS
from .banks import NAMES
from .category_stems import NOT_HINTS, STEMS
from .category_words import FEATURES
from .gazetteer import COUNTRY_WORDS, PLACES, THAI_PROVINCES
from .number_cues import CUES
from .platforms import PLATFORMS
from .scan import Scanner

NO_HINT = "-"  # the tag of words that only look like a hint
SCANNER = Scanner(
    {
        "banks": NAMES,
        "cues": CUES,
        "platforms": PLATFORMS,
        "places": {**PLACES, **{"country:" + code: words for code, words in COUNTRY_WORDS.items()}},
        "thai_places": THAI_PROVINCES,
        "authorities": AUTHORITIES,
        "firms": FIRMS,
        **{
            "feature:" + feature: {feature: words, NO_HINT: NOT_HINTS.get(feature, "")}
            for feature, words in {**FEATURES, **STEMS}.items()
        },
    }
)
