"""Papers of the way back, set by typst: `record_of(handover, language)` gives the PDF of the handover record."""

from extradition.papers.handover import record_of
from extradition.papers.setting import pages_as_pictures, pdf

__all__ = ["pages_as_pictures", "pdf", "record_of"]
