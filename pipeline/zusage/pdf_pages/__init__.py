"""Pages of PDFs, for who reads them (parse) and who shows them (publish): opened, with the places of their characters, drawn."""
