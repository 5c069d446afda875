using TpmAssistant.Application.Team;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Cards.Composing;

/// <summary>Who carries how much in each of the coming weeks, the smallest move that would cure an overload, and what nobody carries.</summary>
internal static class WorkloadFace
{
    private const double Full = 1.0;
    private const double Overload = 1.2;
    private const int WeeksShown = 4;
    private const int NamesOfUnseen = 5;

    public static Face Compose(WorkloadAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var people = answer.Workload.People;
        var page = Paging<PersonLoad>.Of(people, voice, limit);
        int over = people.Count(person => person.PeakLoad > Full);
        bool team = people.Count == 1 && people[0].Person.Id.Value.StartsWith("role:", StringComparison.Ordinal);
        Phrase title = people.Count == 0 ? voice.Text("workload.nobody", ("project", project))
            : team ? voice.Text(over > 0 ? "workload.team.over" : "workload.team.fine", ("project", project))
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
        {
            blocks.Add(new Heading(voice.Text("workload.chart")));
            blocks.Add(Heat(page.Shown, voice, answer.StatusDate, team));
        }

        AddMoves(blocks, answer, voice, limit);
        if (page.Shown.Count > 0)
            blocks.Add(new Fold("workload-more", voice.Text("workload.more"), [new Rows([.. page.Shown.Select(person => Details(voice, person, answer.StatusDate, team))])]));
        if (answer.Workload.Unowned.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("workload.unowned", ("count", answer.Workload.Unowned.Count))));
            blocks.AddRange(TaskRows.Limited(voice, answer.Workload.Unowned, Math.Min(limit, 5), task =>
                TaskRows.Open(new Voice(voice.Context) { NamesPeople = false }, task, answer.StatusDate)));
        }

        if (answer.Workload.Assumptions > 0)
            blocks.Add(new Note(voice.Text("workload.assumed", ("count", answer.Workload.Assumptions), ("hours", voice.Hours(answer.Workload.AssumedHours)))));
        blocks.Add(new Note(voice.Text(team ? "workload.counted.team" : "workload.counted", ("count", answer.OtherProjects), ("calendars", answer.CalendarsSeen))) { Apart = true });
        if (answer.CalendarsUnseen.Count > 0)
            blocks.Add(new Note(voice.Text("workload.unseen", ("names", string.Join(", ", answer.CalendarsUnseen.Take(NamesOfUnseen).Select(person => Voice.Name(person.Name)))), ("more", Math.Max(0, answer.CalendarsUnseen.Count - NamesOfUnseen)))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name))]);
    }

    /// <summary>A row a person, a column a week, each cell with its share and its mark.</summary>
    private static Grid Heat(IReadOnlyList<PersonLoad> people, Voice voice, DateOnly today, bool team) => new(
        [voice.Text("workload.column.who"), .. people[0].Weeks.Take(WeeksShown).Select(week => voice.Day(week.WeekStart, today))],
        [
            .. people.Select(person => (IReadOnlyList<GridCell>)
            [
                Who(person, voice, team), .. person.Weeks.Take(WeeksShown).Select(week => new GridCell(Cell(voice, week.Load), ToneOf(week.Load))),
            ]),
        ]) { FirstWeight = 2 };

    private static string Who(PersonLoad person, Voice voice, bool team) => team ? voice.Text("workload.team") : Voice.Name(person.Person.Name);

    private static string Cell(Voice voice, double load)
    {
        string share = double.IsFinite(load) ? voice.Percent(load) : "!";
        return load > Full ? ToneOf(load).Symbol() + " " + share : share;
    }

    private static void AddMoves(List<Block> blocks, WorkloadAnswer answer, Voice voice, int limit)
    {
        var moves = answer.Workload.Moves;
        var stuck = moves.Count > 0 || answer.Workload.People.Count > 1
            ? answer.Workload.Overloaded.Where(person => moves.All(move => move.From.Id != person.Id)).Take(MoveFinder.MostPeople).ToList() : [];
        if (moves.Count + stuck.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text("workload.moves")));
        if (moves.Count > 0)
            blocks.Add(new Rows([.. moves.Take(limit).Select(move => MoveRow(move, voice, answer.StatusDate))]));
        if (stuck.Count > 0)
            blocks.Add(new Paragraph(voice.Text("workload.move.none", ("names", string.Join(", ", stuck.Select(person => Voice.Name(person.Name)))))));
    }

    private static Row MoveRow(WorkloadMove move, Voice voice, DateOnly today)
    {
        var task = voice.Item(move.Task.Title, move.Task.Link);
        var line = move.To is { } to
            ? voice.Line("workload.move.to", ("from", Voice.Name(move.From.Name)), ("task", task), ("hours", voice.Hours(move.Hours)), ("to", Voice.Name(to.Name)))
            : voice.Line("workload.move.later", ("from", Voice.Name(move.From.Name)), ("task", task), ("hours", voice.Hours(move.Hours)), ("day", voice.Day(move.NewDue!.Value, today)));
        return new Row(line, voice.Text(move.Cures ? "workload.move.cures" : "workload.move.helps"));
    }

    private static Row Details(Voice voice, PersonLoad person, DateOnly today, bool team)
    {
        var peak = person.Weeks.MaxBy(week => week.Load);
        return new Row(Who(person, voice, team), Phrase.Join(" · ",
        [
            peak is null ? Phrase.Empty
                : ToneOf(person.PeakLoad).Mark(Word(voice, person.PeakLoad)) + Phrase.Of(" — ") + voice.Text(
                    "workload.peak", ("assigned", voice.Hours(peak.AssignedHours)), ("available", voice.Hours(peak.AvailableHours)), ("week", voice.Day(peak.WeekStart, today))),
            peak?.ElsewhereHours > 0 ? voice.Text("workload.elsewhere", ("hours", voice.Hours(peak.ElsewhereHours))) : Phrase.Empty,
            person.PromisedHours > WorkloadCalculator.FullWeek
                ? new Span(voice.Text("workload.promised", ("hours", voice.Hours(person.PromisedHours)), ("week", voice.Hours(WorkloadCalculator.FullWeek))), SpanStyle.Warning) : Phrase.Empty,
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
