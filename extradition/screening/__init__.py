"""Screening: is this written name one of the names on our warrants, in whatever script?

    form = fold("សារ៉ាវុត ម៉ាកមី")              # NameForm: .parts .script .keys (under which it is found again)
    compare(form, "สราวุธ มากมี")                # Comparison(score, match, because)
    rank(form, [(7, fold("สราวุธ มากมี"))])       # [(7, Comparison)], best first
    outline(form)                                # its rough sound and the numbers of its keys, to be stored
    nearest(form.turns, [(7, sound)])            # the ids that sound most alike, for a quick look at many
    index = Index(); index.add(7, "สราวุธ มากมี"); index.search("Makmee Sarawoot")

No Django here. `VERSION` changes whenever keys or scores change: stored keys of another version are to be made anew.
"""

from extradition.screening.compare import THRESHOLD, Comparison, compare, rank
from extradition.screening.forms import VERSION, BadName, NameForm, Part, fold
from extradition.screening.index import Index, outline
from extradition.screening.shortlist import nearest

__all__ = [
    "THRESHOLD",
    "VERSION",
    "BadName",
    "Comparison",
    "Index",
    "NameForm",
    "Part",
    "compare",
    "fold",
    "nearest",
    "outline",
    "rank",
]
