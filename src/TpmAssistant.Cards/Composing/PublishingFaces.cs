using TpmAssistant.Application.Publishing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>Publishing a report: the form with its promises, and what came of the click.</summary>
internal static class PublishingFaces
{
    /// <summary>Tasks offered for a line of one's own to rest on.</summary>
    private const int TasksOffered = 12;

    private const int LongestOwn = 1000;

    public static Face Form(PublicationForm form, Voice voice, Room room)
    {
        var report = form.Draft.Report;
        string title = voice.Text("publish.title", ("version", form.Key.Version));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("publish.kicker", ("project", Voice.Name(report.Project.Name)), ("audience", AudienceOf(voice, form.Key.Audience))),
                title, Lead: voice.Text("publish.lead")),
        };
        if (form.ChangedMeanwhile)
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("publish.changed"))));
        blocks.Add(new Paragraph(form.For.Count == 0
            ? voice.Text("publish.for-nobody", ("count", form.Readers)) : voice.Text("publish.for", ("names", Names(voice, form.For)), ("count", form.Readers))));
        if (form.NotReaders.Count > 0)
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("publish.outside", ("names", Names(voice, form.NotReaders))))));
        AddPromises(blocks, voice, report, room);
        var shown = StatusReportFace.Compose(form.Draft, new Voice(voice.Context with { Shared = true }), room with { Details = 0 });
        blocks.Add(new Fold("whole-report", voice.Text("publish.whole"), shown.Blocks));
        var data = new Dictionary<string, string>(PublishingVerbs.Data(form.Key), StringComparer.Ordinal) { [CardVerbs.Hash] = form.Hash };
        return new Face(title, blocks, [new VerbButton(voice.Text("button.publish"), PublishingVerbs.Publish, data) { SendsInputs = true }]);
    }

    public static Face Published(ReportPublished answer, Voice voice)
    {
        var key = answer.Head.Key;
        string title = voice.Text("published.title", Named(voice, key, answer.ProjectName));
        return new Face(
            title,
            [
                new Banner(Stamp(voice, new PublicationStamp(key, answer.Head.PublishedAt, answer.Head.ByName)), title, Tone.Good),
                new Paragraph(voice.Text("published.promises", ("count", answer.Facts.Promises.Count))),
            ],
            [
                PostingFaces.Button(voice, key),
                new CallButton(voice.Text("published.show"), Calls.Published(answer.ProjectName, key)),
                new VerbButton(voice.Text("button.export"), PublishingVerbs.Export, PublishingVerbs.Data(key)),
                new VerbButton(voice.Text("published.undo"), PublishingVerbs.Withdraw, PublishingVerbs.Data(key)),
            ]);
    }

    public static Face Withdrawn(ReportWithdrawn answer, Voice voice)
    {
        string title = voice.Text("withdrawn.title", Named(voice, answer.Key, answer.ProjectName));
        return new Face(
            title, [new Banner(voice.Text("publish.kicker", ("project", Voice.Name(answer.ProjectName)), ("audience", AudienceOf(voice, answer.Key.Audience))), title), new Paragraph(voice.Text("withdrawn.next"))],
            [new CallButton(voice.Text("button.report"), Calls.Report(answer.ProjectName))]);
    }

    public static Face Export(ReportExport answer, Voice voice)
    {
        string title = voice.Text("export.title", Named(voice, answer.Key, answer.ProjectName));
        return new Face(
            title,
            [
                new Banner(voice.Text("export.kicker"), title, Lead: voice.Text("export.lead")),
                new TextOnly(new Rows([.. Links(voice, answer).Select(link => new Row(new Span(link.Title, SpanStyle.Normal, link.Address)))])),
            ],
            [.. Links(voice, answer)]);
    }

    public static string Stamp(Voice voice, PublicationStamp stamp) => voice.Text(
        "published.stamp", ("version", stamp.Key.Version), ("name", Voice.Name(stamp.ByName)),
        ("day", voice.LongDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(stamp.PublishedAt, voice.Context.Zone).DateTime))), ("time", voice.Time(stamp.PublishedAt)));

    private static LinkButton[] Links(Voice voice, ReportExport answer) =>
    [
        new(voice.Text("export.page"), answer.Page), new(voice.Text("export.html"), answer.Html), new(voice.Text("export.markdown"), answer.Markdown),
    ];

    private static void AddPromises(List<Block> blocks, Voice voice, StatusReport report, Room room)
    {
        blocks.Add(new Heading(PromiseSection.NextTitle(voice, report)));
        if (report.Promises.Count == 0)
            blocks.Add(new Note(voice.Text("publish.no-promises")));
        foreach (var promise in report.Promises)
            blocks.Add(new TickField(PublishingVerbs.TickPrefix + promise.Item, PromiseSection.Words(voice, promise), Line(voice, promise, report), On: true));
        var unconfirmed = report.Promised.Where(r => r is { State: PromiseState.Open, Promise.Kind: PromiseKind.Own }).Select(r => r.Promise).ToList();
        foreach (var promise in unconfirmed)
            blocks.Add(new TickField(PublishingVerbs.KeptPrefix + promise.Item, PromiseSection.Words(voice, promise), voice.Text("publish.kept"), On: false));
        blocks.Add(new TextField(PublishingVerbs.Own, voice.Text("publish.own"), null, LongestOwn, Multiline: true));
        (string, string) nothing = (voice.Text("publish.nothing"), PlanFileVerbs.UnusedColumn);
        var promised = report.Promises.Select(p => p.Item).ToHashSet();
        var tasks = report.Next.Where(t => !promised.Contains(t.Ref)).Take(Math.Min(TasksOffered, room.Items * 3)).ToList();
        if (tasks.Count > 0)
            blocks.Add(new ChoiceField(PublishingVerbs.About, voice.Text("publish.about"), [nothing, .. tasks.Select(t => (Voice.Title(t.Title).Text, t.Ref.ToString()))], PlanFileVerbs.UnusedColumn));
        var owed = report.Promised.Where(r => r.IsOwed).Select(r => r.Promise).ToList();
        if (owed.Count > 0)
            blocks.Add(new ChoiceField(PublishingVerbs.Replaces, voice.Text("publish.replaces"), [nothing, .. owed.Take(room.Items * 3).Select(p => (PromiseSection.Words(voice, p), p.Item.ToString()))], PlanFileVerbs.UnusedColumn));
        if (report.Promises.Count > 0)
            blocks.Add(new Fold("promise-words", voice.Text("publish.words"), [.. report.Promises.Take(room.Items * 2).Select(p => new TextField(PublishingVerbs.WordsPrefix + p.Item, PromiseSection.Words(voice, p), p.Text, PromiseEdits.MostWords))]));
        if (owed.Count > 0)
            blocks.Add(new Fold("promise-reasons", voice.Text("publish.give-up"), [.. owed.Take(room.Items * 2).Select(p => new TextField(PublishingVerbs.ReasonPrefix + p.Item, voice.Text("publish.reason", ("words", PromiseSection.Words(voice, p))), null, PromiseEdits.MostWords))]));
    }

    private static string Line(Voice voice, Promise promise, StatusReport report) => voice.Text(
        promise.PromisedOn < report.StatusDate ? "publish.promise-late" : "publish.promise",
        ("day", voice.WeekDay(promise.Due ?? report.PromisedUntil, report.StatusDate)));

    private static (string, object)[] Named(Voice voice, ReportKey key, string project) =>
        [("project", Voice.Name(project)), ("audience", AudienceOf(voice, key.Audience)), ("version", key.Version)];

    private static string AudienceOf(Voice voice, Audience audience) => voice.Text("publish.audience." + audience.ToString().ToLowerInvariant());

    private static string Names(Voice voice, IReadOnlyList<string> names) =>
        names.Count > 4 ? voice.Text("people.and-more", ("names", string.Join(", ", names.Take(4).Select(Voice.Name))), ("count", names.Count - 4)) : string.Join(", ", names.Select(Voice.Name));
}
