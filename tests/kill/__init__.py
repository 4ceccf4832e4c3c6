"""What is killed in the middle of its work: nothing lost, nothing done twice."""
