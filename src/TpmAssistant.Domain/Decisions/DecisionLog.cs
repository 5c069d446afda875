namespace TpmAssistant.Domain.Decisions;

/// <summary>The decisions of one project and how they follow each other.</summary>
/// <param name="Decisions">All of them, in any order.</param>
public sealed record DecisionLog(IReadOnlyList<Decision> Decisions)
{
    /// <summary>The number that the next decision gets, from 1.</summary>
    public int NextNumber => Decisions.Count == 0 ? 1 : Decisions.Max(d => d.Number) + 1;

    /// <summary>Those that nothing took the place of, the latest first.</summary>
    public IEnumerable<Decision> Standing => Latest.Where(d => SupersededBy(d.Number) is null);

    /// <summary>All of them, the latest first.</summary>
    public IEnumerable<Decision> Latest => Decisions.OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Number);

    /// <summary>The decision of a number; <see langword="null"/> when there is none.</summary>
    public Decision? Find(int number) => Decisions.FirstOrDefault(d => d.Number == number);

    /// <summary>The decision that came of a marker; <see langword="null"/> when none did.</summary>
    public Decision? FromMarker(string marker) => Decisions.FirstOrDefault(d => d.Marker == marker);

    /// <summary>The number of the latest decision that takes the place of another; <see langword="null"/> while it stands.</summary>
    public int? SupersededBy(int number) => Decisions.Where(d => d.Supersedes == number).Select(d => (int?)d.Number).Max();

    /// <summary>Whether one decision may take the place of another: both are different, the other is there, and no chain of decisions closes to a ring.</summary>
    public bool MaySupersede(int number, int other)
    {
        var seen = new HashSet<int> { number };
        for (int? at = other; at is { } next; at = Find(next)?.Supersedes)
        {
            if (!seen.Add(next)) return false;
        }

        return Find(other) is not null;
    }
}
