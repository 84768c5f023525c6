"""What makes a number in a sentence a figure: how many there are of something, how much it measures.

``candidate`` is a number with its unit and the words around it, ``unit`` finds the unit, ``scale`` those that
stand before the number or are understood. ``counting`` and ``row`` tell counts from places in a row, ages
and names. ``hedge`` reads how exact a figure is meant, ``joining`` puts the two ends of a range together,
``counted`` and ``phrase`` find the noun that is counted. ``vocabulary`` loads the words (``data/figures``).
"""
