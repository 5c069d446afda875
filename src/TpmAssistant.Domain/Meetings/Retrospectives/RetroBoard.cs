using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Retrospectives;

/// <summary>Where a note of a retrospective stands.</summary>
public enum RetroColumn
{
    /// <summary>What went well.</summary>
    Well,

    /// <summary>What did not.</summary>
    Badly,

    /// <summary>What puzzles.</summary>
    Puzzle,
}

/// <summary>A note.</summary>
/// <param name="Number">Its number on the board, from 1.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="Text">In words; text from outside.</param>
/// <param name="By">Who wrote it: shown to nobody but them.</param>
/// <param name="Into">The note that says the same, which stands for both; <see langword="null"/> for one that stands for itself.</param>
public sealed record RetroNote(int Number, RetroColumn Column, string Text, PersonId By, int? Into);

/// <summary>A note that stands for itself and those that say the same.</summary>
/// <param name="Head">The note.</param>
/// <param name="Same">The others.</param>
/// <param name="Votes">How many votes it has.</param>
public sealed record RetroTopic(RetroNote Head, IReadOnlyList<RetroNote> Same, int Votes);

/// <summary>How people feel, as totals: who answered and what was answered are kept apart.</summary>
/// <param name="Counts">Answers of 1 to 5.</param>
/// <param name="Answered">Who has answered.</param>
public sealed record RetroPulse(IReadOnlyList<int> Counts, IReadOnlyList<PersonId> Answered)
{
    /// <summary>Fewer answers than this are not shown: too few to hide in.</summary>
    public const int Least = 4;

    /// <summary>The ends of what is told: a mean beyond them would say what everybody answered.</summary>
    public const double Lowest = 1.5, Highest = 4.5;

    /// <summary>Whether answers are taken: while notes are written, until the totals may have been shown, since one more answer could be told from them.</summary>
    public static bool IsOpen(MeetingState state) => state.CurrentItem?.Topic.Subject == RetroSteps.Write
        && !state.Agenda!.Items.Zip(state.Progress).Any(i => i.First.Topic.Subject == RetroSteps.Act && i.Second.Visited);

    /// <summary>No answers yet.</summary>
    public static RetroPulse None { get; } = new([0, 0, 0, 0, 0], []);

    /// <summary>
    /// The mean in steps of a half, from <see cref="Lowest"/> to <see cref="Highest"/>; <see langword="null"/> while there are too few answers. How many gave
    /// which answer is not told: who knows their own and one other could tell the rest.
    /// </summary>
    public double? Mean => Answered.Count < Least ? null
        : Math.Clamp(Math.Round(Counts.Select((n, i) => n * (i + 1.0)).Sum() / Counts.Sum() * 2, MidpointRounding.AwayFromZero) / 2, Lowest, Highest);
}

/// <summary>The board of a retrospective. What cannot be done leaves it as it was.</summary>
public sealed record RetroBoard
{
    /// <summary>Votes of each person.</summary>
    public const int MostVotes = 3;

    /// <summary>Actions that a retrospective may end in.</summary>
    public const int MostActions = 3;

    /// <summary>The longest note, in characters.</summary>
    public const int MostText = 200;

    /// <summary>The most notes.</summary>
    public const int MostNotes = 150;

    /// <summary>An empty board.</summary>
    public static RetroBoard Empty { get; } = new();

    /// <summary>The notes, by number.</summary>
    public IReadOnlyList<RetroNote> Notes { get; init; } = [];

    /// <summary>The votes, by person: the numbers of topics.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Votes { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>How people feel.</summary>
    public RetroPulse Pulse { get; init; } = RetroPulse.None;

    /// <summary>The topics, those with the most votes first, then as they were written.</summary>
    public IReadOnlyList<RetroTopic> Topics =>
    [
        .. Notes.Where(n => n.Into is null).Select(n => new RetroTopic(n, [.. Notes.Where(o => o.Into == n.Number)], Votes.Values.Count(v => v.Contains(n.Number))))
            .OrderByDescending(t => t.Votes).ThenBy(t => t.Head.Number),
    ];

    /// <summary>The topics as they are read out: by their words, so that not even the order of writing is told.</summary>
    public IReadOnlyList<RetroTopic> ReadOut => [.. Topics.OrderBy(t => t.Head.Text, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Head.Number)];

    /// <summary>A person's own notes.</summary>
    public IReadOnlyList<RetroNote> Of(PersonId person) => [.. Notes.Where(n => n.By == person)];

    /// <summary>Adds a note.</summary>
    public RetroBoard With(PersonId by, RetroColumn column, string text)
    {
        var words = text.Trim();
        if (words.Length > MostText) words = words[..(char.IsHighSurrogate(words[MostText - 1]) ? MostText - 1 : MostText)];
        if (words.Length == 0 || Notes.Count >= MostNotes || Notes.Any(n => n.By == by && n.Column == column && n.Text == words)) return this;
        return this with { Notes = [.. Notes, new RetroNote(Notes.Count == 0 ? 1 : Notes.Max(n => n.Number) + 1, column, words, by, null)] };
    }

    /// <summary>Takes one's own note away.</summary>
    public RetroBoard Without(PersonId by, int number) =>
        !Notes.Any(n => n.Number == number && n.By == by) ? this : this with { Notes = [.. Notes.Where(n => n.Number != number)] };

    /// <summary>Lets a note stand for another, too, and for those that it stood for.</summary>
    public RetroBoard Merged(int number, int into)
    {
        if (number == into || Notes.FirstOrDefault(n => n.Number == number) is not { Into: null } || Notes.FirstOrDefault(n => n.Number == into) is not { Into: null }) return this;
        return this with { Notes = [.. Notes.Select(n => n.Number == number || n.Into == number ? n with { Into = into } : n)] };
    }

    /// <summary>A person's votes, in the place of earlier ones; those for no topic do not count, nor do more than <see cref="MostVotes"/>.</summary>
    public RetroBoard Voted(PersonId by, IEnumerable<int> topics)
    {
        int[] counted = [.. topics.Distinct().Where(t => Notes.Any(n => n.Number == t && n.Into is null)).Take(MostVotes)];
        var votes = Votes.Where(v => v.Key != by.Value).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
        if (counted.Length > 0) votes[by.Value] = counted;
        return this with { Votes = votes };
    }

    /// <summary>How somebody feels, 1 to 5; the first answer counts, and nobody can tell whose it was.</summary>
    public RetroBoard Felt(PersonId by, int mood) => mood is < 1 or > 5 || Pulse.Answered.Contains(by) ? this : this with
    {
        Pulse = new RetroPulse(
            [.. Pulse.Counts.Select((n, i) => i == mood - 1 ? n + 1 : n)],
            // In the order of ids, so that not even the order of answers is kept.
            [.. Pulse.Answered.Append(by).OrderBy(p => p.Value, StringComparer.Ordinal)]),
    };
}
