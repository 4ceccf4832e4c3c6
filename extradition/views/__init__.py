"""Pages of the way back: persons found, warrants, handovers. Each view reads, asks an action, and shows."""
