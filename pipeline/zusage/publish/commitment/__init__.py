"""What a commitment's page tells beside the record itself.

`why` puts the pipeline's notes into words, `doubts` says what speaks against taking it as it stands, `thread` follows it over
the sittings, `citing` gives it to take along; `force_and_status` explains the words for how binding it is and how it stands.
"""
