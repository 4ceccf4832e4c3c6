"""The way of a complaint from `filed` to `routed`: rows say how far it is, messages only say "look"."""

from complaints.pipeline.engine import STEPS, carry, retry, run, step
from complaints.pipeline.messages import nudge, send, sweep

__all__ = ["STEPS", "carry", "nudge", "retry", "run", "send", "step", "sweep"]
