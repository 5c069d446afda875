using System.Globalization;
using TpmAssistant.Application.Plans;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>Bringing a plan of one's own: how, what was read, what was guessed, what was not understood.</summary>
internal static class PlanFaces
{
    private const int ColumnsOffered = 20;
    private const int HeaderLength = 40;

    private static readonly string[] Formats = ["mspdi", "planner", "csv"];
    private static readonly string[] DateOrders = ["dmy", "mdy", "ymd"];

    /// <summary>The fields worth correcting on a card, the weightiest first.</summary>
    public static readonly PlanField[] Correctable =
        [PlanField.Title, PlanField.Status, PlanField.Assignee, PlanField.Start, PlanField.Due,
            PlanField.PercentComplete, PlanField.Bucket, PlanField.Effort];

    public static Face Invitation(PlanInvitation answer, Voice voice)
    {
        string title = voice.Text("plan.invite");
        return new Face(
            title,
            [
                new Banner(voice.Text("plan.kicker"), title, Lead: voice.Text("plan.invite.lead")),
                new Rows([.. Formats.Select(format => new Row(voice.Text("plan.format." + format), voice.Text("plan.format." + format + ".how")))]),
                new Note(voice.Text("plan.private")),
            ],
            [new LinkButton(voice.Text("plan.choose"), answer.UploadLink)]);
    }

    public static Face Preview(PlanPreview answer, Voice voice, int limit)
    {
        var reading = answer.Reading;
        string file = SafeText.Clean(answer.FileName, 60);
        string title = voice.Text("plan.read", ("count", reading.Tasks.Count), ("file", file));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("plan.kicker"), title, reading.Problems.Count > 0 ? Tone.Warning : Tone.Good,
                reading.Problems.Count > 0
                    ? voice.Text("plan.partly", ("count", reading.Problems.Sum(problem => problem.Times))) : voice.Text("plan.wholly")),
            Summary(voice, reading),
        };
        AddProblems(blocks, voice, reading, limit);
        if (reading.Mapping is { } mapping)
            AddColumns(blocks, voice, mapping);
        blocks.Add(new Note(voice.Text("plan.private")));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.FileId };
        bool guessed = reading.Mapping is not null;
        var buttons = new List<Button> { new VerbButton(voice.Text("plan.use"), PlanFileVerbs.AdoptPlan, id) { SendsInputs = guessed } };
        if (guessed)
            buttons.Add(new VerbButton(voice.Text("plan.again"), PlanFileVerbs.MapPlan, id) { SendsInputs = true });
        return new Face(title, blocks, buttons);
    }

    public static Face Adopted(PlanAdopted answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        string title = voice.Text("plan.adopted", ("project", project));
        var banner = new Banner(voice.Text("plan.kicker"), title, Tone.Good, voice.Text("plan.ready"));
        var blocks = new List<Block> { banner, Summary(voice, answer.Reading) };
        AddProblems(blocks, voice, answer.Reading, limit);
        blocks.AddRange(LessonFaces.Offered(voice, answer.Lessons, answer.Today));
        return new Face(title, blocks,
        [
            new CallButton(voice.Text("button.report-of", ("project", project)), Calls.Report(answer.Project.Name)),
            new CallButton(voice.Text("button.risks-of", ("project", project)), Calls.Risks(answer.Project.Name)),
        ]);
    }

    public static Face Refused(PlanRefused answer, Voice voice)
    {
        string file = SafeText.Clean(answer.FileName, 60);
        string key = "plan.refused." + answer.Why.Code;
        if (answer.Why.Detail.Length == 0 && voice.Knows(key + ".bare")) key += ".bare";
        string title = voice.Text("plan.refused", ("file", file));
        string why = voice.Text(voice.Knows(key) ? key : "plan.refused.other", ("detail", SafeText.Clean(answer.Why.Detail, 160)));
        return new Face(
            title, [new Banner(voice.Text("plan.kicker"), title, Tone.Warning, Lead: why), new Note(voice.Text("plan.formats"))],
            [new VerbButton(voice.Text("button.own-plan"), PlanFileVerbs.BringPlan, new Dictionary<string, string>())]);
    }

    private static Facts Summary(Voice voice, PlanReading reading)
    {
        var work = reading.Tasks.Where(task => task.IsWork).ToList();
        var facts = new List<(string, Phrase)>
        {
            (voice.Text("plan.fact.format"), SafeText.Clean(reading.Format, 60)),
            (voice.Text("plan.fact.tasks"), voice.Text("plan.tasks", ("count", work.Count), ("dated", work.Count(task => task.Due is not null)))),
            (voice.Text("plan.fact.links"), voice.Text("figure.plain", ("count", reading.Dependencies.Count))),
            (voice.Text("plan.fact.people"), voice.Text("figure.plain", ("count", reading.People.Count))),
        };
        if (reading.Start is { } start && reading.Finish is { } finish)
        {
            string first = voice.LongDay(DateOnly.FromDateTime(start)), last = voice.LongDay(DateOnly.FromDateTime(finish));
            facts.Add((voice.Text("plan.fact.dates"), voice.Text("plan.dates", ("start", first), ("finish", last))));
        }

        if (reading.StatusDate is { } status)
            facts.Add((voice.Text("plan.fact.status-date"), voice.LongDay(status)));
        return new Facts(facts);
    }

    private static void AddProblems(List<Block> blocks, Voice voice, PlanReading reading, int limit)
    {
        if (reading.Problems.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text("plan.problems")));
        blocks.AddRange(TaskRows.Limited(voice, reading.Problems, limit, problem =>
        {
            string key = "problem." + problem.Code;
            string value = SafeText.Clean(problem.Value, 60), where = SafeText.Clean(problem.Where, 60);
            string words = voice.Text(voice.Knows(key) ? key : "problem.other", ("value", value), ("code", problem.Code.Replace('-', ' ')));
            Phrase times = problem.Times > 1 ? voice.Text("problem.times", ("count", problem.Times)) : Phrase.Empty;
            return new Row(words, Phrase.Join(" · ", [where, times]));
        }));
    }

    private static void AddColumns(List<Block> blocks, Voice voice, PlanMapping mapping)
    {
        var offered = mapping.Columns.OrderByDescending(column => column.Field is { } field && Correctable.Contains(field))
            .ThenByDescending(column => column.Sample.Length > 0).ThenBy(column => column.Column)
            .Take(ColumnsOffered).OrderBy(column => column.Column).ToList();
        (string, string)[] choices =
        [
            (voice.Text("plan.column.none"), PlanFileVerbs.UnusedColumn),
            .. offered.Select(column => (ColumnTitle(voice, column), column.Column.ToString(CultureInfo.InvariantCulture))),
        ];
        var fields = new List<Block> { new Note(voice.Text("plan.columns.how")) };
        foreach (var field in Correctable)
        {
            int? guess = mapping.Columns.FirstOrDefault(column => column.Field == field)?.Column;
            fields.Add(new ChoiceField(
                PlanFileVerbs.FieldPrefix + field, FieldName(voice, field), choices,
                guess?.ToString(CultureInfo.InvariantCulture) ?? PlanFileVerbs.UnusedColumn));
        }

        fields.Add(new ChoiceField(
            PlanFileVerbs.DateOrder, voice.Text("plan.date-order"),
            [.. DateOrders.Select(order => (voice.Text("plan.date-order." + order), order))], mapping.DateOrder));
        blocks.Add(new Heading(voice.Text("plan.columns")));
        var taken = mapping.Columns.Where(column => column.Field is { } field && Correctable.Contains(field)).Select(column => (Phrase)voice.Text(
            "plan.column.taken", ("field", FieldName(voice, column.Field!.Value)), ("header", SafeText.Clean(column.Header, HeaderLength))));
        blocks.Add(new Paragraph(Phrase.Join(" · ", taken)));
        blocks.Add(new Fold("columns", voice.Text("plan.columns.change"), fields));
    }

    private static string FieldName(Voice voice, PlanField field) => voice.Text("plan.field." + field.ToString().ToLowerInvariant());

    private static string ColumnTitle(Voice voice, PlanColumn column)
    {
        string header = column.Header.Length == 0
            ? voice.Text("plan.column.bare", ("number", column.Column + 1)) : SafeText.Clean(column.Header, HeaderLength);
        return column.Sample.Length == 0
            ? header : voice.Text("plan.column.sample", ("header", header), ("sample", SafeText.Clean(column.Sample, 24)));
    }
}
