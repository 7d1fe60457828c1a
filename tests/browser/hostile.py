"""Text that would like to be more than text, for every free field of the database."""

SPOIL = (
    "</textarea></title></style></script>--><script>window.__hit = 'script'</script>"
    "\"'><img src=x onerror=\"window.__hit = 'img'\"><svg onload=\"window.__hit = 'svg'\"></svg>"
    "<iframe srcdoc=\"<script>parent.__hit = 'frame'</script>\"></iframe><a href=\"javascript:window.__hit = 'link'\">x</a>"
    "{{ 7 * 7 }} %s \\ & " + "W" * 120
)
"""It closes what it may stand in, runs where it is not escaped, and is too long a word for any column."""
