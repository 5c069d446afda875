using System.Globalization;
using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>The open risks by likelihood and impact, each number leading to its entry, with the entries below.</summary>
internal static class RiskMatrixFace
{
    private const int Scale = 5;
    private const int KeysInACell = 4;

    public static Face Compose(RegisterAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var threats = answer.Entries.Where(e => e is { Direction: RiskDirection.Threat, Probability: not null, Impact: not null }).ToList();
        var others = answer.Entries.Except(threats).ToList();
        int high = threats.Count(e => e.RiskExposure >= answer.Project.Tolerances.Exposure.HighFrom);
        string title = threats.Count == 0 ? voice.Text("matrix.none", ("project", project))
            : voice.Text("matrix.title", ("count", threats.Count), ("high", high), ("project", project));
        var worst = threats.Count == 0 ? ExposureBand.Low : RiskWords.Band(answer.Project, threats.Max(e => e.RiskExposure!.Value));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("matrix.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, RiskWords.ToneOf(worst),
                threats.Count == 0 ? "" : voice.Text("risks.worst", ("level", RiskWords.Level(voice, worst)))),
            new Note(voice.Text("matrix.axes")),
            new Grid(
                ["", .. Enumerable.Range(1, Scale).Select(impact => impact.ToString(CultureInfo.InvariantCulture))],
                [.. Enumerable.Range(1, Scale).Reverse().Select(probability => Line(answer, threats, probability))]) { OtherWeight = 3 },
        };
        var page = Paging<RegisterEntry>.Of(threats, voice, limit);
        blocks.AddRange(page.Position(voice));
        if (page.Shown.Count > 0)
            blocks.Add(new Rows([.. page.Shown.Select(entry => Row(voice, answer, entry))]));
        if (others.Count > 0)
            blocks.Add(new Note(voice.Text("matrix.others", ("count", others.Count), ("keys", string.Join(", ", others.Take(10).Select(e => e.Key))))));
        return new Face(title, blocks,
            [.. page.Buttons(voice), new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project)), new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name))]);
    }

    private static IReadOnlyList<GridCell> Line(RegisterAnswer answer, List<RegisterEntry> threats, int probability) =>
    [
        new(Phrase.Of(probability.ToString(CultureInfo.InvariantCulture), SpanStyle.Strong)),
        .. Enumerable.Range(1, Scale).Select(impact => Cell(answer, [.. threats.Where(e => e.Probability == probability && e.Impact == impact)], probability * impact)),
    ];

    private static GridCell Cell(RegisterAnswer answer, List<RegisterEntry> here, int exposure)
    {
        var keys = Phrase.Join(" ", here.Take(KeysInACell).Select(e => (Phrase)RiskWords.Key(answer.Project, e.Key)));
        if (here.Count > KeysInACell)
            keys += $" +{here.Count - KeysInACell}";
        return new(here.Count == 0 ? "·" : keys, RiskWords.ToneOf(RiskWords.Band(answer.Project, exposure)));
    }

    private static Row Row(Voice voice, RegisterAnswer answer, RegisterEntry entry) => new(
        Phrase.Join("  ", [RiskWords.Key(answer.Project, entry.Key), RiskWords.Sentence(voice, entry, answer.StatusDate)]),
        Phrase.Join(" · ",
        [
            RiskWords.Mark(voice, answer.Project, entry.RiskExposure!.Value), RiskWords.Score(voice, entry.Probability, entry.Impact),
            RiskWords.Owner(voice, entry),
        ]));
}
