"""The forms of the wizard, of following, and of the officer's page."""

from complaints.forms.about import AboutForm
from complaints.forms.check import CheckForm
from complaints.forms.contacts import ContactRows
from complaints.forms.follow import AddForm, FollowForm, ResumeForm, RevealForm, WithdrawForm
from complaints.forms.money import PaidForm, TransferRows
from complaints.forms.story import StoryForm

__all__ = [
    "AboutForm",
    "AddForm",
    "CheckForm",
    "ContactRows",
    "FollowForm",
    "PaidForm",
    "ResumeForm",
    "RevealForm",
    "StoryForm",
    "TransferRows",
    "WithdrawForm",
]
