"""Files that are neither PDF nor a vendor's page: HTML, DOCX, plain text."""

from .docx import read_docx
from .html import read_html
from .text import decode, read_text, text_page

__all__ = ["decode", "read_docx", "read_html", "read_text", "text_page"]
