using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>The register: the entries by band, the highest exposure first, each with what needs a look.</summary>
internal static class RegisterFace
{
    private static readonly RegisterFilter[] Flat = [RegisterFilter.Due, RegisterFilter.Closed, RegisterFilter.Top];

    public static Face Compose(RegisterAnswer answer, Voice voice, int limit)
    {
        if (answer.Filter == RegisterFilter.Matrix)
            return RiskMatrixFace.Compose(answer, voice, limit);
        if (answer.Filter == RegisterFilter.Csv)
            return RegisterCsvFace.Compose(answer, voice, limit);
        string project = Voice.Name(answer.Project.Name);
        var page = Paging<RegisterEntry>.Of(answer.Entries, voice, limit);
        string filter = answer.Filter.ToString().ToLowerInvariant();
        string title = answer.Entries.Count == 0
            ? voice.Text("register.none." + filter, ("project", project))
            : voice.Text("register.title." + filter, ("count", answer.Entries.Count), ("project", project), ("high", High(answer)));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("register.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, ToneOf(answer), ToneWord(answer, voice),
                Lead(answer, voice)),
        };
        blocks.AddRange(RegisterDoneBlocks.For(voice, answer.Done));
        blocks.AddRange(page.Position(voice));
        AddEntries(blocks, voice, answer, page.Shown);
        if (answer.Entries.Count == 0 && answer.Filter == RegisterFilter.All)
            blocks.Add(new Paragraph(voice.Text("register.empty.next")));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. page.Buttons(voice), .. Buttons(voice, answer)]);
    }

    private static Tone ToneOf(RegisterAnswer answer) => answer.Filter is RegisterFilter.Closed or RegisterFilter.Opportunities ? Tone.None
        : answer.Entries.Count == 0 ? Tone.Good
        : answer.Entries.Max(e => e.RiskExposure ?? 0) is > 0 and var worst ? RiskWords.ToneOf(RiskWords.Band(answer.Project, worst)) : Tone.None;

    private static int High(RegisterAnswer answer) => answer.Entries.Count(e => e.RiskExposure >= answer.Project.Tolerances.Exposure.HighFrom && e.Direction == RiskDirection.Threat);

    private static string ToneWord(RegisterAnswer answer, Voice voice) =>
        ToneOf(answer) == Tone.None || answer.Entries.Count == 0 ? ""
        : voice.Text("risks.worst", ("level", RiskWords.Level(voice, RiskWords.Band(answer.Project, answer.Entries.Max(e => e.RiskExposure ?? 0)))));

    private static Phrase Lead(RegisterAnswer answer, Voice voice)
    {
        int recent = answer.Register.Entries.Count(e => RegisterRows.IsRecent(e, answer.StatusDate));
        int due = answer.Needs.Select(n => n.Key).Distinct().Count();
        return answer.Filter != RegisterFilter.All ? Phrase.Empty : Phrase.Join(" · ",
        [
            recent > 0 ? voice.Text("register.lead.recent", ("count", recent)) : Phrase.Empty,
            due > 0 ? voice.Text("register.lead.due", ("count", due)) : Phrase.Empty,
        ]);
    }

    private static void AddEntries(List<Block> blocks, Voice voice, RegisterAnswer answer, IReadOnlyList<RegisterEntry> shown)
    {
        Row Row(RegisterEntry entry) => RegisterRows.Row(
            voice, answer.Project, entry, answer.StatusDate, [.. answer.Needs.Where(n => n.Key == entry.Key)]);
        if (Flat.Contains(answer.Filter))
        {
            if (shown.Count > 0)
                blocks.Add(new Rows([.. shown.Select(Row)]));
            return;
        }

        foreach (var band in shown.GroupBy(e => e.RiskExposure is { } exposure ? RiskWords.Band(answer.Project, exposure) : (ExposureBand?)null))
        {
            blocks.Add(new Heading(band.Key is { } known
                ? $"{RiskWords.ToneOf(known).Symbol()} {RiskWords.Level(voice, known)}" : voice.Text("register.unscored")));
            blocks.Add(new Rows([.. band.Select(Row)]));
        }
    }

    private static IEnumerable<Button> Buttons(Voice voice, RegisterAnswer answer)
    {
        if (answer.Filter != RegisterFilter.All)
            yield return new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project));
        yield return new CallButton(voice.Text("register.button.matrix"), RiskWords.Register(answer.Project, "matrix"));
        if (answer.Filter != RegisterFilter.Due && answer.Needs.Count > 0)
            yield return new CallButton(voice.Text("register.button.due"), RiskWords.Register(answer.Project, "due"));
        yield return RegisterDoneBlocks.Button(voice.Text("register.button.add"), RiskVerbs.RiskForm, answer.Project);
        yield return new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name)) { Secondary = true };
        if (answer.Entries.Count > 0)
            yield return new CallButton(voice.Text("register.button.csv"), RiskWords.Register(answer.Project, "csv")) { Secondary = true };
        if (answer.Filter != RegisterFilter.Closed)
            yield return new CallButton(voice.Text("register.button.closed"), RiskWords.Register(answer.Project, "closed")) { Secondary = true };
    }
}
