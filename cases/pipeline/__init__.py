"""The upper steps of the pipeline: link, locate, route. Importing this registers them."""

from cases.pipeline import linking, locating, routing
from cases.pipeline.split import split_out

__all__ = ["linking", "locating", "routing", "split_out"]
