"""What stands around the text: each panel shows one thing and asks the desk for the rest."""
