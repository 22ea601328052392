"""材料: the papers of a citizen, uploaded once, checked, and kept for every matter that needs them."""
