using TpmAssistant.Application.Team;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Cards.Composing;

/// <summary>Who carries how much over the coming weeks, and what nobody carries.</summary>
internal static class WorkloadFace
{
    private const double Full = 1.0;
    private const double Overload = 1.2;

    public static Face Compose(WorkloadAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var people = answer.Workload.People;
        var page = Paging<PersonLoad>.Of(people, voice, limit);
        int over = people.Count(person => person.PeakLoad > Full);
        Phrase title = people.Count == 0 ? voice.Text("workload.nobody", ("project", project))
            : over == 0 ? voice.Text("workload.fine", ("project", project)) : voice.Text("workload.over", ("count", over), ("project", project));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("workload.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title,
                people.Count == 0 ? Tone.Unknown : ToneOf(people.Max(person => person.PeakLoad)),
                people.Count == 0 ? "" : Word(voice, people.Max(person => person.PeakLoad))),
        };
        blocks.AddRange(page.Position(voice));
        if (page.Shown.Count > 0)
            blocks.Add(new Bars(voice.Text("workload.chart"), [.. page.Shown.Select(person => PersonBar(voice, person, answer.StatusDate))]));
        if (answer.Workload.Unowned.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("workload.unowned", ("count", answer.Workload.Unowned.Count))));
            blocks.AddRange(TaskRows.Limited(voice, answer.Workload.Unowned, Math.Min(limit, 5), task =>
                TaskRows.Open(new Voice(voice.Context) { NamesPeople = false }, task, answer.StatusDate)));
        }

        if (answer.Workload.Assumptions > 0)
            blocks.Add(new Note(voice.Text("workload.assumed", ("count", answer.Workload.Assumptions))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), Report(voice, answer)]);
    }

    private static CallButton Report(Voice voice, WorkloadAnswer answer) =>
        new(voice.Text("button.report"), Calls.Report(answer.Project.Name));

    private static Bar PersonBar(Voice voice, PersonLoad person, DateOnly today)
    {
        var peak = person.Weeks.MaxBy(week => week.Load);
        var load = peak is null ? Phrase.Empty
            : ToneOf(person.PeakLoad).Mark(Word(voice, person.PeakLoad)) + Phrase.Of(" — ") + voice.Text(
                "workload.peak", ("assigned", voice.Hours(peak.AssignedHours)), ("available", voice.Hours(peak.AvailableHours)),
                ("week", voice.Day(peak.WeekStart, today)));
        double percent = double.IsFinite(person.PeakLoad) ? person.PeakLoad * 100 : 200;
        return new Bar(Voice.Name(person.Person.Name), percent, ToneOf(person.PeakLoad), Phrase.Join(" · ",
        [
            load,
            voice.Text("workload.open", ("count", person.OpenTasks)),
            person.OverdueTasks > 0 ? new Span(voice.Text("counts.overdue", ("count", person.OverdueTasks)), SpanStyle.Bad) : Phrase.Empty,
        ]));
    }

    private static Tone ToneOf(double load) => load > Overload ? Tone.Bad : load > Full ? Tone.Warning : Tone.Good;

    private static string Word(Voice voice, double load) =>
        double.IsFinite(load)
            ? voice.Text(load > Full ? "workload.level.over" : "workload.level.fine", ("share", voice.Percent(load)))
            : voice.Text("workload.level.no-hours");
}
