using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Baselines;

/// <summary>A change of scope as typed; text from outside.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Days">Working days: one figure or three.</param>
/// <param name="Milestone">The key of the milestone that needs it; empty for the finish.</param>
/// <param name="OnThePath">Whether the people who hold the date do it.</param>
public sealed record TypedChange(string Request, string? Days, string? Milestone, bool OnThePath);

/// <summary>Writes a change of scope down, has the engine compute what it does, and keeps the decision.</summary>
public sealed class LogChange(
    ProjectViewer viewer, SetBaseline baselines, IRecordStore records, DecisionDesk decisions, IChangeWords words, CreateTask tasks, UndoDesk undo)
{
    private const string Kind = "scope-change";
    private const int LongestRequest = 500;
    private const double MostDays = 1000;
    private static readonly Refusal NotYours = new("change-not-yours");
    private static readonly Refusal Gone = new("change-gone");

    /// <summary>Without a request the log; with one the form that asks for what the engine needs.</summary>
    /// <returns>A <see cref="ChangeLogAnswer"/> or <see cref="ChangeFormAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? request, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (!string.IsNullOrWhiteSpace(request)) return ScheduleSight.MayEdit(row, asker) ? new ChangeFormAnswer(row, request.Cut(LongestRequest), null) : NotYours;
        var compared = await baselines.CompareAsync(asker, view, cancellationToken);
        var changes = (await OfAsync(asker, row, cancellationToken)).Reverse().Select(r => r.Body).ToList();
        var asked = changes.Where(c => c.State == ChangeState.Accepted).Select(c => c.TaskTitle).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ChangeLogAnswer(
            row, view.Now.StatusDate, changes, compared.Comparison with { Added = [.. compared.Comparison.Added.Where(t => !asked.Contains(t.Title))] }, compared.CanEdit, view.Now.Coverage)
        {
            Trend = ScopeTrend.Of(view.Now, view.Past),
        };
    }

    /// <summary>The empty form.</summary>
    public async Task<Answer> FormAsync(Asker asker, string project, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);
        return result.TryGet(out var view, out var instead) ? new ChangeFormAnswer(view.Now.Project, "", null) : instead;
    }

    /// <summary>Computes the impact and keeps the request with it.</summary>
    /// <returns>A <see cref="ScopeChangeAnswer"/>, the form again, or why there is none.</returns>
    public async Task<Answer> AddAsync(Asker asker, string project, TypedChange typed, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (string.IsNullOrWhiteSpace(typed.Request) || Days(typed.Days) is not { } days) return new ChangeFormAnswer(row, typed.Request.Cut(LongestRequest), typed.Days ?? "");

        var change = new ScopeChange
        {
            Number = 0,
            Request = typed.Request.Cut(LongestRequest),
            AskedOn = view.Now.StatusDate,
            By = new Person(asker.Person, asker.Name),
            Days = days,
            Milestone = row.Milestones.Any(m => m.Key == typed.Milestone) ? typed.Milestone : null,
            OnThePath = typed.OnThePath,
        };
        var impact = ScopeImpact.Of(view.Now, view.Past, change, Cores.Settings);
        change = change with
        {
            P80Before = impact.Before.P80, P80After = impact.After.P80, ChanceBefore = impact.Before.ChanceOfPromise, ChanceAfter = impact.After.ChanceOfPromise,
        };
        var kept = await records.AddNextAsync(asker.Tenant, Kind, row.Id.Value, number => change with { Number = number }, cancellationToken);
        return new ScopeChangeAnswer(row, view.Now.StatusDate, kept.Body, impact.Before.Promised, CanEdit: true);
    }

    /// <summary>Decides, and writes it into the log of decisions. What is accepted becomes part of a new baseline, whose reason it is, and its task is proposed.</summary>
    public async Task<ChangeDecided> DecideAsync(Asker asker, string project, int number, bool accept, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);
        if (!result.TryGet(out var view, out var instead)) return new(instead, null);
        var row = view.Now.Project;
        var closed = await records.ChangeAsync<ScopeChange>(
            asker.Tenant, Key(row, number),
            change => change is { State: ChangeState.Open } open ? open with { State = accept ? ChangeState.Accepted : ChangeState.Rejected, DecidedOn = view.Now.StatusDate } : null, cancellationToken);
        if (closed?.After.Body is not { } decided) return new(Gone, null);

        ProjectRowStep? baseline = null;
        if (accept)
        {
            var compared = await baselines.CompareAsync(asker, view, cancellationToken);
            baseline = (await baselines.SetAsync(
                asker, view, compared, string.Create(CultureInfo.InvariantCulture, $"C-{number}: {decided.Request}"), decided.P80After ?? compared.Comparison.NewFinish, cancellationToken))?.Step;
        }

        var saved = baseline?.After ?? row;
        var answer = new ScopeChangeAnswer(saved, view.Now.StatusDate, decided, saved.TargetFinish, CanEdit: true);
        if (await NoteAsync(asker, row, decided, cancellationToken) is { } note)
        {
            var noted = await records.ChangeAsync<ScopeChange>(asker.Tenant, Key(row, number), change => change is null ? null : change with { Decision = note.Body.Number }, cancellationToken);
            decided = noted?.After.Body ?? decided;
            var step = new ScopeChangeStep(row.Id, number, baseline, note.Body.Number, note.Version);
            answer = answer with { Change = decided, Undo = await undo.OfferAsync(asker, ScopeChangeUndo.KindName, step, cancellationToken) };
        }

        if (!accept || !CreateTask.CanWrite(row)) return new(answer, null);
        var due = saved.Milestones.FirstOrDefault(m => m.Key == decided.Milestone) is { } needs ? needs.Planned ?? needs.Baseline : saved.TargetFinish;
        return new(answer, await tasks.RunAsync(asker, decided.TaskTitle, row.Name, null, due, cancellationToken) as TaskCreationAnswer);
    }

    private async Task<Record<Decision>?> NoteAsync(Asker asker, Project row, ScopeChange change, CancellationToken cancellationToken)
    {
        var by = new Person(asker.Person, asker.Name);
        return await decisions.Book.AddAsync(
            asker.Tenant,
            new Decision
            {
                Project = row.Id, Number = 0, Title = words.Decided(row, change, asker.Locale).Cut(Decision.MostTitle),
                Context = words.Impact(row, change, asker.Locale), TakenBy = [by], DecidedOn = decisions.Today(row), RecordedBy = by, RecordedAt = decisions.Now,
            },
            cancellationToken);
    }

    private ValueTask<IReadOnlyList<Record<ScopeChange>>> OfAsync(Asker asker, Project row, CancellationToken cancellationToken) =>
        records.ListAsync<ScopeChange>(asker.Tenant, Kind, row.Id.Value, cancellationToken);

    private static RecordKey Key(Project row, int number) => KeyOf(row.Id, number);

    internal static RecordKey KeyOf(ProjectId project, int number) => new(Kind, project.Value, NumberedRecords.IdOf(number));

    /// <summary>Three figures from best to worst; of one alone the ordinary spread.</summary>
    private static IReadOnlyList<double>? Days(string? text)
    {
        var read = new List<double>();
        foreach (var part in (text ?? "").Replace(',', '.').Split([' ', '/', ';', '–', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is <= 0 or > MostDays) return null;
            read.Add(days);
        }

        var spread = Domain.Forecast.DurationSpread.Default;
        return read switch { [var one] => [one * spread.Low, one, one * spread.High], [_, _, _] => [.. read.Order()], _ => null };
    }
}
