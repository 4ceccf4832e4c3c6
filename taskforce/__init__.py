"""The floor of the house: knows no complaint and no case."""
