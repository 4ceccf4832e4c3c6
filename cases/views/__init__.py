"""Pages of the desk: queues, cases, shares. Each view reads, asks an action, and shows."""
