"""The catalogue gate: find what is said, keep its Thai and Khmer, refuse what is missing or wrong. No gettext tools."""
