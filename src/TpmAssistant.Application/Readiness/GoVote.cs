using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Readiness;

/// <summary>Somebody's vote.</summary>
/// <param name="By">Whose.</param>
/// <param name="Go">Go, or no go.</param>
/// <param name="Why">Why, in their words; empty for nothing.</param>
public sealed record GoBallot(Person By, bool Go, string Why);

/// <summary>A vote on going, open until somebody closes it. The latest vote of a person counts.</summary>
/// <param name="Id">Which vote: kept once in the log of decisions.</param>
/// <param name="Ballots">The votes, in the order in which people first voted.</param>
public sealed record GoVote(string Id, IReadOnlyList<GoBallot> Ballots)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "go-vote";

    /// <summary>The longest reason kept, in characters.</summary>
    public const int MostWhy = 200;

    /// <summary>How many are for it.</summary>
    public int For => Ballots.Count(b => b.Go);

    /// <summary>How many are against it.</summary>
    public int Against => Ballots.Count - For;

    /// <summary>The vote with somebody's vote in it.</summary>
    public GoVote With(GoBallot ballot) => Ballots.Any(b => b.By.Id == ballot.By.Id)
        ? this with { Ballots = [.. Ballots.Select(b => b.By.Id == ballot.By.Id ? ballot : b)] } : this with { Ballots = [.. Ballots, ballot] };
}
