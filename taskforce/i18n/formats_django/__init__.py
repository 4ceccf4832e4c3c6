"""Formats that Django itself uses (forms, admin); `taskforce.i18n.formats` shows everything else."""
