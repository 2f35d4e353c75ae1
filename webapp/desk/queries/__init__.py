"""What the desk reads: queues, and one case at a time."""
