"""Demonstration data: a living system of invented people, gangs, accounts and places. Made only where `DEMO` is on."""
