using System.Text.Json.Serialization;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Causes;

/// <summary>What is looked into.</summary>
/// <param name="Key">Finds it again: a task's or an entry's identity, or <see cref="WordsPrefix"/> and the words themselves.</param>
/// <param name="Title">Its words; text from outside.</param>
public sealed record CauseIssue(string Key, string Title)
{
    /// <summary>Begins the key of an issue that is no item of the project.</summary>
    public const string WordsPrefix = "words:";

    private const int MostId = 200;

    /// <summary>Names its analysis, so that it is taken up again however the words are bent.</summary>
    internal string Id
    {
        get
        {
            var id = Key.StartsWith(WordsPrefix, StringComparison.Ordinal) ? WordsPrefix + string.Join('-', TextSearch.Words(Title)) : Key;
            return id.Cut(MostId);
        }
    }
}

/// <summary>The cause at the end of a chain.</summary>
/// <param name="Why">The number of the answer.</param>
/// <param name="Category">Its kind.</param>
public sealed record RootCause(int Why, CauseCategory Category);

/// <summary>Something to do about a root cause.</summary>
/// <param name="Text">What; text from outside.</param>
/// <param name="Owner">Who.</param>
public sealed record CauseAction(string Text, Person? Owner);

/// <summary>An analysis as it is kept, one an issue; without a root it is open.</summary>
/// <param name="Issue">What is looked into.</param>
/// <param name="Whys">The answers so far, in the order given.</param>
/// <param name="Root">Where it ended.</param>
/// <param name="Actions">What is done about it.</param>
/// <param name="By">Who spoke last.</param>
/// <param name="On">When.</param>
public sealed record CauseAnalysis(CauseIssue Issue, IReadOnlyList<Why> Whys, RootCause? Root, IReadOnlyList<CauseAction> Actions, Person By, DateOnly On)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "cause-analysis";

    /// <summary>The longest text kept, in characters.</summary>
    public const int MostText = 300;

    /// <summary>The most answers, and the most actions.</summary>
    public const int Most = 20;

    /// <summary>Counts what was said, so that a press on an old card is noticed.</summary>
    [JsonIgnore]
    public int Steps => Whys.Count + (Root is null ? 0 : 1) + Actions.Count;

    /// <summary>The words of the root; <see langword="null"/> while it is open.</summary>
    [JsonIgnore]
    public string? RootText => Root is { } root ? Whys.FirstOrDefault(w => w.Number == root.Why)?.Text : null;

    /// <summary>Without what was said last.</summary>
    internal CauseAnalysis Back() => Actions.Count > 0 ? this with { Actions = [.. Actions.SkipLast(1)] }
        : Root is not null ? this with { Root = null } : this with { Whys = [.. Whys.SkipLast(1)] };
}
