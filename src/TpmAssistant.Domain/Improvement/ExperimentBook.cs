namespace TpmAssistant.Domain.Improvement;

/// <summary>The experiments of a project, at most one of them running.</summary>
public sealed record ExperimentBook
{
    /// <summary>From how much stronger a case on a declined or tried suggestion is made again: by a quarter.</summary>
    private const double Stronger = 1.25;

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<Experiment> Experiments { get => field ?? []; init; }

    /// <summary>What was declined, the oldest first.</summary>
    public IReadOnlyList<DeclinedSuggestion> Declined { get => field ?? []; init; }

    /// <summary>The one that runs.</summary>
    public Experiment? Running() => Experiments.FirstOrDefault(e => e.State == ExperimentState.Running);

    /// <summary>The same with one more; <see langword="null"/> while another one runs.</summary>
    public ExperimentBook? Start(Experiment experiment) => Running() is not null ? null
        : this with { Experiments = [.. Experiments, experiment with { Number = Experiments.Count == 0 ? 1 : Experiments.Max(e => e.Number) + 1, State = ExperimentState.Running }] };

    /// <summary>The same with the running one ended; <see langword="null"/> when it is another one or none.</summary>
    public ExperimentBook? End(int number, ExperimentState state, DateOnly on, BeforeAfter outcome) => Running()?.Number != number ? null
        : this with { Experiments = [.. Experiments.Select(e => e.Number == number ? e with { State = state, EndedOn = on, Outcome = outcome } : e)] };

    /// <summary>The same with a suggestion declined.</summary>
    public ExperimentBook Decline(DeclinedSuggestion declined) => this with { Declined = [.. Declined.Where(d => !IsSame(d.Practice, d.Scope, declined.Practice, declined.Scope)), declined] };

    /// <summary>Whether a suggestion may be made: not what was declined or tried, unless the case for it has become a quarter stronger.</summary>
    public bool Allows(Suggestion suggestion) =>
        Declined.Where(d => IsSame(d.Practice, d.Scope, suggestion.Practice, suggestion.Scope)).Select(d => d.Strength)
            .Concat(Experiments.Where(e => IsSame(e.Practice, e.Scope, suggestion.Practice, suggestion.Scope)).Select(e => e.Strength))
            .All(known => suggestion.Strength >= known * Stronger);

    private static bool IsSame(Practice practice, string scope, Practice other, string otherScope) => practice == other && scope == otherScope;
}
