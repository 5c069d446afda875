using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>Chains, dates and slack in words, for every card about the plan.</summary>
internal static class PathWords
{
    private const int LinksInASentence = 3;

    /// <summary>"Cutover waits for Data copy, which waits for Network ready", from the last task of a chain back; empty without a link in it.</summary>
    public static Phrase Because(Voice voice, ScheduleOutlook outlook, IReadOnlyList<ScheduledTask> chain, DateOnly today)
    {
        if (chain.Count < 2)
            return Phrase.Empty;
        var phrase = Step(voice, "path.waits", "path.begins", outlook, chain, chain.Count - 1, today);
        int told = 1;
        for (int i = chain.Count - 2; i >= 1 && told < LinksInASentence; i--, told++)
            phrase += Step(voice, "path.which", "path.which-begins", outlook, chain, i, today);
        if (chain.Count - 1 > told)
            return phrase + voice.Text("path.and-more", ("count", chain.Count - 1 - told));
        return chain[0].Driver.Kind == DriverKind.Constraint ? phrase + voice.Text("path.from", ("day", voice.Day(DateOnly.FromDateTime(chain[0].Start), today))) : phrase;
    }

    private static Phrase Step(Voice voice, string waits, string begins, ScheduleOutlook outlook, IReadOnlyList<ScheduledTask> chain, int at, DateOnly today) =>
        outlook.RoomBefore(chain[at].Task) is { } room
            ? voice.Line(
                begins, ("task", Title(outlook.Tasks, chain[at])), ("before", Title(outlook.Tasks, chain[at - 1])), ("day", voice.Day(DateOnly.FromDateTime(chain[at].Start), today)), ("room", room))
            : voice.Line(waits, ("task", Title(outlook.Tasks, chain[at])), ("before", Title(outlook.Tasks, chain[at - 1])));

    /// <summary>"14–18 Dec", or one day.</summary>
    public static string Days(Voice voice, ScheduledTask task, DateOnly today)
    {
        var (from, to) = (DateOnly.FromDateTime(task.Start), ScheduleOutlooks.LastDay(task.Finish));
        return from >= to ? voice.Day(to, today) : voice.Text("path.days", ("from", voice.Day(from, today)), ("to", voice.Day(to, today)));
    }

    /// <summary>What holds a task where it is.</summary>
    public static Phrase Held(Voice voice, ScheduledTask task, ScheduleOutlook outlook)
    {
        var (driver, tasks) = (task.Driver, outlook.Tasks);
        if (outlook.RoomBefore(task.Task) is { } room)
            return voice.Line("path.held.room", ("task", Title(tasks, outlook.Dates[outlook.Before[task.Task]])), ("room", room));
        if (driver.Kind != DriverKind.Link || driver.Task is not { } before || !tasks.TryGetValue(before, out var held))
            return voice.Text("path.held." + driver.Kind.ToString().ToLowerInvariant());
        var type = driver.Link?.Type ?? DependencyType.FinishToStart;
        var phrase = voice.Line("path.held." + type.ToString().ToLowerInvariant(), ("task", Voice.Title(held.Title)));
        if (driver.Link?.Origin == Origin.Proposed)
            phrase += new Span(" " + voice.Text("path.held.proposed"), SpanStyle.Strong);
        return driver.Wait == CalendarWait.None ? phrase : phrase + voice.Text("path.held.wait." + driver.Wait.ToString().ToLowerInvariant());
    }

    /// <summary>Slack in working days, as words.</summary>
    public static Phrase Slack(Voice voice, ScheduleOutlook outlook, ScheduledTask task)
    {
        double days = outlook.Days(task.TotalSlackMinutes);
        return days < 0 ? new Span(voice.Text("path.slack.missing", ("days", WholeDays(-days))), SpanStyle.Bad)
            : days < 0.5 ? voice.Text("path.slack.none") : voice.Text("path.slack", ("days", WholeDays(days)));
    }

    /// <summary>What the figures rest on, as small print; empty when on facts alone.</summary>
    public static IEnumerable<Note> RestsOn(Voice voice, ScheduleOutlook outlook)
    {
        if (outlook.Plan.ProposedLinks.Count > 0)
            yield return new Note(voice.Text("path.on-proposed", ("count", outlook.Plan.ProposedLinks.Count))) { Apart = true };
        if (outlook.Plan.OnDefault.Count > 0)
            yield return new Note(voice.Text("path.on-default", ("count", outlook.Plan.OnDefault.Count))) { Apart = true };
        if (outlook.Plan.CountedFromStatus.Count > 0)
            yield return new Note(voice.Text("path.from-status", ("count", outlook.Plan.CountedFromStatus.Count))) { Apart = true };
    }

    public static int WholeDays(double days) => (int)Math.Clamp(Math.Round(days, MidpointRounding.AwayFromZero), 0, 99_999);

    public static Span Title(IReadOnlyDictionary<ItemRef, ProjectTask> tasks, ScheduledTask task) => Voice.Title(tasks[task.Task].Title);

    /// <summary>The other cards about the plan.</summary>
    public static IEnumerable<Button> Others(Voice voice, string project, string shown)
    {
        foreach (var (function, title) in new[] { (Application.Functions.FunctionNames.ShowCriticalPath, "button.path"), (Application.Functions.FunctionNames.ListMilestones, "button.milestones"), (Application.Functions.FunctionNames.ListDependencies, "button.dependencies") })
        {
            if (function != shown)
                yield return new CallButton(voice.Text(title), new Application.Functions.FunctionCall(function).With("project", project));
        }
    }
}
