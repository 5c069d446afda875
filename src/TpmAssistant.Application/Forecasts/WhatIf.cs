using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Thinks a change of the plan through; nothing is changed.</summary>
public sealed class WhatIf(ProjectViewer viewer)
{
    private const string Recover = "recover";
    private const double MostDays = 1_000;
    private const double MostPeople = 20;
    private const int MostOffered = 3;

    /// <summary>Reads the request against what the asker can see now, and simulates without and with it.</summary>
    /// <returns>A <see cref="WhatIfAnswer"/>, <see cref="TradeOffAnswer"/> or <see cref="WhatIfUnclear"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, WhatIfRequest request, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ForecastErrors.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var simulator = new ChangeSimulator(view.Now, view.Past, Cores.Settings);
        if (simulator.Before.Method != ForecastMethod.Network) return Unclear(view, request, "network");
        return string.Equals(request.Change, Recover, StringComparison.OrdinalIgnoreCase)
            ? TradeOff(view, simulator, request) : Single(asker, view, simulator, request);
    }

    private static TradeOffAnswer TradeOff(ProjectView view, ChangeSimulator simulator, WhatIfRequest request) => new(
        view.Now.Project, simulator.Before, DayOf(request.Days) ?? simulator.Before.Promised, [.. simulator.Options().Select(e => Named(view, e, null))], view.Now.Coverage,
        Overload.Of(view.Context));

    private static Answer Single(Asker asker, ProjectView view, ChangeSimulator simulator, WhatIfRequest request)
    {
        if (!Enum.TryParse<ChangeKind>(request.Change, ignoreCase: true, out var kind) || kind == ChangeKind.Overlap || int.TryParse(request.Change, CultureInfo.InvariantCulture, out _)) return Unclear(view, request, "change");
        var change = new PlanChange(kind) { Days = DaysOf(request.Days) ?? 0, Day = DayOf(request.Days), Share = ShareOf(request.Share) ?? 1 };
        if (request.Task is { } words)
        {
            var found = TaskFinder.Find(view.Now, words);
            if (found.Count == 0) return Unclear(view, request, "unknown", words, OnPath(view, simulator));
            if (found.Count > 1) return Unclear(view, request, "task", words, found);
            change = change with { Tasks = found[0].Tasks };
        }
        else if (kind is not (ChangeKind.Join or ChangeKind.Leave))
        {
            // "What if we lose a week": wherever the date is set.
            if (kind != ChangeKind.Slip || simulator.Path.Count == 0) return Unclear(view, request, "task");
            change = change with { Tasks = [simulator.Path[0]] };
        }

        string? name = null;
        if (kind is ChangeKind.Join or ChangeKind.Leave && request.Person is { } asked)
        {
            if (!asker.Conversation.IsPrivate) return Errors.PersonalChatOnly;
            var people = PeopleMatch.Find([view.Now], asker, asked);
            if (people.Count > 1) return Errors.AmbiguousPerson(asked, people.Select(p => p.Name));
            if (people.Count == 0 && kind == ChangeKind.Leave) return Unclear(view, request, "absent", asked);
            name = people.Count == 1 ? people[0].Name : asked;
            change = change with { Person = people.Count == 1 ? people[0].Id : null };
        }

        if (kind == ChangeKind.Leave && change is { Person: null, Tasks.Count: 0 }) return Unclear(view, request, "person");
        if (kind is ChangeKind.Slip or ChangeKind.Shorten && change.Days <= 0) return Unclear(view, request, "days");
        if (kind == ChangeKind.Start && change.Day is null) return Unclear(view, request, "day");
        return new WhatIfAnswer(view.Now.Project, view.Now.StatusDate, Named(view, simulator.Apply(change), name), view.Now.Coverage, Overload.Of(view.Context));
    }

    private static NamedEffect Named(ProjectView view, ChangeEffect effect, string? person)
    {
        var titles = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, t => t.Title);
        var about = effect.Change.Tasks.Count > 0 ? effect.Change.Tasks : effect.Touched;
        return new(effect, [.. about.Select(t => titles.GetValueOrDefault(t, ""))], person);
    }

    private static WhatIfUnclear Unclear(ProjectView view, WhatIfRequest request, string missing, string asked = "", IReadOnlyList<FoundTask>? found = null)
    {
        var call = new FunctionCall(FunctionNames.WhatIf).With("project", view.Now.Project.Name);
        foreach (var (name, value) in new[] { ("change", request.Change), ("person", request.Person), ("days", request.Days), ("share", request.Share) })
        {
            if (value is not null) call = call.With(name, value);
        }

        return new(view.Now.Project, missing, asked, [.. (found ?? []).Select(f => (f.Title, call.With("task", f.Tasks.Count == 1 ? f.Tasks[0].Id : f.Title)))]);
    }

    /// <summary>Tasks worth asking about where none was found: those that set the date.</summary>
    private static List<FoundTask> OnPath(ProjectView view, ChangeSimulator simulator)
    {
        var titles = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, t => t.Title);
        return [.. simulator.Path.Take(MostOffered).Select(t => new FoundTask(titles[t], [t]))];
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? DaysOf(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null;

    private static double? ShareOf(string? text)
    {
        if (text is null || !double.TryParse(text.Trim().TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)) return null;
        if (text.Contains('%', StringComparison.Ordinal) || share > MostPeople) share /= 100;
        return share is > 0 and <= MostPeople ? share : null;
    }
}
