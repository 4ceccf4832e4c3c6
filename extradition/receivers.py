"""News that this app hears from the floors below."""
