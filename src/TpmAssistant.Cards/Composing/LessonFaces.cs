using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Records;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Lessons;

namespace TpmAssistant.Cards.Composing;

/// <summary>Lessons: found, written down, offered, taken back.</summary>
internal static class LessonFaces
{
    public static Face List(LessonsAnswer answer, Voice voice, int limit)
    {
        string about = Said(answer, voice);
        var page = Paging<ShownLesson>.Of(answer.Lessons, voice, limit);
        string title = answer.Searched == 0 ? voice.Text("lessons.none-yet")
            : answer.Lessons.Count == 0 ? voice.Text("lessons.none", ("query", SafeText.Clean(answer.Query, 60)), ("count", answer.Searched))
            : about.Length > 0 ? voice.Text("lessons.found", ("count", answer.Lessons.Count), ("about", about)) : voice.Text("lessons.newest", ("count", answer.Lessons.Count));
        var blocks = new List<Block> { new Banner(voice.Text("lessons.kicker"), title) };
        blocks.AddRange(page.Position(voice));
        blocks.Add(new Rows([.. page.Shown.Select(lesson => Row(voice, lesson, answer.Today))]));
        if (answer.Withheld > 0)
            blocks.Add(new Note(voice.Text("lessons.withheld", ("count", answer.Withheld))));
        blocks.Add(new Note(voice.Text("lessons.how")) { Apart = true });
        return new Face(title, blocks, [.. page.Buttons(voice), new CallButton(voice.Text("lessons.record"), new FunctionCall(FunctionNames.RecordLesson))]);
    }

    public static Face Recorded(LessonRecorded answer, Voice voice)
    {
        var lesson = answer.Lesson;
        string title = voice.Text("lessons.recorded");
        return new Face(
            voice.Text("lessons.recorded.summary", ("text", SafeText.Clean(lesson.Text, 120))),
            [
                new Banner(voice.Text("lessons.kicker"), title, Tone.Good, voice.Text("lessons.recorded.word")),
                new Paragraph(Phrase.Of(SafeText.Clean(lesson.Text, KeptLesson.MostText), SpanStyle.Strong)),
                new Note(Where(voice, lesson, lesson.ProjectName)),
                new Note(voice.Text("lessons.recorded.note")) { Apart = true },
            ],
            [.. UndoButtons.For(voice, answer.Undo), new CallButton(voice.Text("lessons.all"), new FunctionCall(FunctionNames.FindLessons))]);
    }

    public static Face Form(LessonForm answer, Voice voice)
    {
        string title = answer.Project is { } project ? voice.Text("lessons.form.project", ("project", Voice.Name(project.Name))) : voice.Text("lessons.form");
        return new Face(title,
        [
            new Banner(voice.Text("lessons.kicker"), title, Lead: voice.Text("lessons.form.lead")),
            .. Field(voice, answer.Project?.Name ?? ""),
            new TextOnly(new Note(voice.Text("lessons.form.text-only"))),
        ], []);
    }

    /// <summary>The field in which a lesson is written, with its button.</summary>
    public static IEnumerable<Block> Field(Voice voice, string project) =>
    [
        new TextField(DecideVerbs.Text, voice.Text("lessons.field"), null, KeptLesson.MostText, Multiline: true) { Placeholder = voice.Text("lessons.field.placeholder") },
        new Buttons([new VerbButton(voice.Text("lessons.save"), DecideVerbs.SaveLesson, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project }) { SendsInputs = true }]),
    ];

    /// <summary>Lessons offered unasked: nothing where there are none.</summary>
    public static IEnumerable<Block> Offered(Voice voice, IReadOnlyList<ShownLesson> lessons, DateOnly today)
    {
        if (lessons.Count == 0)
            yield break;
        yield return new Heading(voice.Text("lessons.offered"));
        yield return new Rows([.. lessons.Select(lesson => Row(voice, lesson, today))]);
    }

    public static Face TakenBack(RecordTakenBack answer, Voice voice)
    {
        string title = voice.Text("records.back", ("what", voice.Text("records." + answer.What)));
        return new Face(title, [new Banner(voice.Text("records.kicker"), title)], []);
    }

    public static Row Row(Voice voice, ShownLesson shown, DateOnly today) => new(
        SafeText.Clean(shown.Lesson.Text, KeptLesson.MostText), Phrase.Join(" · ", [Where(voice, shown.Lesson, shown.ProjectName), voice.Day(shown.Lesson.On, today)]));

    private static Phrase Where(Voice voice, KeptLesson lesson, string? project) => Phrase.Join(" · ",
    [
        project is null ? Phrase.Empty : Voice.Name(project),
        lesson.ProjectKind == ProjectKinds.General ? Phrase.Empty : voice.Text("project-kind." + lesson.ProjectKind),
        lesson.Phase is { } phase ? voice.Text("phase." + phase.ToString().ToLowerInvariant()) : Phrase.Empty,
    ]);

    private static string Said(LessonsAnswer answer, Voice voice) => answer.Query.Length > 0 ? SafeText.Clean(answer.Query, 60) : "";
}
