"""Drawings as plain shapes: geometry is made here, colours by classes of the style sheet, words by the templates."""
