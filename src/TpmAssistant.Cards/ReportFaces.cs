using System.Text;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>Words a published report for good: one layout, drawn as card, text, Markdown and page.</summary>
internal sealed class ReportFaces : IReportFaces
{
    public FrozenFaces Freeze(StatusReportAnswer report, PublicationStamp stamp, string locale, TimeZoneInfo zone)
    {
        var voice = new Voice(new FaceContext(locale, zone, Shared: true));
        var card = AnswerFaces.Fitting(room => CardRenderer.Render(Layout(report, stamp, voice, room), voice.Lang), AnswerFaces.ReportRooms);
        var whole = Layout(report, stamp, voice, AnswerFaces.ReportText);
        return new FrozenFaces(
            Encoding.UTF8.GetString(card.ToUtf8()), card.FallbackText,
            string.Join('\n', TextRenderer.Render(whole).Select(line => line.Plain)),
            MarkdownRenderer.Render(whole), PageRenderer.Render(whole, voice.Lang, whole.Summary));
    }

    /// <summary>The report with its stamp below; what it offers to press stays true as long as it is kept.</summary>
    internal static Face Layout(StatusReportAnswer report, PublicationStamp stamp, Voice voice, Room room)
    {
        var face = StatusReportFace.Compose(report, voice, room);
        string name = report.Report.Project.Name;
        return face with
        {
            Blocks = [.. face.Blocks, new Note(PublishingFaces.Stamp(voice, stamp))],
            Buttons =
            [
                new VerbButton(voice.Text("button.export"), PublishingVerbs.Export, PublishingVerbs.Data(stamp.Key)),
                new CallButton(
                    voice.Text("button.what-changed"),
                    new FunctionCall(FunctionNames.WhatChanged).With("project", name)
                        .With("since", report.Report.StatusDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
                new CallButton(voice.Text("button.report"), Calls.Report(name)) { Secondary = true },
            ],
        };
    }
}
