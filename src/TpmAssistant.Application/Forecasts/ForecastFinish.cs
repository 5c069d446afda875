using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Forecasts when a project finishes, keeps what it said, and tells how earlier forecasts came out.</summary>
public sealed class ForecastFinish(ProjectViewer viewer, IForecastStore forecasts, ForecastKeeper keeper)
{
    private const int MostMovers = 5;
    private const int CurvePoints = 9;
    private const int MostItems = 1_000;
    private const double LeastCriticality = .05;

    /// <summary>Forecasts from what the asker can read now.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; without one the conversation's default.</param>
    /// <param name="confidence">How sure in percent, as in <c>80</c>, <c>80%</c> or <c>P80</c>; the day, as <c>yyyy-MM-dd</c>, whose chance is asked for; or a number of items, as in <c>10 items</c>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="ForecastAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? confidence, CancellationToken cancellationToken)
    {
        var items = ItemsOf(confidence);
        if (!TryRead(items is null ? confidence : null, out var share, out var day)) return Errors.BadArgument("confidence", confidence!, ["1 … 99", "P80", "yyyy-MM-dd", "10 items"]);
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;

        var row = view.Now.Project;
        var kept = await forecasts.ListAsync(asker.Tenant, row.Id, cancellationToken);
        var forecast = await keeper.MakeAsync(asker, view, cancellationToken);

        return new ForecastAnswer(
            row, forecast, Ask(forecast, share, day), Movers(view, forecast), Curve(forecast, row),
            forecast.Flow is { } flow && day is { } by ? flow.HowMany(by, .8, .5) : [], ForecastScore.Of(kept, view.Now), AudienceOf(row, asker), view.Now.Coverage)
        {
            Ahead = items is { } count ? Ahead(forecast.Flow, count) : null,
            Outcomes = ForecastScore.Known(kept, view.Now),
            Headings = MilestoneHeading.All(view.Context),
            Overload = Overload.Of(view.Context),
        };
    }

    private static Audience AudienceOf(Project project, Asker asker) =>
        project.Owner == asker.Person ? Audience.Team : project.Members.FirstOrDefault(m => m.Person.Id == asker.Person)?.Audience ?? Audience.Team;

    private static ItemsAhead Ahead(FlowForecast? flow, int count) =>
        flow?.When(count, .5, .8) is [var even, var sure] ? new(count, even, sure) : new(count, null, null);

    private static int? ItemsOf(string? text) =>
        text?.Trim() is { } given && given.EndsWith(" items", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(given.AsSpan(0, given.Length - " items".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostItems ? count : null;

    private static bool TryRead(string? text, out double? share, out DateOnly? day)
    {
        (share, day) = (null, null);
        if (string.IsNullOrWhiteSpace(text)) return true;
        var given = text.Trim();
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            day = read;
            return true;
        }

        if (!double.TryParse(given.TrimStart('p', 'P').TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return false;
        if (percent is > 0 and < 1) percent *= 100;
        share = percent / 100;
        return percent is >= 1 and <= 99;
    }

    private static ForecastQuestion? Ask(ProjectForecast forecast, double? share, DateOnly? day) =>
        share is { } wanted && forecast.DayOf(wanted) is { } found ? new(wanted, found, ByDay: false)
        : day is { } asked && forecast.ChanceBy(asked) is { } chance ? new(chance, asked, ByDay: true) : null;

    private static List<Mover> Movers(ProjectView view, ProjectForecast forecast)
    {
        var tasks = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        return
        [
            .. (forecast.Simulation?.Influences ?? []).Where(i => i.Criticality >= LeastCriticality && i.Spread > 0 && tasks.ContainsKey(i.Task))
                .Take(MostMovers).Select(i => new Mover(tasks[i.Task], i)),
        ];
    }

    /// <summary>From the day with a chance of one in a hundred to the one with ninety-nine, in even steps; days off are left out.</summary>
    private static List<(DateOnly Day, double Chance)> Curve(ProjectForecast forecast, Project project)
    {
        if (forecast.DayOf(.01) is not { } first || forecast.DayOf(.99) is not { } last) return [];
        var steps = Math.Min(CurvePoints - 1, last.DayNumber - first.DayNumber);
        return steps == 0 ? [(first, 1)]
            : [.. Enumerable.Range(0, steps + 1).Select(i => first.AddDays((last.DayNumber - first.DayNumber) * i / steps)).Where(project.Calendar.IsWorkingDay).Select(d => (d, forecast.ChanceBy(d) ?? 0))];
    }
}
