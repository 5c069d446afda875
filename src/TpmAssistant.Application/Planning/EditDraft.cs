using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Planning;

/// <summary>A change of a drafted plan as typed on its card; text from outside.</summary>
public sealed record TypedDraft
{
    /// <summary>The plan's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day by which it must be done; <see cref="DateOnly.MinValue"/> for none.</summary>
    public DateOnly? By { get; init; }

    /// <summary>The group that is to hold it.</summary>
    public string? GroupId { get; init; }

    /// <summary>Who fills which role: the person's id, empty for nobody.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    /// <summary>The lines that stay ticked; <see langword="null"/> where the card did not ask.</summary>
    public IReadOnlyList<string>? Kept { get; init; }

    /// <summary>The phase whose lines the card showed; <see langword="null"/> where it showed all.</summary>
    public string? Phase { get; init; }

    /// <summary>The line to change.</summary>
    public string? Task { get; init; }

    /// <summary>Whether a new line follows it instead.</summary>
    public bool Adds { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The estimate, as in <c>5</c> or <c>3 5 8</c>.</summary>
    public string? Days { get; init; }
}

/// <summary>Changes a drafted plan on its card, and shows what that does.</summary>
public sealed class EditDraft(DraftDesk desk, IDirectory directory, TimeProvider clock)
{
    private const int LongestTitle = 200;
    private static readonly char[] Between = [' ', '/', ';', '–', '-'];

    /// <summary>Shows a part of it.</summary>
    public async Task<Answer> ShowAsync(Asker asker, string id, DraftView view, string? phase, CancellationToken cancellationToken) =>
        await desk.FindAsync(asker, id, cancellationToken) is { } draft ? In(phase, await desk.ShowAsync(asker, draft, view, cancellationToken)) : PlanningErrors.DraftGone;

    /// <summary>Whether it still is at a version.</summary>
    public async Task<bool> IsAtAsync(Asker asker, string id, long version, CancellationToken cancellationToken) =>
        (await desk.FindAsync(asker, id, cancellationToken))?.Version == version;

    /// <summary>Drops it.</summary>
    public async Task<Answer> DropAsync(Asker asker, string id, CancellationToken cancellationToken) =>
        await desk.FindAsync(asker, id, cancellationToken) is { } draft && await desk.DropAsync(asker, draft, cancellationToken) ? new PlanDroppedAnswer(draft.Body.Name) : PlanningErrors.DraftGone;

    /// <summary>Makes a change of the version that was shown.</summary>
    /// <returns>The plan as it then stands, in the view that follows.</returns>
    public async Task<Answer> ChangeAsync(Asker asker, string id, long version, TypedDraft typed, DraftView then, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(asker, id, cancellationToken) is not { } record) return PlanningErrors.DraftGone;
        if (record.Version != version) return PlanningErrors.DraftChanged;
        if (typed.By is { } by && by != DateOnly.MinValue && by != record.Body.Deadline && by < asker.Today(clock)) return PlanningErrors.DayPassed(by);
        if (!TryDays(typed.Days, out var days)) return PlanningErrors.BadDays(typed.Days!);
        if (typed.Adds && (Text(typed.Title) is null || Text(typed.Task) is null)) return PlanningErrors.NoTitle;
        if (typed.Adds && record.Body.Tasks.Count >= DraftEdits.MostLines) return PlanningErrors.DraftFull;

        var edit = new DraftEdit
        {
            Name = Text(typed.Name),
            Start = typed.Start,
            Deadline = typed.By,
            GroupId = Text(typed.GroupId),
            People = await PeopleAsync(asker, typed, record.Body, cancellationToken),
            Kept = typed.Kept?.Concat(record.Body.Tasks.Where(t => typed.Phase is not null && t.Phase != typed.Phase).Select(t => t.Key)).ToHashSet(StringComparer.Ordinal),
            Task = Text(typed.Task),
            Adds = typed.Adds,
            Title = Text(typed.Title),
            Days = days,
        };
        return await desk.SaveAsync(asker, DraftEdits.Apply(record.Body, edit), version, cancellationToken) is { } saved
            ? In(typed.Phase, await desk.ShowAsync(asker, saved, then, cancellationToken)) : PlanningErrors.DraftChanged;
    }

    private static Answer In(string? phase, Answer answer) => answer is PlanDraftAnswer shown && shown.Draft.Phases.Contains(phase ?? "") ? shown with { Phase = phase } : answer;

    /// <summary>Only members of the group that holds the plan can be given its tasks.</summary>
    private async Task<Dictionary<string, Person?>> PeopleAsync(Asker asker, TypedDraft typed, PlanDraft draft, CancellationToken cancellationToken)
    {
        var group = Text(typed.GroupId) ?? draft.GroupId;
        var members = group is null ? [] : await directory.GroupMembersAsync(asker, group, cancellationToken) ?? [];
        var chosen = typed.People.ToDictionary(p => p.Key, p => members.FirstOrDefault(m => m.Id.Value == p.Value), StringComparer.Ordinal);
        if (group == draft.GroupId) return chosen;
        foreach (var role in draft.Roles.Where(r => r.Person is { } person && members.All(m => m.Id != person.Id))) chosen[role.Key] = null;
        return chosen;
    }

    private static bool TryDays(string? text, out IReadOnlyList<double>? days)
    {
        days = null;
        if (Text(text) is not { } given) return true;
        var read = new List<double>();
        foreach (var part in given.Replace(',', '.').Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > DraftEdits.MostDays) return false;
            read.Add(number);
        }

        days = read;
        return read.Count is 1 or 3;
    }

    private static string? Text(string? text) => text.CutOrNull(LongestTitle);
}
