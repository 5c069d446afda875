using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Estimation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>An estimation round: votes nobody sees, the spread, what is kept; and how estimates came out.</summary>
internal static class EstimationFaces
{
    private const int LongestNumber = 6;
    private const int Choices = 5;

    public static Face Round(EstimationAnswer answer, Voice voice)
    {
        var title = voice.Line(answer.Spread is null ? "estimate.title" : answer.Spread.IsWide ? "estimate.title.wide" : "estimate.title.close", ("task", Voice.Title(answer.Task.Title)));
        var data = Data(answer);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("estimate.kicker", ("project", Voice.Name(answer.Project.Name)), ("turn", answer.Turn)), title, answer.Spread?.IsWide == true ? Tone.Warning : Tone.None,
                answer.Spread?.IsWide == true ? voice.Text("estimate.wide") : "",
                Phrase.Join(" · ", [answer.Task.Bucket is { } bucket ? SafeText.Clean(bucket, 60) : Phrase.Empty, voice.Text("estimate.voted", ("count", answer.Voted))])),
        };
        if (answer.Bias is { } bias)
            blocks.Add(new Paragraph(Said(bias, voice)));
        if (answer.Spread is not { } spread)
        {
            blocks.AddRange(
            [
                new TextField(EstimationVerbs.Low, voice.Text("estimate.low"), null, LongestNumber) { Placeholder = "1" },
                new TextField(EstimationVerbs.Likely, voice.Text("estimate.likely"), null, LongestNumber) { Placeholder = "2" },
                new TextField(EstimationVerbs.High, voice.Text("estimate.high"), null, LongestNumber) { Placeholder = "5" },
                new Buttons(
                [
                    new VerbButton(voice.Text("estimate.vote"), EstimationVerbs.Vote, data) { SendsInputs = true },
                    .. answer.Voted > 0 ? (Button[])[new VerbButton(voice.Text("estimate.reveal"), EstimationVerbs.Reveal, data)] : [],
                ]),
                new Note(voice.Text("estimate.private")),
            ]);
        }
        else
        {
            blocks.Add(new Facts(
            [
                (voice.Text("estimate.range"), voice.Text("estimate.range.value", ("low", voice.Hours(spread.Lowest)), ("high", voice.Hours(spread.Highest)))),
                (voice.Text("estimate.points"), Points(voice, spread.Optimistic, spread.MostLikely, spread.Pessimistic)),
            ]));
            blocks.Add(new Paragraph(voice.Text(spread.IsWide ? "estimate.talk" : spread.Count > 1 ? "estimate.agreed" : "estimate.alone")));
            blocks.Add(new Buttons([new VerbButton(voice.Text("estimate.keep"), EstimationVerbs.Keep, data), new VerbButton(voice.Text("estimate.again"), EstimationVerbs.Again, data)]));
        }

        return new Face(title.Plain, blocks, [.. answer.Task.Link is { } link ? (Button[])[new LinkButton(voice.Text("checkin.own.open"), link)] : []]);
    }

    public static Face Kept(EstimateKept answer, Voice voice)
    {
        var title = voice.Line("estimate.kept", ("task", Voice.Title(answer.Title)));
        return new Face(title.Plain,
        [
            new Banner(voice.Text("estimate.kicker.kept", ("project", Voice.Name(answer.Project.Name))), title, Tone.Good, voice.Text("estimate.kept.word")),
            new Facts([(voice.Text("estimate.points"), Points(voice, answer.Estimate.Optimistic, answer.Estimate.MostLikely, answer.Estimate.Pessimistic))]),
            new Note(voice.Text("estimate.kept.note", ("count", answer.Count))),
        ],
        [
            .. UndoButtons.For(voice, answer.Undo), .. answer.Next > 0 ? (Button[])[new CallButton(voice.Text("estimate.next", ("count", answer.Next)), Call(answer.Project))] : [],
            new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name)),
        ]);
    }

    public static Face Overview(EstimationOverview answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        string title = answer.Asked.Length > 0 ? voice.Text("estimate.which", ("asked", Voice.Name(answer.Asked)), ("project", project)) : voice.Text(answer.IsAboutBias ? "estimate.how-good" : "estimate.all", ("project", project));
        var blocks = new List<Block> { new Banner(voice.Text("estimate.kicker.kept", ("project", project)), title) };
        if (answer is { Choices.Count: > 0, Asked.Length: 0 })
            blocks.Add(new Paragraph(voice.Text("estimate.widest")));
        if (answer.Choices.Count > 0)
            blocks.Add(new TextOnly(new Rows([.. answer.Choices.Select(c => new Row(Voice.Title(c.Title)))])));
        if (answer.Asked.Length == 0)
        {
            if (answer.Biases.Count > 0)
                blocks.Add(new Heading(voice.Text("estimate.came-out")));
            blocks.Add(answer.Biases.Count > 0 ? new Rows([.. answer.Biases.Take(Choices).Select(b => new Row(Said(b, voice)))]) : new Paragraph(voice.Text("estimate.too-few", ("count", EstimateBias.Fewest))));
            blocks.Add(new Note(voice.Text("estimate.note")));
        }

        return new Face(title, blocks,
        [
            .. answer.Choices.Take(Choices).Select(c => new CallButton(SafeText.Clean(c.Title, 60), Call(answer.Project).With("task", c.Id))), new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name)),
        ]);
    }

    private static string Said(EstimateBias bias, Voice voice)
    {
        (string, object)[] values = [("kind", SafeText.Clean(bias.Kind, 60)), ("ratio", voice.Hours(bias.Ratio)), ("count", bias.Count)];
        return voice.Text(!bias.Leans ? "estimate.bias.right" : bias.Ratio > 1 ? "estimate.bias.longer" : "estimate.bias.shorter", values);
    }

    private static string Points(Voice voice, double low, double likely, double high) =>
        voice.Text("estimate.points.value", ("low", voice.Hours(low)), ("likely", voice.Hours(likely)), ("high", voice.Hours(high)));

    private static FunctionCall Call(Project project) => new FunctionCall(FunctionNames.EstimateTasks).With("project", project.Name);

    private static SortedDictionary<string, string> Data(EstimationAnswer answer) => new(StringComparer.Ordinal)
    {
        [CardVerbs.Project] = answer.Project.Name, [EstimationVerbs.Task] = answer.Task.Ref.Id, [EstimationVerbs.Round] = answer.RoundId,
    };
}
