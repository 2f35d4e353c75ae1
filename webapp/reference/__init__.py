"""Vocabularies as data: what people, jobs and places are called. CSV files plus pure queries over them."""
