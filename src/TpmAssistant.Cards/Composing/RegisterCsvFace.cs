using System.Globalization;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Tables;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>The register as a table for a spreadsheet (RFC 4180): on a card as much as fits, in text all of it.</summary>
internal static class RegisterCsvFace
{
    /// <summary>Text holds all; the rooms of a card are smaller.</summary>
    private const int RoomOfText = 50;

    private const int RowsOfARoom = 6;

    private static readonly string[] Header =
    [
        "Key", "Kind", "Direction", "Words", "Probability", "Impact", "Exposure", "Band", "Status", "Owner", "Response", "Actions", "Contingency", "Strikes", "Review", "Added", "Reason",
    ];

    public static Face Compose(RegisterAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var rows = answer.Entries.Take(limit >= RoomOfText ? int.MaxValue : limit * RowsOfARoom).ToList();
        var table = TableText.Write(rows.Select(e => Cells(answer, voice, e).Select(c => SafeText.Clean(c, RegisterEntry.MostText))).Prepend(Header));
        string title = voice.Text("register.csv.title", ("count", answer.Entries.Count), ("project", project));
        var bring = new Layout.CallButton(voice.Text("register.button.import"), RiskWords.Register(answer.Project, "import"));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("register.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, Tone.None, "", voice.Text("register.csv.lead")),
            new Verbatim(voice.Text("register.csv.label"), table),
        };
        if (rows.Count < answer.Entries.Count)
            blocks.Add(new Note(voice.Text("register.csv.more", ("count", answer.Entries.Count - rows.Count), ("project", project))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [new Layout.CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project)), bring]);
    }

    private static string[] Cells(RegisterAnswer answer, Voice voice, RegisterEntry entry) =>
    [
        entry.Key.ToString(), entry.Key.Kind.ToString(), entry.Direction.ToString(), RiskWords.Sentence(voice, entry, answer.StatusDate).Plain,
        Number(entry.Probability), Number(entry.Impact), Number(entry.RiskExposure),
        entry.RiskExposure is { } exposure ? RiskWords.Level(voice, RiskWords.Band(answer.Project, exposure)) : "",
        entry.Status.ToString(), entry.Owner is { } owner ? Voice.Name(owner.Name) : "",
        entry.Response?.ToString() ?? "", entry.Actions ?? "", entry.Contingency ?? "",
        Day(entry.Proximity), Day(entry.ReviewOn), Day(DateOnly.FromDateTime(entry.AddedAt.UtcDateTime)), entry.Reason ?? "",
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
