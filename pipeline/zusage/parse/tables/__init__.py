"""Tables of any file: rows of cells (`grid`), what their heads say (`heads`, `units`, `numbers`), and rows as text (`rows`)."""
