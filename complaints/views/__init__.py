"""Pages of this app: the wizard, the receipt, following, and an officer's page of a complaint."""
