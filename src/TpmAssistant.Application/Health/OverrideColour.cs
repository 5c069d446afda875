using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Health;

/// <summary>Sets a colour in place of the rules', with a reason and for a time; the product's own record, at once and with undo.</summary>
public sealed class OverrideColour(ShowHealth show, IProjectStore projects, UndoDesk undo) : IUndoable
{
    private const int LongestReason = 300;
    private const int MostKept = 200;

    /// <inheritdoc/>
    public string Kind => "colour";

    /// <summary>The form, with what was said already.</summary>
    public Task<Answer> FormAsync(Asker asker, string? project, TypedColour typed, CancellationToken cancellationToken) =>
        show.EditAsync(asker, project, (view, _) => Task.FromResult<Answer>(Form(view, typed, [])), cancellationToken);

    /// <summary>Sets it; with something missing or wrong the form says what.</summary>
    public Task<Answer> SetAsync(Asker asker, string? project, TypedColour typed, CancellationToken cancellationToken) => show.EditAsync(asker, project, async (view, row) =>
    {
        var today = view.Now.StatusDate;
        var (until, problems) = Check(typed, asker, today);
        if (problems.Count > 0 || typed.Colour is not { } colour) return Form(view, typed, problems);
        var by = row.Members.Select(m => m.Person).FirstOrDefault(p => p.Id == asker.Person) ?? new Person(asker.Person, asker.Name);
        var said = new ColourOverride(typed.Dimension, colour, typed.Reason.Trim(), by, today, until);
        return await SaveAsync(asker, view, there => [.. Ended(there, typed.Dimension, today), said], HealthAct.Set, said, cancellationToken);
    }, cancellationToken);

    /// <summary>Gives a colour back to the rules.</summary>
    public Task<Answer> GiveBackAsync(Asker asker, string? project, HealthDimension? dimension, CancellationToken cancellationToken) => show.EditAsync(asker, project, async (view, row) =>
    {
        var today = view.Now.StatusDate;
        return row.Overrides.LastOrDefault(o => o.Dimension == dimension && o.HoldsOn(today)) is { } holding
            ? await SaveAsync(asker, view, there => Ended(there, dimension, today), HealthAct.GivenBack, holding, cancellationToken)
            : HealthErrors.NothingSet;
    }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<ColourUndoPayload>(payload);
        return await show.EditAsync(asker, change.Project.Value, async (_, row) =>
        {
            var taken = await projects.ChangeAsync(
                asker.Tenant, row.Id, there => there.Overrides.SequenceEqual(change.After) ? there with { Overrides = change.Before } : null, cancellationToken);
            if (taken is null) return UndoErrors.ChangedSince;
            return await show.ShowAsync(asker, row.Id.Value, new HealthDone(HealthAct.Undone, null, null), cancellationToken);
        }, cancellationToken);
    }

    private static (DateOnly Until, List<HealthProblem> Problems) Check(TypedColour typed, Asker asker, DateOnly today)
    {
        var problems = new List<HealthProblem>();
        if (typed.Colour is null) problems.Add(new("colour", ""));
        if (typed.Reason.Trim().Length == 0) problems.Add(new("reason", ""));
        if (typed.Reason.Trim().Length > LongestReason) problems.Add(new("reason-long", typed.Reason));
        var until = ColourOverride.UsualEnd(today);
        if (typed.Until.Trim().Length == 0) return (until, problems);
        if (!AmountText.TryDay(typed.Until, asker.Locale, out until)) problems.Add(new("until", typed.Until));
        else if (until < today) problems.Add(new("until-past", typed.Until));
        else if (until > ColourOverride.LatestEnd(today)) problems.Add(new("until-far", typed.Until));
        return (until, problems);
    }

    private static ColourForm Form(ProjectView view, TypedColour typed, IReadOnlyList<HealthProblem> problems) => new(
        view.Now.Project, view.Now.StatusDate, HealthAssessor.Assess(view.Context),
        typed.Until.Length > 0 ? typed : typed with { Until = ColourOverride.UsualEnd(view.Now.StatusDate).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, problems);

    /// <summary>The colours with the one that holds of a dimension ended; it stays as history.</summary>
    private static ColourOverride[] Ended(Project row, HealthDimension? dimension, DateOnly today) =>
        [.. row.Overrides.TakeLast(MostKept).Select(o => o.Dimension == dimension && o.HoldsOn(today) ? o with { EndedOn = today } : o)];

    private async Task<Answer> SaveAsync(
        Asker asker, ProjectView view, Func<Project, IReadOnlyList<ColourOverride>> change, HealthAct act, ColourOverride said, CancellationToken cancellationToken)
    {
        var row = view.Now.Project;
        if (await projects.ChangeAsync(asker.Tenant, row.Id, there => there with { Overrides = change(there) }, cancellationToken) is not var (was, after)) return UndoErrors.ChangedSince;
        var id = await undo.OfferAsync(asker, Kind, new ColourUndoPayload(row.Id, was.Overrides, after.Overrides), cancellationToken);
        return await show.ShowAsync(asker, row.Id.Value, new HealthDone(act, said, id) { Before = HealthAssessor.Assess(view.Context).Overall }, cancellationToken);
    }
}
