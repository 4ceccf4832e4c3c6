"""Every write of this app. Keyword-only, atomic, audited in the transaction of the act."""

from complaints.actions.after import add_information, release_outcome, reveal_identity, withdraw
from complaints.actions.agency import Filed, file_from_agency, file_many_from_agency
from complaints.actions.drafts import answers_of, save_answers, start_draft
from complaints.actions.files import attach_file, read_evidence, remove_file
from complaints.actions.filing import file_complaint, follow_secret

__all__ = [
    "Filed",
    "add_information",
    "answers_of",
    "attach_file",
    "file_complaint",
    "file_from_agency",
    "file_many_from_agency",
    "follow_secret",
    "read_evidence",
    "release_outcome",
    "remove_file",
    "reveal_identity",
    "save_answers",
    "start_draft",
    "withdraw",
]
