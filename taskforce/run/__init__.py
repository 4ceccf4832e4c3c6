"""What starts, keeps and stops the portal's processes on one machine."""
