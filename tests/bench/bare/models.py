"""One table with a text of the size of a short complaint."""

from __future__ import annotations

from django.db import models


class Row(models.Model):
    """What the bare view inserts."""

    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.text[:20]
