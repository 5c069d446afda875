using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Cards.Composing.Deliveries;

/// <summary>The register of deliveries: what needs a look first, each with its days; or the same as a table.</summary>
internal static class DeliveriesFace
{
    public static Face Compose(DeliveriesAnswer answer, Voice voice, int limit)
    {
        if (answer.Table is { } table)
            return Table(answer, table, voice);
        var today = answer.StatusDate;
        string project = Voice.Name(answer.Project.Name);
        var (title, tone) = BottomLine(answer, voice, project);
        var page = Paging<DeliveryOutlook>.Of(answer.Deliveries, voice, limit);
        var blocks = new List<Block> { new Banner(voice.Text("delivery.kicker", ("project", project), ("day", voice.LongDay(today))), title, tone) };
        blocks.AddRange(DeliveryWords.Done(answer.Done, voice));
        blocks.AddRange(page.Position(voice));
        blocks.AddRange(page.Shown.Select(o => Entry(answer, o, voice)));
        if (answer.Deliveries.Any(o => o.Delivery.LeadTime is { Unit: Domain.Calendars.LeadUnit.WorkingDays }))
            blocks.Add(new Note(voice.Text("delivery.note.working")));
        blocks.Add(new Note(voice.Text(answer.CanEdit ? "delivery.how" : "delivery.how.reader")) { Apart = true });
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), .. Buttons(answer, voice)]);
    }

    private static IEnumerable<Button> Buttons(DeliveriesAnswer answer, Voice voice)
    {
        foreach (var button in UndoButtons.For(voice, answer.Done?.Undo))
            yield return button;
        if (answer.CanEdit)
        {
            yield return new VerbButton(voice.Text("delivery.button.add"), DeliveryVerbs.Form, DeliveryWords.Data(answer.Project));
            yield return new VerbButton(voice.Text("delivery.button.table"), DeliveryVerbs.TableForm, DeliveryWords.Data(answer.Project)) { Secondary = true };
        }

        if (answer.Deliveries.Count > 0)
            yield return new CallButton(voice.Text("delivery.button.csv"), DeliveryWords.All(answer.Project).With("view", "csv")) { Secondary = true };
        yield return new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name));
    }

    private static (Phrase Title, Tone Tone) BottomLine(DeliveriesAnswer answer, Voice voice, string project)
    {
        var open = answer.Deliveries.Where(o => o.Delivery.IsOpen).ToList();
        int late = open.Count(o => o.Standing == DeliveryStanding.Late);
        int soon = open.Count(o => o.Standing == DeliveryStanding.Soon);
        if (answer.Deliveries.Count == 0)
            return (voice.Text("delivery.title.none", ("project", project)), Tone.None);
        if (late == 1 && open[0] is { Float: < 0 and var days, Delivery: { Need: { } need } worst })
            return (voice.Line("delivery.title.one-late", ("what", DeliveryWords.What(worst)), ("days", -days), ("for", Voice.Title(need.Title).Text)), Tone.Bad);
        return late > 0 ? (voice.Text("delivery.title.late", ("count", late), ("open", open.Count)), Tone.Bad)
            : soon > 0 ? (voice.Text("delivery.title.soon", ("count", soon)), Tone.Warning)
            : (voice.Text("delivery.title.fine", ("count", open.Count)), open.Exists(o => o.Standing == DeliveryStanding.Unknown) ? Tone.Unknown : Tone.Good);
    }

    private static Verdict Entry(DeliveriesAnswer answer, DeliveryOutlook outlook, Voice voice) => new(
        "delivery-" + outlook.Delivery.Key, $"{outlook.Delivery.Key} · {DeliveryWords.What(outlook.Delivery)}", DeliveryWords.ToneOf(outlook), DeliveryWords.Word(outlook, voice, answer.StatusDate),
        DeliveryWords.Line(outlook, voice, answer.StatusDate),
        [
            DeliveryWords.Facts(outlook, voice, answer.StatusDate),
            new Buttons([new CallButton(voice.Text("delivery.button.open", ("key", outlook.Delivery.Key)), DeliveryWords.One(answer.Project.Name, outlook.Delivery.Key))]),
        ],
        voice.Text("why.show"), voice.Text("why.hide"));

    private static Face Table(DeliveriesAnswer answer, string table, Voice voice)
    {
        string title = voice.Text("delivery.csv.title", ("count", answer.Deliveries.Count), ("project", Voice.Name(answer.Project.Name)));
        return new Face(
            title,
            [
                new Banner(voice.Text("delivery.kicker", ("project", Voice.Name(answer.Project.Name)), ("day", voice.LongDay(answer.StatusDate))), title, Lead: voice.Text("delivery.csv.lead")),
                new Verbatim(voice.Text("delivery.csv.label"), table),
                CoverageLine.Full(voice, answer.Coverage),
            ],
            [new CallButton(voice.Text("delivery.button.all"), DeliveryWords.All(answer.Project))]);
    }

    public static Face Unclear(DeliveryUnclear answer, Voice voice)
    {
        string asked = Safety.SafeText.Clean(answer.Asked, 60);
        string title = voice.Text(answer.Choices.Count == 0 ? "delivery.unknown" : "delivery.which", ("asked", asked));
        return new Face(
            title,
            [
                new Banner(voice.Text("delivery.kicker.short"), title, Lead: answer.Choices.Count == 0 ? voice.Text("delivery.unknown.next") : (Phrase?)null),
                new TextOnly(new Rows([.. answer.Choices.Select(c => new Row(Name(c)))])),
            ],
            [
                .. answer.Choices.Take(6).Select(c => new CallButton(Name(c), DeliveryWords.One(c.Project, c.Delivery.Key))),
                .. answer.Choices.Count == 0 ? new Button[]
                {
                    new CallButton(voice.Text("delivery.button.all"), new FunctionCall(FunctionNames.ShowDeliveries)),
                    new CallButton(voice.Text("delivery.unknown.add"), new FunctionCall(FunctionNames.AddDelivery).With("what", asked)) { Secondary = true },
                } : [],
            ]);

        static string Name((DeliveryEntry Delivery, string Project) c) => $"{c.Delivery.Key} · {DeliveryWords.What(c.Delivery)} ({Voice.Name(c.Project)})";
    }
}
