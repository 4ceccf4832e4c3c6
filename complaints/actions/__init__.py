"""Every write of this app. Keyword-only, atomic, audited in the transaction of the act."""

from complaints.actions.drafts import answers_of, save_answers, start_draft
from complaints.actions.filing import file_complaint, follow_secret

__all__ = ["answers_of", "file_complaint", "follow_secret", "save_answers", "start_draft"]
