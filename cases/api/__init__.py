"""This app's part of the interface for agencies' systems."""
