using System.Text;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards;

/// <summary>Words a published report for good: one layout, drawn as card, text, Markdown and page.</summary>
internal sealed class ReportFaces : IReportFaces
{
    public FrozenFaces Freeze(StatusReportAnswer report, PublicationStamp stamp, string locale, TimeZoneInfo zone)
    {
        var voice = new Voice(new FaceContext(locale, zone, Shared: true));
        var card = Rooms.Fitting(room => CardRenderer.Render(Layout(report, stamp, voice, room), voice.Lang), Rooms.Reports);
        var whole = Layout(report, stamp, voice, Rooms.ReportText);
        return new FrozenFaces(
            Encoding.UTF8.GetString(card.ToUtf8()), card.FallbackText,
            string.Join('\n', TextRenderer.Render(whole).Select(line => line.Plain)),
            MarkdownRenderer.Render(whole), PageRenderer.Render(whole, voice.Lang, whole.Summary))
        {
            Posts = [.. Enum.GetValues<ItemSight>().Select(sight => Post(report, stamp, voice.Context, sight))],
        };
    }

    /// <summary>The report as it stands in a channel: for readers who cannot open the plan without links, and unless the project shares them, without its items.</summary>
    private static PostFace Post(StatusReportAnswer report, PublicationStamp stamp, FaceContext context, ItemSight sight)
    {
        var shown = sight == ItemSight.None ? report with { Report = ReportSight.WithoutItems(report.Report), Notes = [] } : report;
        var voice = new Voice(context) { ShowsInside = sight == ItemSight.Links };
        var face = new Face("", [], []);
        var card = Rooms.Fitting(Draw, Rooms.Reports);
        var text = string.Join('\n', TextRenderer.Render(face).Select(line => line.Plain));
        return new PostFace(sight, Encoding.UTF8.GetString(card.ToUtf8()), card.FallbackText, text, ItemTitles.In(text, shown), ItemTitles.Own(shown.Report));

        AdaptiveCard Draw(Room room)
        {
            var whole = Layout(shown, stamp, voice, room);
            face = whole with { Buttons = sight == ItemSight.Links ? [.. whole.Buttons.Where(button => button is CallButton)] : [] };
            return CardRenderer.Render(face, voice.Lang);
        }
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
