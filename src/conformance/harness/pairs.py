"""A small table that has every pair of values of every two factors: greedy, always the same."""

from itertools import combinations


def covering(factors, early, done=()):
    """Rows that have every pair which no row of done has.

    factors: the values of each factor, its plain one first. The early factors keep their plain
    value unless a pair needs another.
    """
    missing = dict.fromkeys(pairs_of(factors))
    for row in done:
        cover(missing, row)
    while missing:
        row = dict(first_of(missing, factors, early))
        for name in factors:
            if name not in row:
                row[name] = factors[name][0] if name in early else best(name, row, factors, missing)
        cover(missing, row)
        yield {name: row[name] for name in factors}


def pairs_of(factors):
    """Both values of a pair with their factors' names, in the order of the factors."""
    for one, other in combinations(factors, 2):
        for a in factors[one]:
            for b in factors[other]:
                yield (one, a), (other, b)


def cover(missing, row):
    for one, other in combinations(row.items(), 2):
        missing.pop((one, other), None)
        missing.pop((other, one), None)


def first_of(missing, factors, early):
    """The first of the pairs that turn the most early factors from their plain value."""
    return max(missing, key=lambda pair: sum(n in early and v != factors[n][0] for n, v in pair))


def best(name, row, factors, missing):
    """The value that covers the most missing pairs."""
    return max(factors[name], key=lambda value: gain((name, value), row, missing))


def gain(chosen, row, missing):
    return sum((chosen, each) in missing or (each, chosen) in missing for each in row.items())


def most_varied(things, values_of, number):
    """So many of the things, each with the most values, then pairs, that none before has."""
    left, seen, chosen = list(things), set(), []
    while left and len(chosen) < number:
        best_one = max(left, key=lambda thing: newness(values_of(thing), seen))
        left.remove(best_one)
        chosen.append(best_one)
        row = values_of(best_one)
        seen.update(row.items(), combinations(row.items(), 2))
    return chosen


def newness(row, seen):
    values = sum(each not in seen for each in row.items())
    return values, sum(each not in seen for each in combinations(row.items(), 2))
