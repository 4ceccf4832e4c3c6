"""Which columns exist once per language (`name` -> `name_th`, `name_km`, `name_en`)."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, translator

from taskforce.agencies import models


def _in_three_languages(model: type[models.Reference], *names: str) -> None:
    options = type(f"{model.__name__}Options", (TranslationOptions,), {"fields": names})
    translator.register(model, options)


_in_three_languages(models.Agency, "name", "short_name", "note")
_in_three_languages(models.Province, "name")
_in_three_languages(models.Place, "name")
_in_three_languages(models.Queue, "name")
_in_three_languages(models.Gate, "name", "thai_side", "khmer_side", "note")
_in_three_languages(models.Bank, "name", "short_name")
_in_three_languages(models.ScamType, "name", "short_name")
_in_three_languages(models.EngineCategory, "name")
_in_three_languages(models.Organisation, "name", "short_name")
_in_three_languages(models.Offence, "name", "law", "max_penalty")
_in_three_languages(models.DocumentType, "name", "note")
_in_three_languages(models.LegalClock, "name", "basis")
_in_three_languages(models.Purpose, "name", "note")
_in_three_languages(models.RefusalGround, "name", "basis")
