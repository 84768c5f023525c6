"""What is said in a sentence, and by whom; the way in is :mod:`question_bank.facts.attribution`.

``saying`` reads quotations with their verbs, ``stating`` what is said in a noun instead (성명을 내다),
``rumour`` what nobody stands for. ``speaker`` and ``citation`` (…에 따르면) find who says so in a ``scene``;
``candidate`` tells who can speak, ``bare_name`` what he is called, ``opener`` finds one whom no subject
shows. ``moment`` tells which date is that of the saying.
"""
