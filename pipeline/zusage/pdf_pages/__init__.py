"""Pages of PDFs, for who reads them (parse) and who shows them (publish): opened, with the places of their characters, drawn."""

DRAWING = "1"
"""Raised with every change of what is drawn; images of an older version are drawn anew. It stands here so that who asks for
images need not load PDFium."""
