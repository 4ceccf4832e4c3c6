"""Did things get faster? Medians and 90th percentiles of the memorandum's clocks, from audited events alone."""

from cases.figures.clocks import CLOCKS, Clock, Figure, by_month, overall

__all__ = ["CLOCKS", "Clock", "Figure", "by_month", "overall"]
