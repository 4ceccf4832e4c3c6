"""An agency's queue as a file for a spreadsheet: asked for, written by the side's own workers, kept for a week."""
